import type { Assessment, EvidenceItem } from "../../contract/index.ts";
import { percent } from "../words/icd203.ts";
import { listed } from "../words/list.ts";

/** One thing that is otherwise than it was. */
export interface Change {
  readonly kind: "verdict" | "probability" | "paper" | "rung" | "evidence";
  readonly says: string;
  /** Evidence ids that came in between and speak to it. */
  readonly evidence: readonly string[];
}

/** A reading that moved by less than this is where it was. Elicited: a band of ICD 203 is at least ten points wide. */
const leastMove = 0.05;

/** New evidence of so much weight is told even where it turned nothing. Elicited: half a full item. */
const heavy = 0.5;

const leaderOf = ({ hypotheses }: Assessment) =>
  hypotheses.reduce((best, one) => (one.posterior > best.posterior ? one : best));

const newItems = (before: Assessment, after: Assessment): readonly EvidenceItem[] => {
  const known = new Set(before.evidence.map(({ id }) => id));
  return after.evidence.filter(({ id }) => !known.has(id)).toSorted((a, b) => b.weight - a.weight);
};

function verdictChanges(before: Assessment, after: Assessment): Change[] {
  const [was, is] = [leaderOf(before), leaderOf(after)];
  const evidence = newItems(before, after).map(({ id }) => id);
  if (was.id !== is.id) {
    const says = `${is.label} leads at ${percent(is.posterior)}, where ${was.label} led at ${percent(was.posterior)}`;
    return [{ kind: "verdict", says, evidence }];
  }
  return Math.abs(is.posterior - was.posterior) < leastMove
    ? []
    : [
        {
          kind: "probability",
          says: `${is.label}: ${percent(was.posterior)} before, ${percent(is.posterior)} now`,
          evidence,
        },
      ];
}

function paperChanges(before: Assessment, after: Assessment): Change[] {
  const obligations = ({ paper }: Assessment): string[] =>
    paper.obligations.map(({ obligation }) => obligation);
  const [was, is] = [obligations(before), obligations(after)];
  const holds = after.paper.suspended.filter(
    ({ treaty, from }) => !before.paper.suspended.some((one) => one.treaty === treaty && one.from === from),
  );
  const [came, went] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))];
  return [
    ...(came.length === 0 ? [] : [`now bound to ${listed(came)}`]),
    ...(went.length === 0 ? [] : [`no longer bound to ${listed(went)}`]),
    ...holds.map(({ what }) => what),
  ].map((says): Change => ({ kind: "paper", says, evidence: [] }));
}

function rungChanges(before: Assessment, after: Assessment): Change[] {
  return after.practice.rungs.flatMap(({ id, label, state }) => {
    const was = before.practice.rungs.find((one) => one.id === id)?.state ?? "absent";
    if (was === state) return [];
    const evidence = newItems(before, after).filter(({ indicator }) => indicator === id);
    return [
      { kind: "rung", says: `${label}: ${state}, was ${was}`, evidence: evidence.map((one) => one.id) },
    ];
  });
}

/** Heavy new evidence in a line: on whose word where it is of a page, and when. */
function sayingOf({ says, date, voices, kind }: EvidenceItem): string {
  const day = date?.from ?? null;
  const told = day === null ? says : `${says} (${day})`;
  return kind === "fact" ? told : `${told}: ${voices}`;
}

/**
 * What is otherwise in a later assessment of the same two states by the same framework: who leads, by how much, what
 * binds them, which rungs moved, and heavy new evidence that turned nothing. Empty when all is as it was.
 */
export function changesBetween(before: Assessment, after: Assessment): readonly Change[] {
  const changes = [
    ...verdictChanges(before, after),
    ...paperChanges(before, after),
    ...rungChanges(before, after),
  ];
  const told = new Set(changes.filter(({ kind }) => kind === "rung").flatMap(({ evidence }) => evidence));
  const others = newItems(before, after)
    .filter(({ id, weight }) => weight >= heavy && !told.has(id))
    .map((item): Change => ({ kind: "evidence", says: sayingOf(item), evidence: [item.id] }));
  return [...changes, ...others];
}
