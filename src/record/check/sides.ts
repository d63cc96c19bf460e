/** A claim on several pairs at once ("A and B with C", "A with B too"), each pair held against the record. */
import type { Check } from "../../contract/index.ts";
import { type Finding, finding, type NamedState, type Statement } from "./statement.ts";

/** "besides B, A trains with C": A is the subject, B and C its partners. */
const besides = /^\W*(?:besides|apart from|in addition to|aside from|other than)\b/i;

/** "with X too", "not only with X but also with Y". */
const severally = /\b(?:too|also|as well|not (?:only|just|merely)|both)\b/i;

const partner = /\b(?:with|alongside)\b/gi;

type Pair = readonly [string, string];

const across = (left: readonly NamedState[], right: readonly NamedState[]): Pair[] =>
  left.flatMap(({ id }) => right.map((other): Pair => [id, other.id]));

/** The subjects stand before the first "with", their partners behind it. */
function bySides({ text, named }: Statement): Pair[] {
  const at = text.search(partner);
  if (at < 0) return [];
  return across(
    named.filter((one) => one.at < at),
    named.filter((one) => one.at > at),
  );
}

/** The pairs that a claim speaks of, where it speaks of more than one. */
export function pairsIn(statement: Statement): readonly Pair[] {
  const { text, named } = statement;
  const [first, second, ...others] = named;
  if (!first || !second || others.length === 0) return [];
  if (besides.test(text)) return across([second], [first, ...others]);
  const sides = bySides(statement);
  if (sides.length > 1) return sides;
  return severally.test(text) ? across([first], [second, ...others]) : [];
}

const verdictOf = (found: readonly Finding[]): Check["verdict"] => {
  const [first] = found;
  const held = found.filter(({ verdict }) => verdict === "supported").length;
  if (held === found.length) return "supported";
  return held > 0 ? "partly-supported" : (first?.verdict ?? "not-checkable");
};

/** Holds each pair of a claim against the record, and says what came of each; null when it is of one pair or no check of its kind. */
export function judgeEach(
  statement: Statement,
  judge: (statement: Statement) => Finding | null,
): Finding | null {
  const found = pairsIn(statement).flatMap((pair) => {
    const one = judge({ ...statement, named: statement.named.filter(({ id }) => pair.includes(id)), pair });
    return one === null ? [] : [{ pair, one }];
  });
  if (found.length < 2) return null;
  const nameOf = (id: string): string => statement.knowledge.states.get(id)?.name ?? id;
  const measure = found[0]?.one.measure;
  return finding(
    verdictOf(found.map(({ one }) => one)),
    found.map(({ pair, one }) => `${pair.map(nameOf).join(" with ")}: ${one.says}`).join(" "),
    {
      ...(measure ? { measure } : {}),
      facts: found.flatMap(({ one }) => one.facts),
    },
  );
}
