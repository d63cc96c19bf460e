/** End to end on the multi-coder rows: roots of a sentence against the majority of four coders, and dyads by overlap. */
import { code, rootUnder } from "../../src/code/index.ts";
import type { Event } from "../../src/contract/index.ts";
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

const overlaps = (span: { start: number; end: number }, [words, start]: readonly [string, number]): boolean =>
  span.start < start + words.length && start < span.end;

/** A dyad of ours is right when some coder has an event with an overlapping source and an overlapping target. */
const isDyad = (event: Event, coded: readonly CoderEvent[]): boolean =>
  coded.some(
    (one) =>
      event.actors.some((party) => one.source.some((words) => overlaps(party.span, words))) &&
      event.recipients.some((party) => one.target.some((words) => overlaps(party.span, words))),
  );

export const endToEndFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/cameo_e2e_multicoder_open.jsonl") as unknown as readonly CoderRow[] | null;
  if (!rows) return [];
  const roots = { right: 0, given: 0, wanted: 0 };
  const dyads = { right: 0, given: 0, wanted: 0, found: 0 };
  for (const row of rows) {
    const page = pageOf(row.text);
    const { events } = code(page, parseReport(page, model), knowledge);
    const ours = new Set(events.map(rootOf).filter((root) => root !== null));
    // CAMEO root 01 (statements) is no PLOVER event: it is a claim here, and left out on both sides.
    const wanted = new Set(row.consensus.cameo_roots_majority.filter((root) => root !== "01"));
    roots.given += ours.size;
    roots.wanted += wanted.size;
    roots.right += [...ours].filter((root) => wanted.has(root)).length;
    const coded = row.annotations.flatMap((one) => one.events);
    const paired = events.filter((event) => event.actors.length > 0 && event.recipients.length > 0);
    const shared =
      wanted.size > 0
        ? coded.filter((one) => wanted.has(one.cameo_root) && one.source.length > 0 && one.target.length > 0)
        : [];
    dyads.given += paired.length;
    dyads.right += paired.filter((event) => isDyad(event, coded)).length;
    const distinct = new Map(shared.map((one) => [`${one.source[0]?.[1]} ${one.target[0]?.[1]}`, one]));
    dyads.wanted += distinct.size;
    dyads.found += [...distinct.values()].filter((one) =>
      events.some((event) => isDyad(event, [one])),
    ).length;
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
  ];
};
