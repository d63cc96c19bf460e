/** End to end on the multi-coder rows: roots of a sentence against the majority of four coders, and dyads by overlap. */
import { code, rootUnder } from "../../src/code/index.ts";
import type { Coded, Event, Span } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { type Figures, f1, fixed, pageOf, rowsOf, type Tools } from "./shared.ts";

interface CoderEvent {
  readonly cameo_root: string;
  readonly source: readonly (readonly [string, number])[];
  readonly target: readonly (readonly [string, number])[];
}

interface CoderRow {
  readonly text: string;
  readonly consensus: { readonly cameo_roots_majority: readonly string[] };
  readonly annotations: readonly { readonly events: readonly CoderEvent[] }[];
}

/** CAMEO roots of an event: its own code, else that of its PLOVER root. */
const ofPlover: Readonly<Record<string, string>> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  COOPERATE: "06",
  AID: "07",
  CONCEDE: "08",
  RETREAT: "08",
  REQUEST: "10",
  ACCUSE: "11",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  MOBILIZE: "15",
  SANCTION: "16",
  COERCE: "17",
  ASSAULT: "19",
};

/** The root as coders write it who have one category for what is promised or threatened; what only might be is none. */
const rootOf = (event: Event): string | null => {
  if (event.modality === "hypothetical" || event.modality === "denied") return null;
  const root = rootUnder(event.plover.event, { ...event, because: [] });
  return root === event.plover.event ? (event.cameo?.slice(0, 2) ?? null) : (ofPlover[root] ?? null);
};

/** Whom a pronoun or description stands for: coders write the name. */
const antecedents = (coded: Coded, span: Span): readonly Span[] => {
  const found = coded.mentions.filter(({ start, end }) => start < span.end && span.start < end);
  const ids = new Set(found.map(({ antecedent }) => antecedent));
  return [span, ...coded.mentions.filter(({ id }) => ids.has(id))];
};

/** Those who do and those it is done to; who act together on each other are both. */
const sidesOf = (event: Event, coded: Coded): readonly (readonly [Span, Span])[] => {
  const spans = (parties: Event["actors"]): readonly Span[] =>
    parties.flatMap((party) => antecedents(coded, party.span));
  const [actors, recipients] = [spans(event.actors), spans(event.recipients)];
  const pairs = actors.flatMap((actor) => recipients.map((recipient) => [actor, recipient] as const));
  if (!event.symmetric) return pairs;
  const among = actors.flatMap((one) =>
    actors.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  return [...pairs, ...pairs.map(([actor, recipient]) => [recipient, actor] as const), ...among];
};

const overlaps = (span: Span, [words, start]: readonly [string, number]): boolean =>
  span.start < start + words.length && start < span.end;

/** A dyad of ours is right when some coder has an event with an overlapping source and an overlapping target. */
const isDyad = (sides: ReturnType<typeof sidesOf>, coded: readonly CoderEvent[]): boolean =>
  coded.some((one) =>
    sides.some(
      ([actor, recipient]) =>
        one.source.some((words) => overlaps(actor, words)) &&
        one.target.some((words) => overlaps(recipient, words)),
    ),
  );

const meet = (a: CoderEvent["source"], b: CoderEvent["source"]): boolean =>
  a.some(([words, start]) => b.some((other) => overlaps({ start, end: start + words.length }, other)));

const areOne = (a: CoderEvent, b: CoderEvent): boolean =>
  meet(a.source, b.source) && meet(a.target, b.target);

/**
 * Dyads that two coders or more have (the rule of the roots' majority), one entry each with all its tellings. Statements
 * are left out as they are among the roots.
 */
const agreedDyads = (row: CoderRow): readonly (readonly CoderEvent[])[] => {
  const byCoder = row.annotations.map(({ events }) =>
    events.filter((one) => one.cameo_root !== "01" && one.source.length > 0 && one.target.length > 0),
  );
  const groups: CoderEvent[][] = [];
  for (const one of byCoder.flat()) {
    const coders = byCoder.filter((events) => events.some((other) => areOne(one, other)));
    if (coders.length < 2) continue;
    const group = groups.find((members) => members.some((other) => areOne(one, other)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
};

export const endToEndFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/cameo_e2e_multicoder_open.jsonl") as unknown as readonly CoderRow[] | null;
  if (!rows) return [];
  const roots = { right: 0, given: 0, wanted: 0 };
  const dyads = { right: 0, given: 0, wanted: 0, found: 0 };
  for (const row of rows) {
    const page = pageOf(row.text);
    const ours = code(page, parseReport(page, model), knowledge);
    const { events } = ours;
    const given = new Set(events.map(rootOf).filter((root) => root !== null));
    // CAMEO root 01 (statements) is no PLOVER event: it is a claim here, and left out on both sides.
    const wanted = new Set(row.consensus.cameo_roots_majority.filter((root) => root !== "01"));
    roots.given += given.size;
    roots.wanted += wanted.size;
    roots.right += [...given].filter((root) => wanted.has(root)).length;
    const coded = row.annotations.flatMap((one) => one.events);
    const paired = events.map((event) => sidesOf(event, ours)).filter((sides) => sides.length > 0);
    const agreed = agreedDyads(row);
    dyads.given += paired.length;
    dyads.right += paired.filter((sides) => isDyad(sides, coded)).length;
    dyads.wanted += agreed.length;
    dyads.found += agreed.filter((tellings) => paired.some((sides) => isDyad(sides, tellings))).length;
  }
  const precision = dyads.right / Math.max(1, dyads.given);
  const recall = dyads.found / Math.max(1, dyads.wanted);
  return [
    [
      "multi-coder rows, root F1 (without statements)",
      fixed(f1(roots.right, roots.given, roots.wanted) / 100, 3),
    ],
    ["multi-coder rows, dyads by overlap: precision", fixed(precision, 3)],
    ["multi-coder rows, dyads by overlap: recall", fixed(recall, 3)],
    [
      "multi-coder rows, dyads by overlap: F1",
      fixed((2 * precision * recall) / Math.max(1e-9, precision + recall), 3),
    ],
  ];
};
