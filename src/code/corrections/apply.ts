/** Puts what people said of records over what the machine made: people win. */
import type { Claim, Coded, Correction, Event, Factor } from "../../contract/index.ts";
import { matching } from "./match.ts";

/** Rule of a record that a person has changed or kept, before the rule that had made it. */
const reviewed = "reviewed by a person";

const signed = <T extends Event | Claim>(one: T): T =>
  one.rule.startsWith(reviewed) ? one : { ...one, rule: `${reviewed}; ${one.rule}` };

const byPlace = (a: Event | Claim, b: Event | Claim): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

interface Reviewed<T> {
  readonly records: readonly T[];
  /** Ids of records that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Id that a correction speaks of → id of the record in this run. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The last word on each record, in the order in which the records were first spoken of. */
const lastWords = (corrections: readonly Correction[]): readonly Correction[] => [
  ...new Map(corrections.map((one) => [one.machine.id, one])).values(),
];

const review = <T extends Event | Claim>(
  made: readonly T[],
  corrections: readonly (Correction & { readonly person: T | null })[],
): Reviewed<T> => {
  const records = new Map(made.map((one) => [one.id, one]));
  const gone = new Set<string>();
  const ids = new Map<string, string>();
  for (const { machine, person } of corrections) {
    const found = matching(machine, [...records.values()]);
    const id = found?.id ?? machine.id;
    ids.set(machine.id, id);
    if (person !== null) records.set(id, signed({ ...person, id }));
    else if (found) {
      records.delete(id);
      gone.add(id);
    }
  }
  return { records: [...records.values()].sort(byPlace), gone, ids };
};

const without = (ids: readonly string[], gone: ReadonlySet<string>): string[] =>
  ids.filter((id) => !gone.has(id));

/** A factor whose last event or claim is gone offers nothing. */
const kept = (factor: Factor, events: ReadonlySet<string>, claims: ReadonlySet<string>): Factor | null => {
  const own = { ...factor, events: without(factor.events, events), claims: without(factor.claims, claims) };
  const isEmpty = own.events.length + own.claims.length === 0;
  if (isEmpty && factor.events.length + factor.claims.length > 0) return null;
  return own.thesis !== null && claims.has(own.thesis) ? { ...own, thesis: null } : own;
};

const isOf =
  <T extends "event" | "claim">(type: T) =>
  (one: Correction): one is Correction & { readonly person: (T extends "event" ? Event : Claim) | null } =>
    one.machine.type === type;

/**
 * The records of a report as people have put them right. A record that was rejected is gone, with the references to it; one that
 * was accepted or corrected stands even where the machine no longer finds it. Corrections of other reports, and those
 * withdrawn, change nothing.
 * @param coded what `code` made of one report
 * @param corrections in the order in which they were made
 */
export const withCorrections = (coded: Coded, corrections: readonly Correction[]): Coded => {
  const own = lastWords(corrections.filter(({ report }) => report === coded.report)).filter(
    ({ verdict }) => verdict !== "withdrawn",
  );
  if (own.length === 0) return coded;
  const events = review(coded.events, own.filter(isOf("event")));
  const claims = review(coded.claims, own.filter(isOf("claim")));
  const spoken = (id: string | null): string | null => {
    const now = id === null ? null : (claims.ids.get(id) ?? id);
    return now !== null && claims.gone.has(now) ? null : now;
  };
  return {
    ...coded,
    events: events.records.map((event) => ({ ...event, attributedTo: spoken(event.attributedTo) })),
    claims: [...claims.records],
    factors: coded.factors.flatMap((factor) => kept(factor, events.gone, claims.gone) ?? []),
  };
};
