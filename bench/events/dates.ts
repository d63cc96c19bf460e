/** Date phrases of text/dates40.json: an answer is right when it lies inside the gold interval. */
import { findDates, looksForward } from "../../src/code/dates/index.ts";
import { type Figures, readGold } from "./shared.ts";

interface DateSet {
  readonly reference: string;
  readonly items: readonly { text: string; from?: string; to?: string; datable?: boolean }[];
}

export const dateFigures = (): Figures => {
  const text = readGold("text/dates40.json");
  if (text === null) return [];
  const { reference, items }: DateSet = JSON.parse(text);
  let inside = 0;
  let exact = 0;
  for (const item of items) {
    const [found] = findDates(item.text, { day: reference, future: looksForward(item.text) });
    if (item.datable === false) {
      if (!found) [inside, exact] = [inside + 1, exact + 1];
      continue;
    }
    if (!found || !item.from || !item.to) continue;
    if (found.from >= item.from && found.to <= item.to) inside++;
    if (found.from === item.from && found.to === item.to) exact++;
  }
  return [
    [`date phrases inside the gold interval, of ${items.length}`, String(inside)],
    [`date phrases exact, of ${items.length}`, String(exact)],
  ];
};
