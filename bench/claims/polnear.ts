import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findAttributions, layOut, outermost } from "../../src/code/claims/index.ts";
import type { Block, Report, Sentence, Span } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { contextFrom } from "./context.ts";
import { pageOf } from "./page.ts";

/** An attribution of the gold, or ours, as spans. */
export interface Spans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whether its cue is a verb of saying, thinking or showing (ours), or is annotated with one (gold, by its words). */
  readonly speech: boolean;
  /** The rule that found it (ours). */
  readonly rule?: string;
  /** The lemma of the word that governs its cue (ours). */
  readonly lemma?: string;
}

export interface Article {
  readonly id: string;
  readonly text: string;
  /** One list for each annotator. */
  readonly gold: readonly (readonly Spans[])[];
}

type Pair = readonly [number, number];

interface Row {
  readonly id: string;
  readonly text: string;
  readonly annotators: Readonly<
    Record<
      string,
      {
        readonly attributions: readonly {
          readonly source?: readonly Pair[];
          readonly cue?: readonly Pair[];
          readonly content?: readonly Pair[];
        }[];
      }
    >
  >;
}

const spans = (pairs: readonly Pair[] | undefined): readonly Span[] =>
  (pairs ?? []).map(([start, end]) => ({ start, end }));

/** Reads a file of PolNeAR; `isSpeech` says of the words of a cue whether they are of speech or thought. */
export const readArticles = (path: string, isSpeech: (cue: string) => boolean): readonly Article[] =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Article => {
      const row = JSON.parse(line) as Row;
      return {
        id: row.id,
        text: row.text,
        gold: Object.values(row.annotators).map(({ attributions }) =>
          attributions.map(({ source, cue, content }) => {
            const words = spans(cue)
              .map(({ start, end }) => row.text.slice(start, end))
              .join(" ");
            return {
              source: spans(source),
              cue: spans(cue),
              content: spans(content),
              speech: isSpeech(words),
            };
          }),
        ),
      };
    });

/** The article as a report whose paragraphs are its lines, so that nothing but claims is measured. */
export const reportOf = ({ id, text }: Article): Report => {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]*\n*/g)) {
    if (match[0] === "") continue;
    const start = match.index;
    blocks.push({
      id: `b${blocks.length}`,
      kind: "paragraph",
      start,
      end: start + match[0].length,
      confidence: 1,
      rule: "bench",
    });
  }
  return pageOf(id, text, blocks);
};

/** CPU milliseconds since a reading of the clock. */
const spent = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Our attributions of an article given its trees, and how long finding them took. */
export const ours = (
  article: Article,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): { readonly found: readonly Spans[]; readonly ms: number } => {
  const context = contextFrom(reportOf(article), sentences, knowledge);
  const before = process.cpuUsage();
  const found = outermost(findAttributions(layOut(context))).map(
    (one): Spans => ({
      source: one.source ? [one.source.span] : [],
      cue: one.cueSpan ? [one.cueSpan] : [],
      content: one.content,
      speech: ["say", "think", "show"].includes(one.cue.act),
      rule: `${one.rule} ${one.cue.act}`,
      lemma: one.cueNode?.lemma ?? "",
    }),
  );
  return { found, ms: spent(before) };
};
