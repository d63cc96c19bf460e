import type { Span } from "../contract/index.ts";

interface Placed<T> extends Span {
  readonly item: T;
  /** Where the item stood among those given: lookups keep that order. */
  readonly at: number;
}

/** Things with a place in the text, found by place without walking them all: long pages stay linear. */
export class InOrder<T> {
  readonly #placed: readonly Placed<T>[];
  readonly #longest: number;

  /** @param spanOf the half-open stretch of an item, or `null` for one that has none and is left out */
  constructor(items: readonly T[], spanOf: (item: T) => Span | null) {
    this.#placed = items
      .flatMap((item, at) => {
        const span = spanOf(item);
        return span ? [{ start: span.start, end: span.end, item, at }] : [];
      })
      .sort((a, b) => a.start - b.start || a.at - b.at);
    this.#longest = this.#placed.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** How many items start before a place. */
  #before(place: number): number {
    let [low, high] = [0, this.#placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last item that starts before a place. */
  lastBefore(place: number): T | undefined {
    return this.#placed[this.#before(place) - 1]?.item;
  }

  /** The items that share a letter with a span, in the order in which they were given. */
  overlapping(span: Span): readonly T[] {
    return this.#placed
      .slice(this.#before(span.start - this.#longest), this.#before(span.end))
      .filter(({ end }) => end > span.start)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}
