import assert from "node:assert/strict";
import type { Report } from "../../src/contract/index.ts";

interface Located {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const quotesOf = (report: Report): (Located | null)[] => [
  ...report.badges.map(({ label }) => label),
  ...report.counters.map(({ quote }) => quote),
  ...report.comments.flatMap(({ author, displayName, status }) => [author, displayName, status]),
];

const spansOf = (report: Report): { readonly start: number; readonly end: number }[] => [
  ...Object.values(report.metadata).flatMap((values) => values.flatMap(({ span }) => (span ? [span] : []))),
  ...[...report.published, ...report.modified].flatMap(({ span }) => (span ? [span] : [])),
  ...report.comments.flatMap(({ start, end, body, date }) => [
    { start, end },
    ...(body ? [body] : []),
    ...(date?.span ? [date.span] : []),
  ]),
];

/** The law of the room: blocks tile the text, text at a span equals the text in the record. */
export const assertTiled = (report: Report): void => {
  let at = 0;
  for (const { start, end, kind } of report.blocks) {
    assert.equal(start, at, `block ${kind} starts where the one before it ends`);
    assert.ok(end > start, "no block is empty");
    at = end;
  }
  assert.equal(at, report.text.length, "the last block ends the text");
  for (const quote of quotesOf(report))
    if (quote) assert.equal(report.text.slice(quote.start, quote.end), quote.text);
  for (const { start, end } of spansOf(report)) assert.ok(start <= end && end <= report.text.length);
  const ids = new Set(report.comments.map(({ id }) => id));
  for (const { parent } of report.comments) assert.ok(parent === null || ids.has(parent));
};
