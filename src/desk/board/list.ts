/** The list of pairs that an address asks for. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { BoardQuery, BoardRow, Store } from "../../store/index.ts";
import type { BoardLine } from "../weigh/line.ts";

/** What the list can be narrowed by; each stands in the address. */
export interface BoardAsked {
  /** Names of one or two states, as typed. */
  readonly q?: string | undefined;
  readonly verdict?: string | undefined;
  readonly paper?: string | undefined;
  readonly gap?: string | undefined;
  readonly page: number;
}

/** A pair of the list. */
export interface BoardPair extends Omit<BoardRow, "board"> {
  readonly names: readonly string[];
  /** Null while it is not weighed. */
  readonly line: BoardLine | null;
  /** Published assessments of the pair, and comments under its page. */
  readonly written: number;
  readonly comments: number;
}

export interface Board {
  readonly asked: BoardAsked;
  readonly total: number;
  readonly pages: number;
  readonly facets: ReturnType<Store["boardCounts"]>["facets"];
  readonly pairs: readonly BoardPair[];
  /** Words of `q` that name no state. */
  readonly unknown: readonly string[];
}

export const pairsOnPage = 40;

/** States named in what was typed: by code or name, longest first, so that "South Korea" is not Korea. */
export function statesIn(
  knowledge: Knowledge,
  typed: string,
): { readonly states: readonly string[]; readonly unknown: readonly string[] } {
  const words = typed.split(/[\s,;/]+|\band\b/i).filter(Boolean);
  const states: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = [4, 3, 2, 1]
      .map((size) => ({ size, name: words.slice(at, at + size).join(" ") }))
      .map(({ size, name }) => ({ size, state: stateOf(knowledge, name) }))
      .find(({ state }) => state !== null);
    if (found?.state) states.push(found.state);
    else unknown.push(words[at] ?? "");
    at += found?.size ?? 1;
  }
  return { states: [...new Set(states)], unknown };
}

function stateOf(knowledge: Knowledge, name: string): string | null {
  const code = name.toUpperCase();
  if (knowledge.states.has(code)) return code;
  const [found] = knowledge.names
    .lookup(name)
    .concat(knowledge.names.lookup(name.slice(0, 1).toUpperCase() + name.slice(1)))
    .filter(({ country, kind }) => country !== null && kind === "state" && knowledge.states.has(country));
  return found?.country ?? null;
}

export function boardOf(
  {
    store,
    knowledge,
    framework,
  }: { readonly store: Store; readonly knowledge: Knowledge; readonly framework: string },
  asked: BoardAsked,
): Board {
  const { states, unknown } = statesIn(knowledge, asked.q ?? "");
  const query: BoardQuery = {
    framework,
    states,
    verdict: asked.verdict,
    paper: asked.paper,
    gap: asked.gap,
    limit: pairsOnPage,
    offset: (asked.page - 1) * pairsOnPage,
  };
  const nothing = states.length === 0 && unknown.length > 0;
  const { total, facets } = nothing ? { total: 0, facets: [] } : store.boardCounts(query);
  const pairs = nothing ? [] : store.board(query);
  const keys = pairs.map(({ dyad }) => dyad.join("-"));
  const written = store.written.countsOf(keys);
  const comments = store.discussion.countsOf(keys.map((key) => `d/${key.toLowerCase()}`));
  return {
    asked,
    total,
    pages: Math.max(1, Math.ceil(total / pairsOnPage)),
    facets,
    unknown,
    pairs: pairs.map(({ board, ...row }) => ({
      ...row,
      names: row.dyad.map((id) => knowledge.states.get(id)?.name ?? id),
      line: board === null ? null : (JSON.parse(board) as BoardLine),
      written: written.get(row.dyad.join("-")) ?? 0,
      comments: comments.get(`d/${row.dyad.join("-").toLowerCase()}`) ?? 0,
    })),
  };
}
