/** Characters that fill two columns of a terminal: East Asian wide and fullwidth, and most emoji (UAX #11, coarsely). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!noWidth.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** The text with spaces behind it up to a width. */
export const padTo = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - displayWidth(text)));

/** The text cut to a width, with an ellipsis where it was cut. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += displayWidth(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
