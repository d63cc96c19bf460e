/** What another set of rules makes of the same page: records added, removed and changed. */
import type { Coded, CodedRecord, Report, Sentence } from "../contract/index.ts";

/** A record that one coding has and the other has not, or has otherwise. */
export interface Difference {
  readonly type: "difference";
  readonly change: "added" | "removed" | "changed";
  readonly report: string;
  /** The sentence it stands in; null where a record stands in none. */
  readonly sentence: string | null;
  readonly before: CodedRecord | null;
  readonly after: CodedRecord | null;
  /** For what changed: the fields that differ. */
  readonly fields: readonly string[];
}

const recordsOf = ({ events, claims, factors, findings, mentions }: Coded): readonly CodedRecord[] => [
  ...events,
  ...claims,
  ...factors,
  ...findings,
  ...mentions,
];

/** Where a record hangs: what two codings must agree on to speak of the same thing. */
function placeOf(record: CodedRecord): string {
  const at = record.type === "event" ? record.trigger : record;
  return `${record.type} ${at.start}-${at.end}${record.type === "finding" ? ` ${record.kind}` : ""}`;
}

/** Ids follow from what a record says, so they and what points to them would show every change twice. */
const pointers: ReadonlySet<string> = new Set([
  "id",
  "attributedTo",
  "antecedent",
  "thesis",
  "events",
  "claims",
]);

const fieldsOf = (record: CodedRecord): readonly (readonly [string, string])[] =>
  Object.entries(record)
    .filter(([name]) => record.type === "claim" || !pointers.has(name))
    .filter(([name]) => name !== "id")
    .map(([name, value]) => [name, JSON.stringify(value)] as const);

const said = (record: CodedRecord): string => JSON.stringify(fieldsOf(record));

function changedFields(before: CodedRecord, after: CodedRecord): readonly string[] {
  const old = new Map(fieldsOf(before));
  return fieldsOf(after)
    .filter(([name, value]) => old.get(name) !== value)
    .map(([name]) => name);
}

/** Takes out of each side what the other has word for word. */
function apart(before: readonly CodedRecord[], after: readonly CodedRecord[]) {
  const left = [...after];
  const gone = before.filter((record) => {
    const same = left.findIndex((other) => said(other) === said(record));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return { gone, come: left };
}

type Pair = readonly [CodedRecord | null, CodedRecord | null];

function pairsOf(before: Coded, after: Coded): readonly Pair[] {
  const old = Map.groupBy(recordsOf(before), placeOf);
  const now = Map.groupBy(recordsOf(after), placeOf);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
    const { gone, come } = apart(old.get(place) ?? [], now.get(place) ?? []);
    return Array.from(
      { length: Math.max(gone.length, come.length) },
      (_, at): Pair => [gone[at] ?? null, come[at] ?? null],
    );
  });
}

/** By place in the text, events before what is told of them. */
const inOrder = (a: Difference, b: Difference): number =>
  ((a.after ?? a.before)?.start ?? 0) - ((b.after ?? b.before)?.start ?? 0);

/**
 * What differs between two codings of one page, in the order of the text.
 * @param page the report and its sentences, for the words around each record
 */
export function differences(
  page: { readonly report: Report; readonly sentences: readonly Sentence[] },
  before: Coded,
  after: Coded,
): readonly Difference[] {
  const { report, sentences } = page;
  const around = ({ start }: CodedRecord): string | null =>
    sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.text ?? null;
  return pairsOf(before, after)
    .flatMap(([old, now]): Difference[] => {
      const shown = now ?? old;
      if (!shown) return [];
      const change = old && now ? "changed" : now ? "added" : "removed";
      const fields = old && now ? changedFields(old, now) : [];
      const sentence = around(shown);
      return [{ type: "difference", change, report: report.id, sentence, before: old, after: now, fields }];
    })
    .sort(inOrder);
}
