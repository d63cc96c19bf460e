import { z } from "zod";
import { Assessment, EvidenceItem, Traced } from "../../../contract/index.ts";
import { EntenteError } from "../../../errors/index.ts";
import { resolveState } from "../../../pipeline/index.ts";
import type { BoardRow } from "../../../store/index.ts";
import { dyadAddress } from "../../app/address.ts";
import type { Desk, DeskData } from "../../routes/desk.ts";
import type { BoardLine } from "../../weigh/line.ts";
import type { Shown } from "../../weigh/shown.ts";
import { dayAsked, listAsked, pairAsked, word } from "../asked.ts";
import { pairPlace, wordPlace } from "../cursor.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { listed } from "../list.ts";
import { Dyad } from "../shapes.ts";
import { dyadOf } from "./records.ts";

/** The framework that is asked for. @throws EntenteError E807 when there is none of that name */
export const frameworkOf = ({ assessor }: Pick<Desk, "assessor">, asked?: string): string => {
  if (asked !== undefined && !assessor.frameworks.some(({ id }) => id === asked))
    throw new EntenteError("E807", { name: asked });
  return asked ?? assessor.frameworks[0]?.id ?? "";
};

export const dyadTold = (
  { nameOf }: Pick<Desk, "nameOf">,
  { board, ...row }: BoardRow,
): z.infer<typeof Dyad> => ({
  ...row,
  names: row.dyad.map(nameOf),
  line: board === null ? null : (JSON.parse(board) as BoardLine),
});

const params = z.strictObject({ pair: pairAsked });
const framework = word.optional().describe("id of a framework; the first when not given");

const list = reads({
  name: "listDyads",
  path: "/dyads",
  about: "Pairs of states that the reports tell of, in the order of their codes, each with where it stands.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    ...listAsked,
    state: word.optional().describe("one of the two: a code or a name"),
    framework,
  }),
  gives: z.array(Dyad),
  errors: ["E401", "E807"],
  answer: (desk, asked) => {
    const { state } = asked.query;
    const states = state === undefined ? [] : [resolveState(desk.knowledge, state)];
    const by = frameworkOf(desk, asked.query.framework);
    return listed(asked, {
      shape: pairPlace,
      rows: (after, limit) => desk.store.lists.dyads({ framework: by, states, after, limit }),
      placeOf: ({ dyad: [a, b] }): [string, string] => [a, b],
      told: (row) => dyadTold(desk, row),
    });
  },
});

/** A pair with its line. @throws EntenteError E874 when no report tells of it */
export const dyadInFull = (desk: DeskData, pair: string, asked?: string): z.infer<typeof Dyad> => {
  const dyad = dyadOf(desk, pair);
  const [row] = desk.store.board({ framework: frameworkOf(desk, asked), states: dyad, limit: 1, offset: 0 });
  if (!row) throw new EntenteError("E874", { what: "pair", id: pair, list: "/api/v1/dyads" });
  return dyadTold(desk, row);
};

const one = reads({
  name: "getDyad",
  path: "/dyads/{pair}",
  about: "A pair of states: what the reports tell of it, and where it stands on paper and in practice.",
  action: "page.read",
  params,
  query: z.strictObject({ framework }),
  gives: Dyad,
  errors: ["E401", "E402", "E807", "E874"],
  answer: (desk, { params: { pair }, query }) => {
    const data = dyadInFull(desk, pair, query.framework);
    const [a = "", b = ""] = data.dyad;
    const address = `/api/v1/dyads/${a}-${b}`.toLowerCase();
    return {
      data,
      links: {
        page: dyadAddress(data.dyad),
        assessment: `${address}/assessment`,
        evidence: `${address}/evidence`,
        stories: `/api/v1/stories?pair=${`${a}-${b}`.toLowerCase()}`,
      },
    };
  },
});

const judged = z.strictObject({ framework, "as-of": dayAsked.optional().describe("as of this day") });
type Judged = z.infer<typeof judged>;
/** What a pair is asked for by. */
type Key = Parameters<Desk["assessor"]["of"]>[0];

/** While a pair is weighed, a program may ask again after so many seconds. */
export const weighingSeconds = 10;

const keyOf = (desk: DeskData, pair: string, asked: Judged): Key => ({
  dyad: dyadOf(desk, pair),
  framework: asked.framework,
  asOf: asked["as-of"],
});

const notReady = (state: "unknown" | "waiting", pair: string): EntenteError =>
  state === "unknown"
    ? new EntenteError("E874", { what: "pair", id: pair, list: "/api/v1/dyads" })
    : new EntenteError("E872", { pair, seconds: weighingSeconds });

/**
 * What the page of a pair that was weighed shows.
 * @throws EntenteError E872 while it is weighed, E874 when no report tells of the pair
 */
export function weighed(desk: DeskData, pair: string, asked: Judged): Shown {
  const found = desk.assessor.of(keyOf(desk, pair, asked));
  if (found.state !== "ready") throw notReady(found.state, pair);
  return found.shown;
}

/** What a pair that was weighed is asked for by. @throws EntenteError as `weighed` does */
function weighedKey(desk: DeskData, pair: string, asked: Judged): Key {
  const key = keyOf(desk, pair, asked);
  const state = desk.assessor.stateOf(key);
  if (state !== "ready") throw notReady(state, pair);
  return key;
}

/** What may have been taken out since is not there yet again. */
const there = <T>(kept: T | null, pair: string): T => {
  if (kept === null) throw new EntenteError("E872", { pair, seconds: weighingSeconds });
  return kept;
};

const assessment = reads({
  name: "getAssessment",
  path: "/dyads/{pair}/assessment",
  about: "The assessment of a pair, whole, with the tracing that it rests on.",
  action: "page.read",
  params,
  query: judged,
  gives: z.strictObject({ assessment: Assessment, traced: Traced }),
  errors: ["E401", "E402", "E807", "E872", "E874"],
  answer: (desk, { params: { pair }, query }) => ({
    packed: there(desk.assessor.packed(weighedKey(desk, pair, query)), pair),
    links: { page: dyadAddress(dyadOf(desk, pair)) },
  }),
});

const evidence = reads({
  name: "listEvidence",
  path: "/dyads/{pair}/evidence",
  about: "What an assessment rests on, item by item, in the order of ids.",
  action: "page.read",
  params,
  query: z.strictObject({
    ...judged.shape,
    ...listAsked,
    indicator: word.optional().describe("speaks to this rung or indicator, by id"),
  }),
  gives: z.array(EvidenceItem),
  errors: ["E401", "E402", "E807", "E872", "E874"],
  answer: (desk, asked) => {
    const { indicator } = asked.query;
    const { pair } = asked.params;
    const key = weighedKey(desk, pair, asked.query);
    return listed(asked, {
      shape: wordPlace,
      rows: (after, limit) => there(desk.assessor.evidence(key, { indicator, after, limit }), pair),
      placeOf: ({ id }) => id,
      told: (item) => item,
    });
  },
});

export const dyadEndpoints: readonly Endpoint[] = [list, one, assessment, evidence];
