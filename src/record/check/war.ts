/** "A invaded B", "severed relations with": held against the dated hostility of the record, which begins in 2000. */
import type { RecordFact } from "../../contract/index.ts";
import { hostileFactsOf } from "../facts.ts";
import { idsOf, tell } from "./facts-kit.ts";
import { meets, periodIn } from "./period.ts";
import { type Checker, type Finding, finding, isToCome, type Statement } from "./statement.ts";

interface Kind {
  readonly words: RegExp;
  readonly label: string;
  readonly about: (fact: RecordFact) => boolean;
}

const kinds: readonly Kind[] = [
  {
    words:
      /\b(?:invaded|invasion of|attacked|at war with|went to war with|fought (?:a |an |the )?(?:[\p{L}\d-]+ )*(?:war|wars|battles?)|fought (?:against|each other)|wars? between|clashed|clashes between|struck targets in|bombed)\b/iu,
    label: "wars and armed clashes on record since 2000",
    about: ({ rung }) => rung === "armed-conflict",
  },
  {
    words:
      /\b(?:sever|cut|br(?:o|ea)k|suspend|end)\w*(?: off)? (?:all )?(?:its |their )?(?:diplomatic )?(?:relations|ties)\b|\bno diplomatic relations\b/i,
    label: "severed relations on record since 2000",
    about: ({ what }) => /relations|embassy/i.test(what),
  },
];

const denies = /\b(?:never|not|neither|without)\b|n['’]t\b/i;
const together = /\b(?:alongside|together|side by side|jointly)\b/i;

const most = 3;

/** Who is told to have done it to whom: named on either side of the words, or both before or both behind them. */
function partiesOf({ text, named, pair }: Statement, words: RegExp): readonly [string, string] | null {
  const at = text.search(words);
  const [before, behind] = [named.filter((one) => one.at < at), named.filter((one) => one.at >= at)];
  const [first, second] = behind;
  const last = before.at(-1);
  if (last && first) return [last.id, first.id];
  if (first && second) return [first.id, second.id];
  return before.length > 2 ? null : pair;
}

/** Facts that meet the time said, or those that had begun by the day of the page. */
export const checkWar: Checker = (statement) => {
  const { text, knowledge, asOf } = statement;
  const kind = kinds.find(({ words }) => words.test(text));
  const pair = kind === undefined ? null : partiesOf(statement, kind.words);
  if (kind === undefined || pair === null || together.test(text) || isToCome(statement)) return null;
  const all = hostileFactsOf(knowledge, pair, asOf).filter(kind.about);
  const period = periodIn(text);
  const facts = period === null ? all : all.filter(({ from, to }) => meets(period, from, to));
  const shown = (facts.length > 0 ? facts : all).slice(-most);
  const more = { measure: kind.label, facts: idsOf(shown) };
  if (facts.length === 0) return silent(shown, more);
  return finding(
    denies.test(text) ? "contradicted" : "supported",
    `On record: ${shown.map(tell).join("; ")}.`,
    more,
  );
};

function silent(near: readonly RecordFact[], more: { readonly measure: string }): Finding {
  const told = near.length === 0 ? "" : ` What it has: ${near.map(tell).join("; ")}.`;
  return finding("not-established", `The record has no such thing of the two at that time.${told}`, more);
}
