import type { Copy, Span } from "../../contract/index.ts";
import type { Member } from "../member.ts";

/** What of a report is taken from earlier ones. */
export interface Derivation {
  /** Reports it was taken from. */
  readonly sources: readonly Copy[];
  readonly covered: readonly Span[];
  /** Share of its own words (outside quotation marks) that stand in its sources. */
  readonly share: number;
}

export const noDerivation: Derivation = { sources: [], covered: [], share: 0 };

/** From half of its words on a report is somebody else's text, whatever headline it carries. */
export const derivedFrom = 0.5;

/** Share of a report's words that lie in the given spans. */
export function coveredShare({ words }: Member, spans: readonly Span[]): number {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let covered = 0;
  let next = 0;
  // Where the spans that begin before a word end: words and spans are walked side by side.
  let end = 0;
  for (const start of words.starts) {
    for (let span = inOrder[next]; span && span.start <= start; span = inOrder[++next])
      end = Math.max(end, span.end);
    if (start < end) covered++;
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** The passages of a copy as they stand in one of its two reports. */
export const spansIn = (copy: Copy, report: string): Span[] =>
  copy.passages.map(({ from, to }) => (copy.from === report ? from : to));

/** The reports that a report is taken from, where it is somebody else's text. */
export function sourcesOf(id: string, derivations: ReadonlyMap<string, Derivation>): string[] {
  const derivation = derivations.get(id);
  if (derivation === undefined || derivation.share < derivedFrom) return [];
  return derivation.sources.map(({ from, to }) => (from === id ? to : from));
}
