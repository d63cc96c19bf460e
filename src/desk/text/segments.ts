/** Cuts a text at the ends of overlapping spans, so that each piece can be marked once. */
import type { Span } from "../../contract/index.ts";

/** A stretch of text to mark, in one or more layers ("event", "claim", ...). */
export interface Marked extends Span {
  readonly layer: string;
  readonly title: string;
  /** Id of the record that the mark is of, where one explains it. */
  readonly record?: string;
}

/** A piece of the text that lies wholly inside or outside each span. */
export interface Segment extends Span {
  readonly text: string;
  readonly layers: readonly string[];
  /** What the layers say of the piece, innermost (shortest span) first. */
  readonly titles: readonly string[];
  /** Ids of the records over the piece, innermost first. */
  readonly records: readonly string[];
  /** A span of these layers starts here, so the piece carries its anchor. */
  readonly starts: boolean;
}

/**
 * The marks that touch each of the stretches, which must come in order. One pass over both, since a page may
 * have thousands of each.
 */
export const marksWithin = <T extends Span>(
  stretches: readonly T[],
  marks: readonly Marked[],
): { readonly stretch: T; readonly marks: readonly Marked[] }[] => {
  const waiting = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let next = 0;
  let active: Marked[] = [];
  return stretches.map((stretch) => {
    active = active.filter(({ end }) => end > stretch.start);
    for (let mark = waiting[next]; mark && mark.start < stretch.end; mark = waiting[++next])
      if (mark.end > stretch.start) active.push(mark);
    return { stretch, marks: [...active] };
  });
};

const byLength = (a: Span, b: Span): number => a.end - a.start - (b.end - b.start);

const pieceOf = (text: string, { start, end }: Span, marks: readonly Marked[]): Segment => {
  const over = [...marks].sort(byLength);
  return {
    start,
    end,
    text: text.slice(start, end),
    layers: [...new Set(over.map(({ layer }) => layer))].sort(),
    titles: [...new Set(over.map(({ title }) => title).filter(Boolean))],
    records: [...new Set(over.flatMap(({ record }) => record ?? []))],
    starts: over.some((mark) => mark.start === start),
  };
};

/**
 * @param text the text of a report
 * @param within the stretch to cut (a block)
 * @param marks spans over the same text; those outside `within` are ignored, those across its ends are clipped
 * @returns pieces in order; their texts together are exactly the text of `within`
 */
export const segments = (text: string, within: Span, marks: readonly Marked[]): Segment[] => {
  const inside = marks.filter(({ start, end }) => start < end && start < within.end && end > within.start);
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, within.start));
    cuts.add(Math.min(end, within.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const stretches = ordered.slice(0, -1).map((start, at) => ({ start, end: ordered[at + 1] ?? within.end }));
  return marksWithin(stretches, inside).map(({ stretch, marks: over }) => pieceOf(text, stretch, over));
};
