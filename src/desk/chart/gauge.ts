/** Four steps from absent to institutional, filled as far as a rung of the ladder is. */
import type { RungState } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";

const steps: readonly RungState[] = ["absent", "episodic", "regular", "institutional"];

/** The state in words must stand beside it: the gauge is hidden from screen readers. */
export const gauge = (state: RungState): Html => {
  const reached = steps.indexOf(state);
  return html`<svg class="gauge" viewBox="0 0 66 12" aria-hidden="true" focusable="false">${steps
    .slice(1)
    .map(
      (_, at) =>
        html`<rect class="${at < reached ? "filled" : "open"}" x="${at * 22 + 0.5}" y="0.5" width="20" height="11" rx="2"/>`,
    )}</svg>`;
};
