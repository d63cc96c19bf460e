import type { Obligation, Paper, Suspension, Treaty } from "../contract/index.ts";
import { holdsOn, type ImportedObligation, type Knowledge, type State } from "../knowledge/index.ts";
import { dayOf, dyadOf } from "./dyad.ts";
import {
  differencesOn,
  importedOn,
  importedSource,
  shippedSource,
  treatiesFromImports,
} from "./imported-paper.ts";
import { sayPaper } from "./say-paper.ts";

/** Obligations from the strongest, as ATOP lists them. */
export const obligationOrder: readonly Obligation[] = [
  "defence",
  "offence",
  "neutrality",
  "nonaggression",
  "consultation",
  "security-cooperation",
];

/** Treaties of an ended state stand under its successor where they passed to it (the Soviet Union's under Russia). */
const partyId = (knowledge: Knowledge, state: State): string =>
  state.successor !== null && !knowledge.treaties.some((one) => isParty(one, state.id))
    ? state.successor
    : state.id;

const isParty = (treaty: Treaty, id: string): boolean => treaty.parties.some((party) => party.country === id);

const isBound = (treaty: Treaty, id: string, on: string): boolean =>
  treaty.parties.some((party) => party.country === id && holdsOn(party, on));

const inForce = (knowledge: Knowledge, ids: readonly string[], on: string): readonly Treaty[] =>
  knowledge.treaties.filter((treaty) => holdsOn(treaty, on) && ids.every((id) => isBound(treaty, id, on)));

const obligationsOf = (
  treaties: readonly Treaty[],
  shipped: readonly Treaty[],
  imported: readonly ImportedObligation[],
): Paper["obligations"] =>
  obligationOrder.flatMap((obligation) => {
    const by = treaties.filter((treaty) => treaty.obligations.includes(obligation));
    if (by.length === 0) return [];
    const symmetric = by.some((treaty) => !treaty.asymmetric);
    const sources = [
      ...(by.some((treaty) => shipped.includes(treaty)) ? [shippedSource] : []),
      ...imported.filter((one) => one.obligation === obligation).map(({ source }) => importedSource(source)),
    ];
    return [{ obligation, treaties: by.map((treaty) => treaty.id), symmetric, sources }];
  });

/** Parts of either state, on hold on a day, in treaties that both belong to or belonged to before the hold. */
const suspendedOn = (knowledge: Knowledge, ids: readonly string[], on: string): readonly Suspension[] =>
  knowledge.suspensions.filter((one) => {
    const treaty = knowledge.treaties.find(({ id }) => id === one.treaty);
    const partners = treaty !== undefined && ids.every((id) => isParty(treaty, id));
    return partners && ids.includes(one.country) && holdsOn(one, on);
  });

/** Bare security cooperation carries none of the five obligations. */
const isSoft = (treaty: Treaty): boolean => treaty.obligations.every((one) => one === "security-cooperation");

/** Binding before soft, bilateral before multilateral, region-wide last, then by age: the order a reader wants. */
const byWeight =
  (knowledge: Knowledge) =>
  (a: Treaty, b: Treaty): number =>
    Number(knowledge.regional.has(a.id)) - Number(knowledge.regional.has(b.id)) ||
    Number(isSoft(a)) - Number(isSoft(b)) ||
    a.parties.length - b.parties.length ||
    a.from.localeCompare(b.from) ||
    a.id.localeCompare(b.id);

/**
 * Paper: which of the five obligations of ATOP (Leeds et al. 2002) bind two states on a day, and by which treaties.
 * An exact lookup over treaties in force (both ends inclusive) and over the dated membership of multilateral ones.
 * Where the user imported alliance data (`knowledge.alliances`), what they code for the year stands beside the treaties:
 * each obligation tells which sources have it, and disagreements are listed. States by ISO code or name; throws E401, E402 or E403 for what is no state, no pair or no day.
 */
export const paperOn = (knowledge: Knowledge, pair: readonly [string, string], on: string): Paper => {
  const states = dyadOf(knowledge, pair);
  const day = dayOf(on);
  const ids = states.map((state) => partyId(knowledge, state));
  const shipped = inForce(knowledge, ids, day);
  const imported = importedOn(knowledge, ids, day);
  const treaties = [...shipped, ...treatiesFromImports(imported, shipped, knowledge)].toSorted(
    byWeight(knowledge),
  );
  const obligations = obligationsOf(treaties, shipped, imported);
  const suspended = suspendedOn(knowledge, ids, day);
  const paper = {
    dyad: states.map((state) => state.id),
    on: day,
    obligations,
    treaties,
    suspended,
    differences: differencesOn(knowledge, ids, day),
  };
  return { ...paper, says: sayPaper(knowledge, states, paper) };
};
