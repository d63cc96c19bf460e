/** What was so on a day: offices, memberships, candidates. */
import type { Membership, NameCandidate, Office, Organisation, Person, Term } from "./types.ts";

/** Whether a day lies in a term; open ends are open, and without a day everything holds. */
export const holdsOn = (term: Term, day: string | null): boolean =>
  day === null || ((term.from === null || term.from <= day) && (term.to === null || day <= term.to));

export interface Standing {
  readonly office: Office;
  /** "former": the last office before the day; "later": the first one after it. */
  readonly standing: "current" | "former" | "later";
}

/** The office a person held on a day, else the last one before it, else the first one after. Without a day: the last. */
export const officeOn = (person: Person, day: string | null): Standing | null => {
  const current = person.offices.filter((office) => holdsOn(office, day)).at(-1);
  if (current) return { office: current, standing: "current" };
  const past = person.offices
    .filter((office) => office.to !== null && day !== null && office.to < day)
    .at(-1);
  if (past) return { office: past, standing: "former" };
  const next = person.offices[0];
  return next ? { office: next, standing: "later" } : null;
};

/** Who belonged to an organisation on a day (observers and partners not counted). */
export const membersOn = (organisation: Organisation, day: string | null): readonly Membership[] =>
  organisation.members.filter((one) => one.status === "member" && holdsOn(one, day));

/** The candidates that can be meant in a report of that day: those in force, or all when none is. */
export const candidatesOn = (
  candidates: readonly NameCandidate[],
  day: string | null,
): readonly NameCandidate[] => {
  const fitting = candidates.filter((one) => holdsOn(one, day));
  return fitting.length > 0 ? fitting : candidates;
};
