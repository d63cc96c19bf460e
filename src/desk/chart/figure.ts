/** A chart on a page: the finding in a sentence, the drawing, and the figures as a table beside it. */
import { type Html, html, ownMarkup, type Part } from "../html/html.ts";

/** A drawing: what it is, what it shows in words, and the SVG (our own markup) inside. */
export interface Drawing {
  /** Unique on the page; title and description hang on it. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly width: number;
  readonly height: number;
  readonly inside: Html;
  /** Where its figures are from; stands inside the picture, so that it goes along when the picture is taken. */
  readonly source: string;
}

const sourceHeight = 20;

/** The SVG element with its title and description. */
export const svg = (drawing: Drawing, kind = ""): Html => html`<svg class="drawing ${kind}" role="img"
 aria-labelledby="${drawing.id}-t ${drawing.id}-d" width="${drawing.width}" height="${drawing.height + sourceHeight}" viewBox="0 0 ${drawing.width} ${drawing.height + sourceHeight}" xmlns="http://www.w3.org/2000/svg"><title id="${drawing.id}-t">${drawing.title}</title><desc id="${drawing.id}-d">${drawing.says}</desc>${drawing.inside}<text class="chart-source" x="0" y="${drawing.height + sourceHeight - 5}">${drawing.source}</text></svg>`;

/** Two widths of one drawing; the style sheet shows the one that fits, so letters keep their size. */
export const twoWidths = (draw: (width: "wide" | "narrow") => Drawing): Html =>
  html`${svg(draw("wide"), "wide")}${svg(draw("narrow"), "narrow")}`;

/** A cell of a table of figures; numbers are set right. */
export type Cell = string | number | Html;

/** A day is never broken over two lines. */
const cellOf = (cell: Cell): Part =>
  typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? html`<time>${cell}</time>` : cell;

const isNumeric = (rows: readonly (readonly Cell[])[], at: number): boolean =>
  at > 0 && rows.length > 0 && rows.every((row) => typeof row[at] === "number");

/** The figures of a chart, or any plain table: the first column names the row. */
export const table = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head.map((name, at) => html`<th scope="col"${ownMarkup(isNumeric(rows, at) ? ' class="number"' : "")}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name ?? ""}</th>${cells.map((cell) => html`<td${ownMarkup(typeof cell === "number" ? ' class="number"' : "")}>${cellOf(cell)}</td>`)}</tr>
`,
  )}</tbody></table></div>`;

/** The whole figure. */
export const figure = (says: Part, drawing: Html, beside: Html): Html =>
  html`<figure class="chart"><figcaption>${says}</figcaption><div class="chart-body"><div class="chart-drawing">${drawing}</div>${beside}</div></figure>`;
