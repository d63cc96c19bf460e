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

/** The words at a span, shortened to what a sentence of a finding can carry. */
export const shown = (report: Report, { start, end }: Span): string => {
  const text = report.text.slice(start, end).replace(/\s+/g, " ").trim();
  return text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}...`;
};
