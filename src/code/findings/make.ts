import type { Finding, Quote, Report, Span } from "../../contract/index.ts";
import { codeStage, recordId } from "../stage.ts";

interface Parts {
  readonly kind: Finding["kind"];
  readonly verdict: Finding["verdict"];
  readonly place: Span;
  readonly says: string;
  readonly against: readonly Span[];
  readonly rule: string;
}

const quoteAt = (report: Report, { start, end }: Span): Quote => ({
  start,
  end,
  text: report.text.slice(start, end),
});

/** Where a remark on the page as a whole stands: its headline, else its first block. */
export const titleSpan = (report: Report): Span => {
  const headline = report.blocks.find(({ kind }) => kind === "headline") ?? report.blocks[0];
  const start = headline?.start ?? 0;
  return { start, end: start + report.text.slice(start, headline?.end ?? 0).trimEnd().length };
};

/** The record of a finding with the spans it rests on. */
export const makeFinding = (report: Report, parts: Parts): Finding => {
  const { start, end, text } = quoteAt(report, parts.place);
  return {
    type: "finding",
    id: recordId("f", report.id, [parts.kind, parts.verdict, start, end]),
    report: report.id,
    start,
    end,
    text,
    stage: codeStage,
    rule: parts.rule,
    kind: parts.kind,
    verdict: parts.verdict,
    says: parts.says,
    against: parts.against.map((span) => quoteAt(report, span)),
  };
};

/** Characters of a quotation that one readable sentence can carry. */
const longest = 120;

/** The words at a span on one line, without outer marks, cut at a word where they are too long for a sentence. */
export const shown = (report: Report, { start, end }: Span): string => {
  const text = report.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["“„«]([^"“”„«»]*)["”»]?$/u, "$1")
    .replace(/"/g, "'");
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, cut > 0 ? cut : longest - 1).replace(/[\s,;:.–—-]+$/u, "")}…`;
};
