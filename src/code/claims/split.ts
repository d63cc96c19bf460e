import type { Span } from "../../contract/index.ts";
import { type Reading, treesIn } from "./reading.ts";
import { thesisOf } from "./says/thesis.ts";
import { hull, meets } from "./spans.ts";

/** The parts of spans that lie in each sentence, in order. */
const bySentence = (reading: Reading, content: readonly Span[]): readonly (readonly Span[])[] => {
  const whole = hull(content);
  if (!whole) return [];
  return treesIn(reading, whole)
    .map(({ sentence }) => {
      const end = sentence.start + sentence.text.trimEnd().length;
      return content
        .filter((span) => meets(span, sentence))
        .map((span) => ({ start: Math.max(span.start, sentence.start), end: Math.min(span.end, end) }))
        .filter((span) => span.end > span.start);
    })
    .filter((spans) => spans.length > 0);
};

/**
 * What somebody says over several sentences, divided where a tie is said to be in one and not to be in another: "They
 * move closer. They are not committed to an alliance." is two claims. A sentence that says nothing of a tie stays with
 * the one before it.
 */
export const partsOf = (reading: Reading, content: readonly Span[]): readonly (readonly Span[])[] => {
  const sentences = bySentence(reading, content);
  if (sentences.length < 2) return [content];
  const ties = sentences.map((spans) => thesisOf(reading, spans).thesis?.tie ?? null);
  const said = ties.filter((tie) => tie !== null);
  if (!said.includes("none") || said.every((tie) => tie === "none")) return [content];
  const parts: { spans: Span[]; no: boolean | null }[] = [];
  for (const [at, spans] of sentences.entries()) {
    const no = ties[at] === null || ties[at] === undefined ? null : ties[at] === "none";
    const last = parts.at(-1);
    if (last && (no === null || last.no === null || last.no === no)) {
      last.spans.push(...spans);
      last.no ??= no;
    } else parts.push({ spans: [...spans], no });
  }
  return parts.map(({ spans }) => spans);
};
