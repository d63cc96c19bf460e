/** A drawing as a file of its own, with its colours inside. */
import { html, ownMarkup, toText } from "../html/html.ts";
import { charts } from "../style/charts.ts";
import { tokens } from "../style/tokens.ts";
import { type Drawing, svg } from "./figure.ts";

/** The style sheet is our own text and holds no markup; `:root` is the drawing itself there. */
const ownStyle = `${tokens}\n${charts}\n.drawing { background: var(--paper); }`;

export const standalone = (drawing: Drawing): string =>
  toText(html`${ownMarkup('<?xml version="1.0" encoding="utf-8"?>')}
${svg({ ...drawing, inside: html`<style>${ownMarkup(ownStyle)}</style>${drawing.inside}` })}
`);
