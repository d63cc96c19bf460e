/** A row of small bars, one a month; the figures in words must stand beside it. */
import { type Html, html } from "../html/html.ts";

const bar = 4;
const height = 18;

/** @param values oldest first */
export const sparkline = (values: readonly number[]): Html => {
  const most = Math.max(...values, 1);
  return html`<svg class="spark" viewBox="0 0 ${values.length * bar} ${height}" aria-hidden="true" focusable="false">${values.map(
    (value, at) => {
      const tall = value === 0 ? 1 : Math.max(2, (value / most) * height);
      return html`<rect class="${value === 0 ? "none" : "some"}" x="${at * bar}" y="${(height - tall).toFixed(1)}" width="${bar - 1}" height="${tall.toFixed(1)}"/>`;
    },
  )}</svg>`;
};
