import type { DateInterval } from "../../contract/index.ts";

/** "3 reports", "1 origin". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

export { percent } from "../../export/percent.ts";

/** An interval of days for a reader: "2021-05-31", "2021-04-01 to 2021-04-30", "before 2021-05-31". */
export function daysOf(date: DateInterval | null | undefined): string {
  if (!date) return "";
  const { from, to } = date;
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`;
  if (from !== null) return `from ${from}`;
  return to === null ? "" : `until ${to}`;
}

/** A date with how it was come by, where that was not by reading it off the page. */
export const datedOf = (date: DateInterval | null | undefined): string => {
  const days = daysOf(date);
  return days === "" || date?.basis === "stated" ? days : `${days} (${date?.basis}, ${date?.source})`;
};
