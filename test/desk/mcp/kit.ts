/** A client of the tools, as programs have one, and a desk in which every word of a page is a marked one. */
import { Client } from "@modelcontextprotocol/client";
import type { Assessment, Traced } from "../../../src/contract/index.ts";
import { assessment, documents, traced } from "../sample.ts";

export interface Answered {
  readonly isError: boolean;
  /** Our own words. */
  readonly head: string;
  /** What is fenced, fence and all; empty when nothing is. */
  readonly fence: string;
}

export type Mode = "auto" | "legacy";
export const client = (mode: Mode = "auto"): Client =>
  new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });

export const callOf =
  (one: Client) =>
  async (name: string, given: Record<string, unknown> = {}): Promise<Answered> => {
    const { content, isError } = await one.callTool({ name, arguments: given });
    const [head = "", fence = ""] = (content ?? []).map((part) => (part.type === "text" ? part.text : ""));
    return { isError: isError === true, head, fence };
  };

/** What is fenced, read back. */
export const quotedIn = ({ fence }: Answered): Record<string, never> =>
  JSON.parse(fence.split("\n").slice(2, -1).join("\n"));

/** A word that no page would have. */
export const marker = "ZEBRAFISH";

const fromPages = new Set(["text", "value", "mention", "resolved", "says", "label", "speaker", "voices"]);

/** The same with the marker in every string that comes from a page. */
const marked = <T>(data: T): T =>
  JSON.parse(
    JSON.stringify(data, (name, value) =>
      typeof value === "string" && fromPages.has(name) ? `${value} ${marker}` : value,
    ),
  );

export const markedDocuments = documents.map(({ report, coded }) => ({
  report: marked({
    ...report,
    // Offsets stay good: every word of the text is a marked one.
    text: marker.repeat(report.text.length).slice(0, report.text.length),
    metadata: {
      ...report.metadata,
      title: [{ value: "Title", source: "test", span: null }],
      authors: [{ value: "Author", source: "test", span: null }],
    },
  }),
  coded: marked({
    ...coded,
    claims: coded.claims.map((claim) => ({ ...claim, content: [{ start: 0, end: marker.length }] })),
  }),
}));

export const markedKept: { readonly assessment: Assessment; readonly traced: Traced } = {
  assessment: {
    ...assessment,
    evidence: marked(assessment.evidence),
    checks: marked(assessment.checks),
    gaps: [marker],
    wouldChange: [marker],
    confidence: { ...assessment.confidence, why: [marker] },
    counts: marked(assessment.counts),
  },
  traced: marked(traced),
};
