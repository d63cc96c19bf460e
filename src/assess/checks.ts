import type { Check, Coded, Report, Span } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { type ClaimToCheck, checkClaim } from "../record/index.ts";
import { lastDay } from "./time.ts";

interface Page {
  readonly report: Report;
  readonly coded: Coded;
}

/** What is held against the record: assertions of the page's own text, wherever they stand in it. */
const checkedKinds: ReadonlySet<string> = new Set([
  "headline",
  "lead",
  "paragraph",
  "list",
  "quote",
  "pull-quote",
]);

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Claims by the words they say, without cue and source. */
function claimsOf({ report, coded }: Page, asOf: string): ClaimToCheck[] {
  return coded.claims
    .filter(({ within }) => within === "body")
    .map(({ id, content, thesis }) => ({
      id,
      text: content.map(({ start, end }) => report.text.slice(start, end)).join(" "),
      countries: thesis?.dyad ?? [],
      asOf,
    }));
}

/**
 * Sentences that stand in no claim, by the first record coded in them: an author's plain statement ("their combined
 * power is greater") can be held against the record too.
 */
function statementsOf({ report, coded }: Page, asOf: string): ClaimToCheck[] {
  const claimed = coded.claims.filter(({ within }) => within === "body");
  const records = [...coded.factors, ...coded.events, ...coded.mentions];
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
  return report.blocks
    .filter(({ kind }) => checkedKinds.has(kind))
    .flatMap((block) =>
      [...sentences.segment(report.text.slice(block.start, block.end))].flatMap(({ segment, index }) => {
        const span = { start: block.start + index, end: block.start + index + segment.length };
        const record = records.find((one) => meet(one, span));
        if (record === undefined || claimed.some((claim) => meet(claim, span))) return [];
        return [{ id: record.id, text: segment.trim(), asOf }];
      }),
    );
}

/**
 * What the pages assert, held against the record as of each page's day. Statements of a kind that no record measures are
 * left out; those it measures and cannot settle are kept, and say so.
 */
export function checksOf(pages: readonly Page[], asOf: string, knowledge: Knowledge): Check[] {
  return [...pages]
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
    .flatMap((page) => {
      const published = lastDay(page.report.published[0] ?? null);
      const day = published !== null && published < asOf ? published : asOf;
      const checks = [...claimsOf(page, day), ...statementsOf(page, day)].map((one) =>
        checkClaim(knowledge, one),
      );
      const once = new Map(
        checks.map((check) => [`${check.verdict} ${check.says}`, check] as const).reverse(),
      );
      return [...once.values()].reverse().filter(({ measure }) => measure !== null);
    });
}
