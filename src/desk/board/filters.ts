/** What narrows the list of pairs, and the way through its pages: plain forms and links. */

import { gapWords, paperLevelWords } from "../../pipeline/index.ts";
import { withQuery } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import { capital } from "../text/words.ts";
import type { Board } from "./list.ts";

const wordsFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  paper: paperLevelWords,
  gap: gapWords,
};

const facetWords = (facet: string, value: string): string =>
  capital(wordsFor[facet]?.[value] ?? value.replaceAll("-", " "));

const select = (board: Board, facet: "verdict" | "paper" | "gap", label: string): Html => {
  const options = board.facets.filter((one) => one.facet === facet);
  const chosen = board.asked[facet];
  const missing = chosen !== undefined && !options.some(({ value }) => value === chosen);
  const all = missing ? [...options, { facet, value: chosen, count: 0 }] : options;
  return html`<label>${label} <select name="${facet}"><option value="">any</option>${all.map(
    ({ value, count }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${facetWords(facet, value)} (${count})</option>`,
  )}</select></label>`;
};

export const boardFilters = (board: Board): Html =>
  html`<form class="filters" action="/"><label>States <input name="q" type="search" value="${board.asked.q ?? ""}" maxlength="200" placeholder="Japan, or RUS CHN"></label>
${select(board, "verdict", "Verdict")}${select(board, "paper", "On paper")}${select(board, "gap", "Gap")}
<button type="submit">Show</button></form>`;

/** Earlier and later pages of a list. */
export const pager = ({ asked, pages }: Pick<Board, "asked" | "pages">): Html | null => {
  if (pages <= 1) return null;
  const to = (at: number): string => withQuery("/", { ...asked, page: at });
  return html`<nav class="pager" aria-label="Pages of the list">${asked.page > 1 && html`<a rel="prev" href="${to(asked.page - 1)}">Earlier</a> `}<span>Page ${asked.page} of ${pages}</span>${asked.page < pages && html` <a rel="next" href="${to(asked.page + 1)}">Further</a>`}</nav>`;
};
