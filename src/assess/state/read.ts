import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Item } from "../evidence/item.ts";
import type { Framework, HostilityIndicator, Indicator } from "../framework/schema.ts";
import { readAssertion } from "./assertion.ts";
import { readChange, readTreatyChange } from "./change.ts";
import { afterBreaks, type Break, breaksOf, breaksOfTreaties, readHostility, settled } from "./hostility.ts";
import { readPaper } from "./paper.ts";
import { type Reading, readRung } from "./practice.ts";

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

const isHostility = (indicator: Indicator): indicator is HostilityIndicator => indicator.axis === "hostility";

/** How much of the pair is in view: the framework's floor, rising with the independent sources on it. */
export function coverageOf(items: readonly Item[], framework: Framework): number {
  const sources = new Set(items.filter(({ independent }) => independent).map(({ source }) => source));
  const { floor, full } = framework.coverage;
  return Math.min(1, floor + ((1 - floor) * sources.size) / full);
}

/** Reads the state of every indicator from the items, hostility first: a break undoes practice before it. */
export function readIndicators(items: readonly Item[], context: ReadContext): Readings {
  const coverage = coverageOf(items, context.framework);
  const own = Map.groupBy(items, ({ shown }) => shown.indicator);
  const hostile = context.framework.indicators.filter(isHostility).map((indicator) => {
    const mine = settled(own.get(indicator.id) ?? [], context.paper);
    return { indicator, coverage, items: mine, ...readHostility(mine, indicator, context.asOf) };
  });
  const breaks = [...breaksOf(hostile), ...breaksOfTreaties(context.paper, context.knowledge)];
  const read = (indicator: Indicator): IndicatorReading => {
    const mine = own.get(indicator.id) ?? [];
    switch (indicator.axis) {
      case "hostility": {
        const left = settled(mine, context.paper);
        return { indicator, coverage, items: left, ...readHostility(left, indicator, context.asOf) };
      }
      case "paper":
        return { indicator, coverage, items: [], ...readPaper(context.paper, indicator, context.knowledge) };
      case "change":
        return { indicator, coverage, items: mine, ...readChange(mine, indicator, context.asOf) };
      case "treaty-change":
        return {
          indicator,
          coverage,
          items: [],
          ...readTreatyChange(context.paper, indicator, context.knowledge),
        };
      case "assertion":
        return { indicator, coverage, items: mine, ...readAssertion(mine) };
      case "practice": {
        const left = afterBreaks(mine, breaks);
        return { indicator, coverage, items: left, ...readRung(left, indicator, context.asOf) };
      }
    }
  };
  return { all: context.framework.indicators.map(read), breaks };
}
