import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Item } from "../evidence/item.ts";
import type { Framework, Indicator } from "../framework/schema.ts";
import type { InState } from "../hypotheses/likelihood.ts";
import { assertionReader } from "./assertion.ts";
import { changeReader, readTreatyChange } from "./change.ts";
import {
  afterBreaks,
  type Break,
  breaksOfTreaties,
  type HostilityReader,
  hostilityReader,
  settled,
} from "./hostility.ts";
import { readPaper } from "./paper.ts";
import { type Reader, type Reading, rungReader } from "./practice.ts";
import { readRelative } from "./relative.ts";

/** An indicator with its state on the date, and the items behind it. */
export interface IndicatorReading extends Reading {
  readonly indicator: Indicator;
  readonly items: readonly Item[];
  readonly coverage: number;
}

/** All indicators on a date, and the breaks that undid older practice. */
export interface Readings {
  readonly all: readonly IndicatorReading[];
  readonly breaks: readonly Break[];
}

export interface ReadContext {
  readonly framework: Framework;
  readonly asOf: string;
  readonly paper: Paper;
  readonly knowledge: Knowledge;
}

/** Counts the independent sources of all items; one may be left out. */
function sourceCounter(items: readonly Item[]): (without?: string) => number {
  const sources = new Set<string>();
  for (const { independent, source } of items) if (independent) sources.add(source);
  return (without) => sources.size - Number(without !== undefined && sources.has(without));
}

/** How much of the pair is in view: the framework's floor, rising with the independent sources on it. */
const coverageOf = (sources: number, { coverage: { floor, full } }: Framework): number =>
  Math.min(1, floor + ((1 - floor) * sources) / full);

/** Reads one indicator; the items are those behind it, as breaks of the relation left them. */
interface Prepared {
  readonly indicator: Indicator;
  readonly items: readonly Item[];
  readonly read: Reader;
}

type Hostile = ReadonlyMap<string, HostilityReader>;

function prepare(
  indicator: Indicator,
  mine: readonly Item[],
  { context, hostile, breaks }: { context: ReadContext; hostile: Hostile; breaks: readonly Break[] },
): Prepared {
  const { asOf, paper, knowledge } = context;
  const fixed = (reading: Reading): Prepared => ({ indicator, items: [], read: () => reading });
  switch (indicator.axis) {
    case "paper":
      return fixed(readPaper(paper, indicator, knowledge));
    case "treaty-change":
      return fixed(readTreatyChange(paper, indicator, knowledge));
    case "relative":
      return fixed(readRelative(indicator, context));
    case "change":
      return { indicator, items: mine, read: changeReader(mine, indicator, asOf) };
    case "assertion":
      return { indicator, items: mine, read: assertionReader(mine) };
    case "hostility": {
      const read = hostile.get(indicator.id)?.read ?? hostilityReader(mine, indicator, asOf).read;
      return { indicator, items: mine, read };
    }
    case "practice": {
      const left = afterBreaks(mine, breaks);
      return { indicator, items: left, read: rungReader(left, indicator, asOf) };
    }
  }
}

/** All indicators of a pair, to be read whole or with one source left out. */
export interface IndicatorReaders {
  readonly all: () => Readings;
  readonly without: (source: string) => readonly InState[];
}

/**
 * Makes the items ready for reading the state of every indicator, hostility first: a break undoes practice before it.
 * Sorting the items by source is most of the work and is done once, so that each of many sources can be left out in turn.
 */
export function indicatorReaders(items: readonly Item[], context: ReadContext): IndicatorReaders {
  const { framework, asOf, paper, knowledge } = context;
  const count = sourceCounter(items);
  const own = Map.groupBy(items, ({ shown }) => shown.indicator);
  const itemsOf = ({ id, axis }: Indicator): readonly Item[] =>
    axis === "hostility" ? settled(own.get(id) ?? [], paper) : (own.get(id) ?? []);
  const hostile: Hostile = new Map(
    framework.indicators.flatMap((one) =>
      one.axis === "hostility" ? [[one.id, hostilityReader(itemsOf(one), one, asOf)]] : [],
    ),
  );
  const ended = breaksOfTreaties(paper, knowledge);
  const breaksOf = (without?: string): readonly Break[] => [
    ...[...hostile.values()].flatMap(({ breakOf }) => breakOf(without) ?? []),
    ...ended,
  ];
  // Leaving out a source seldom undoes a break: what was prepared for the same breaks serves again.
  const prepared = new Map<string, readonly Prepared[]>();
  const preparedFor = (breaks: readonly Break[]): readonly Prepared[] => {
    const key = breaks.map(({ day, leaves }) => `${day} ${leaves}`).join();
    const known = prepared.get(key);
    if (known) return known;
    const made = framework.indicators.map((one) => prepare(one, itemsOf(one), { context, hostile, breaks }));
    prepared.set(key, made);
    return made;
  };
  return {
    all: () => {
      const [breaks, coverage] = [breaksOf(), coverageOf(count(), framework)];
      const all = preparedFor(breaks).map(({ read, ...one }) => ({ ...one, coverage, ...read() }));
      return { all, breaks };
    },
    without: (source) => {
      const coverage = coverageOf(count(source), framework);
      return preparedFor(breaksOf(source)).map(({ indicator, read }) => ({
        indicator,
        coverage,
        state: read(source).state,
      }));
    },
  };
}
