/** How much of what an assessment rests on was checked, by whom or what, and with which finding. Never a bare tick. */
import type { Check } from "../../contract/index.ts";
import type { CheckFinding, ClaimCheck } from "../../store/index.ts";
import { checkWords } from "../report/checks.ts";
import { dayInWords } from "../text/dates.ts";
import { counted } from "../text/words.ts";
import type { Citation } from "./content.ts";

/** The record is what claims are held against; it is not checked by itself. */
export const isCheckable = ({ kind }: Citation): boolean => kind !== "fact" && kind !== "treaty";

/** One thing the text rests on, with all that was found of it. */
export interface CheckedItem {
  readonly citation: Citation;
  /** Number of its footnote. */
  readonly number: number;
  readonly people: readonly (ClaimCheck & { readonly isAuthor: boolean })[];
  readonly machine: readonly Check[];
  /** `own`: only its author checked it, which counts for nobody. */
  readonly state: "checked" | "open" | "own" | "not-checkable";
}

export interface Checked {
  readonly items: readonly CheckedItem[];
  /** Checked by somebody else than the author, or by the record. */
  readonly done: number;
  /** All that can be checked. */
  readonly of: number;
}

/** The last word of each person. */
const lastWords = (checks: readonly ClaimCheck[]): readonly ClaimCheck[] => [
  ...new Map(checks.map((check) => [check.by, check])).values(),
];

const stateOf = (people: CheckedItem["people"], machine: readonly Check[]): CheckedItem["state"] => {
  const others = people.filter(({ isAuthor }) => !isAuthor);
  const found = [...others.map(({ finding }) => finding), ...machine.map(({ verdict }) => verdict)];
  if (found.some((finding) => finding !== "not-checkable")) return "checked";
  if (found.length > 0) return "not-checkable";
  return people.length > 0 ? "own" : "open";
};

/** @param checks people's checks of the citations' targets; those of other words than are quoted do not count */
export const checkedOf = (
  evidence: readonly Citation[],
  {
    checks,
    machine,
    author,
  }: { readonly checks: readonly ClaimCheck[]; readonly machine: readonly Check[]; readonly author: string },
): Checked => {
  const items = evidence.flatMap((citation, at): CheckedItem[] => {
    if (!isCheckable(citation)) return [];
    const people = lastWords(
      checks.filter(
        ({ target, quote, withdrawnAt }) =>
          target === citation.key && quote === citation.quote && withdrawnAt === null,
      ),
    ).map((check) => ({ ...check, isAuthor: check.by === author }));
    const own = machine.filter(({ claim }) => citation.claims.includes(claim));
    return [{ citation, number: at + 1, people, machine: own, state: stateOf(people, own) }];
  });
  return {
    items,
    done: items.filter(({ state }) => state === "checked").length,
    of: items.filter(({ state }) => state !== "not-checkable").length,
  };
};

const findingCounts = ({ items }: Checked): string => {
  const found = items.flatMap(({ people, machine, state }): CheckFinding[] =>
    state === "checked"
      ? [
          ...people.filter(({ isAuthor }) => !isAuthor).map(({ finding }) => finding),
          ...machine.map(({ verdict }) => verdict),
        ]
      : [],
  );
  return [...Map.groupBy(found, (one) => one)]
    .map(([finding, all]) => `${all.length} ${checkWords[finding].toLowerCase()}`)
    .join(", ");
};

const byWhom = ({ items }: Checked): string => {
  const done = items.filter(({ state }) => state === "checked");
  const byPeople = done.filter(({ people }) => people.some(({ isAuthor }) => !isAuthor));
  const byRecord = done.length - byPeople.length;
  const names = new Set(
    byPeople.flatMap(({ people }) => people.filter(({ isAuthor }) => !isAuthor).map(({ name }) => name)),
  );
  const last = byPeople
    .flatMap(({ people }) => people.filter(({ isAuthor }) => !isAuthor).map(({ at }) => at.slice(0, 10)))
    .reduce((a, b) => (b > a ? b : a), "");
  return [
    byPeople.length > 0 && `${byPeople.length} by ${[...names].join(", ")} (last on ${dayInWords(last)})`,
    byRecord > 0 && `${byRecord} by the machine against the record`,
  ]
    .filter(Boolean)
    .join("; ");
};

/** The label: "2 of 5 checkable claims checked: 1 by A. Reader (last on 3 May 2026); 1 by the machine against the record. Found: ..." */
export const checkedLabel = (checked: Checked): string => {
  if (checked.items.length === 0) return "Cites nothing that could be checked.";
  if (checked.of === 0) return "Nothing that it cites can be checked.";
  const start = `${checked.done} of ${counted(checked.of, "checkable claim")} checked`;
  return checked.done === 0 ? `${start}.` : `${start}: ${byWhom(checked)}. Found: ${findingCounts(checked)}.`;
};
