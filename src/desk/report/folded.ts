/** Long lists: what comes first is shown, the rest stands folded below it and opens without script. */
import { type Html, html } from "../html/html.ts";
import { counted } from "../text/words.ts";

interface Fold {
  /** Of the list: "items". */
  readonly kind: string;
  /** So many are shown at once. */
  readonly shown: number;
  /** What the rest is called: "claim" in "12 more claims". */
  readonly one: string;
}

/** A fold for fewer than these would save the reader nothing. */
const leastFolded = 3;

/** @param items whole list items, the most important first */
export const foldedList = (items: readonly Html[], { kind, shown, one }: Fold): Html => {
  const isShort = items.length < shown + leastFolded;
  const rest = isShort ? [] : items.slice(shown);
  return html`<ul class="${kind}">${isShort ? items : items.slice(0, shown)}</ul>${rest.length > 0 && html`<details class="rest"><summary>${counted(rest.length, `more ${one}`)}</summary><ul class="${kind}">${rest}</ul></details>`}`;
};
