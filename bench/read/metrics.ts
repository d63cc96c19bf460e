/** The metrics of ../shared/gold/pages/README.md: multisets of 4-grams, and segments by substring. */

const gramsOf = (text: string): Map<string, number> => {
  const tokens = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const grams = new Map<string, number>();
  const count = Math.max(1, tokens.length - 3);
  if (tokens.length === 0) return grams;
  for (let at = 0; at < count; at++) {
    const gram = tokens.slice(at, at + 4).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
};

export interface Overlap {
  readonly precision: number | null;
  readonly recall: number;
}

const total = (grams: ReadonlyMap<string, number>): number =>
  grams.values().reduce((sum, count) => sum + count, 0);

/** Overlap of two texts as multisets of 4-grams; precision is null when nothing was predicted. */
export const overlap = (predicted: string, gold: string): Overlap => {
  const found = gramsOf(predicted);
  const wanted = gramsOf(gold);
  let shared = 0;
  for (const [gram, count] of found) shared += Math.min(count, wanted.get(gram) ?? 0);
  const all = total(found);
  const want = total(wanted);
  return {
    precision: all === 0 ? null : shared / all,
    recall: want === 0 ? (all === 0 ? 1 : 0) : shared / want,
  };
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean precision and recall over pages and their harmonic mean. */
export const summary = (pages: readonly Overlap[]) => {
  const precision = mean(pages.flatMap((page) => (page.precision === null ? [] : [page.precision])));
  const recall = mean(pages.map((page) => page.recall));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
};

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** How many of the segments stand in the text, white space aside. */
export const segmentsIn = (text: string, segments: readonly string[]): number => {
  const flat = squeezed(text);
  return segments.filter((segment) => flat.includes(squeezed(segment))).length;
};

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export const f1Of = ({ right, wrong, missed }: Counts): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);
