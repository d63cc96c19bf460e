import type { Check, Coded, Origin, Report, Span } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { type ClaimToCheck, checksOfClaim } from "../record/index.ts";
import { cutQuotations } from "./cut-quotations.ts";
import type { ReadContext } from "./state/read.ts";
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

/** Where the block begins that a place of the text lies in. */
const blockStart = ({ blocks }: Report, at: number): number =>
  blocks.find(({ start, end }) => start <= at && at < end)?.start ?? at;

/** Claims by the words they say, without cue and source. */
function claimsOf({ report, coded }: Page, asOf: string): ClaimToCheck[] {
  return coded.claims
    .filter(({ within }) => within === "body")
    .map(({ id, content, thesis, start, end }) => ({
      id,
      said: report.text.slice(start, end),
      text: content.map(({ start, end }) => report.text.slice(start, end)).join(" "),
      countries: thesis?.dyad ?? [],
      before: report.text.slice(blockStart(report, start), start),
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
        return [
          { id: record.id, text: segment.trim(), before: report.text.slice(block.start, span.start), asOf },
        ];
      }),
    );
}

/** The same finding by the same facts is told once a page, by the first claim that calls for it. */
const keyOf = ({ verdict, measure, facts, says }: Check): string =>
  `${verdict} ${measure} ${facts.length > 0 ? facts.join(" ") : says}`;

/** No reader goes through more; the first page of each origin comes first. */
const mostPages = 200;

function worthChecking(pages: readonly Page[], origins: readonly Origin[]): Page[] {
  const first = new Set(origins.flatMap(({ reports }) => reports.slice(0, 1)));
  const leading = pages.filter(({ report }) => first.has(report.id));
  const others = pages.filter(({ report }) => !first.has(report.id));
  return [...leading, ...others].slice(0, mostPages);
}

/** What was found of a page, by the day it speaks on: the same page is asked of again for each day of a series. */
interface Found {
  readonly knowledge: Knowledge;
  readonly byDay: Map<string, readonly Check[]>;
}
const found = new WeakMap<Coded, Found>();

function checksOfPage(page: Page, day: string, knowledge: Knowledge): readonly Check[] {
  const before = found.get(page.coded);
  const { byDay } = before?.knowledge === knowledge ? before : { byDay: new Map<string, readonly Check[]>() };
  found.set(page.coded, { knowledge, byDay });
  const known = byDay.get(day);
  if (known) return known;
  const once = new Map<string, Check>();
  for (const claim of [...claimsOf(page, day), ...statementsOf(page, day)]) {
    for (const check of checksOfClaim(knowledge, claim))
      if (check.measure !== null && !once.has(keyOf(check))) once.set(keyOf(check), check);
  }
  const checks = [...once.values()];
  byDay.set(day, checks);
  return checks;
}

/**
 * What the pages assert, held against the record as of each page's day. Statements of a kind that no record measures are
 * left out; those it measures and cannot settle are kept, and say so.
 *
 * @param pages in order of id
 */
export function checksOf(pages: readonly Page[], origins: readonly Origin[], context: ReadContext): Check[] {
  const { asOf, knowledge } = context;
  const chosen = worthChecking(pages, origins);
  const held = chosen.flatMap((page) => {
    const published = lastDay(page.report.published[0] ?? null);
    const day = published !== null && published < asOf ? published : asOf;
    return checksOfPage(page, day, knowledge);
  });
  return [...held, ...cutQuotations(chosen, origins)];
}
