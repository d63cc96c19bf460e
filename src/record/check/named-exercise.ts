/** Facts narrowed to the exercise that a claim names and to the time it gives. */
import type { RecordFact } from "../../contract/index.ts";
import { meets, periodIn } from "./period.ts";
import type { Statement } from "./statement.ts";

const exercise = "(?:exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?|war ?games)";

/** "Vostok 2018 exercise", "the exercise Malabar", "Balikatan drills", "Zapad-2021". */
const namedBefore = new RegExp(
  String.raw`\b(?<name>\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)(?:[- ]?(?<year>(?:19|20)\d\d))? (?:(?:military|naval|joint|air) )*${exercise}\b`,
  "u",
);
const namedAfter = new RegExp(
  String.raw`\b${exercise},? (?:(?:called|named|dubbed|known as) )?["“]?(?<name>\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)(?:[- ]?(?<year>(?:19|20)\d\d))?`,
  "u",
);

interface Named {
  readonly name: string;
  readonly year: string | null;
}

/** A name that is that of a state or its people ("Russian drills") is none of an exercise. */
function nameIn({ text, knowledge }: Statement): Named | null {
  for (const pattern of [namedBefore, namedAfter]) {
    const { name, year } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined && knowledge.names.scan(name.split(" ")).length === 0)
      return { name, year: year ?? null };
  }
  return null;
}

/** Those of the name, and year, that the claim gives; all where it gives none. */
export function ofName(statement: Statement, facts: readonly RecordFact[]): Narrowed {
  const named = nameIn(statement);
  if (named === null) return { facts, outside: null };
  const name = named.name.toLowerCase();
  const of = facts.filter(({ what }) =>
    named.year === null ? what.toLowerCase().includes(name) : what.toLowerCase().startsWith(name),
  );
  const held = of.filter(
    ({ from, to, course }) => named.year === null || isHeldIn(named.year, { from, to, course }),
  );
  return { facts: held, outside: held.length > 0 ? null : of.length > 0 ? of : facts };
}

/** What is left, and where nothing is, what lies outside of it. */
export interface Narrowed {
  readonly facts: readonly RecordFact[];
  readonly outside: readonly RecordFact[] | null;
}

/** One happening is of its days; a series or an arrangement goes on until its last day. */
const lastDay = ({ from, to, course }: Pick<RecordFact, "from" | "to" | "course">): string | null =>
  course === "once" ? (to ?? from) : to;

export const isHeldIn = (year: string, fact: Pick<RecordFact, "from" | "to" | "course">): boolean =>
  meets({ from: `${year}-01-01`, to: `${year}-12-31`, since: false, says: year }, fact.from, lastDay(fact));

/** Those of the time that the claim gives. */
export function ofTime({ text }: Statement, { facts, outside }: Narrowed): Narrowed {
  const period = periodIn(text);
  if (period === null || facts.length === 0) return { facts, outside: outside?.length ? outside : null };
  const then = facts.filter((fact) =>
    meets(period.since ? { ...period, to: "9999" } : period, fact.from, lastDay(fact)),
  );
  return then.length > 0 ? { facts: then, outside: null } : { facts: then, outside: facts };
}
