import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Item } from "../evidence/item.ts";
import type { ChangeIndicator, TreatyChangeIndicator } from "../framework/schema.ts";
import { yearsTouched } from "../time.ts";
import { counted } from "../words/list.ts";
import { givenUp } from "./hostility.ts";
import type { Reader, Reading } from "./practice.ts";

/** A third of the years more or less is a change; less is the noise of a record that is a selection. Elicited. */
const change = 1 / 3;

/** Half a full item, or a fact of the record, marks its year. Elicited, as for rungs. */
const leastInYear = 0.15;

const steps = (items: readonly Item[], asOf: string, window: number): ReadonlySet<number> =>
  new Set(
    items
      .filter(({ shown }) => shown.direction === "for" && shown.weight >= leastInYear)
      .flatMap((item) => yearsTouched(item, asOf, window)),
  );

const lasts = ({ course }: Item): boolean => course === "standing" || course === "yearly";

/** The arrangement that was the last thing there was, and is over: troops sent home, a series given up. */
const closed = (items: readonly Item[], asOf: string): Item | undefined => {
  const last = items.map(({ to }) => to).reduce((best, to) => (to > best ? to : best), "");
  return last < asOf ? items.find((item) => lasts(item) && item.to === last) : undefined;
};

/** How practice goes: the share of years with evidence in the last years against that in the years before. */
export function readChange(items: readonly Item[], indicator: ChangeIndicator, asOf: string): Reading {
  const { window, recent } = indicator;
  const years = steps(items, asOf, window);
  const last = [...years].filter((year) => year < recent).length;
  const before = years.size - last;
  const why = `Evidence in ${last} of the last ${counted(recent, "year")} and ${before} of the ${window - recent} before.`;
  if (years.size === 0) return { state: "never", why: "Nothing on record or in the reports." };
  const gain = last / recent - before / (window - recent);
  const over = closed(items, asOf);
  if (over) return { state: "ended", why: `${over.shown.says} ended on ${over.to}, and nothing since.` };
  if (last === 0) return { state: "ended", why };
  if (gain > change) return { state: "growing", why };
  return { state: gain < -change ? "fading" : "steady", why };
}

/** The same, with or without one source. */
export const changeReader =
  (items: readonly Item[], indicator: ChangeIndicator, asOf: string): Reader =>
  (without) =>
    readChange(
      without === undefined ? items : items.filter(({ source }) => source !== without),
      indicator,
      asOf,
    );

/** Whether a treaty of the two was given up, or a part in one put on hold. */
export function readTreatyChange(
  paper: Paper,
  indicator: TreatyChangeIndicator,
  knowledge: Knowledge,
): Reading {
  const [latest] = givenUp(paper, knowledge, indicator.window).sort((a, b) => (a.day < b.day ? 1 : -1));
  const replaced = latest !== undefined && paper.treaties.some(({ from }) => from >= latest.day);
  if (latest !== undefined && !replaced)
    return { state: "given-up", why: `${latest.says} on ${latest.day}.` };
  const [hold] = paper.suspended;
  if (hold !== undefined) return { state: "on-hold", why: `${hold.what} (since ${hold.from}).` };
  return { state: "none", why: "No treaty of the two was given up or put on hold." };
}
