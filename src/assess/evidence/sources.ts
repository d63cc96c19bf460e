import type { Item } from "./item.ts";

/** One independent source of an indicator with what it supports. */
export interface Source {
  readonly key: string;
  readonly independent: boolean;
  readonly items: readonly Item[];
  /** The heaviest of its items: however much one origin tells, it counts once. */
  readonly weight: number;
}

const heaviest = (items: readonly Item[]): number => Math.max(0, ...items.map(({ shown }) => shown.weight));

/** Items that speak for an indicator, by the source they rest on, heaviest first. */
export function sourcesOf(items: readonly Item[]): Source[] {
  const positive = items.filter(({ shown }) => shown.direction === "for" && shown.weight > 0);
  return [...Map.groupBy(positive, ({ source }) => source)]
    .map(([key, own]) => ({
      key,
      independent: own.some(({ independent }) => independent),
      items: own,
      weight: heaviest(own),
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}
