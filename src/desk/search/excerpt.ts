import { foundFrom, foundTo } from "../../store/index.ts";
import { type Html, html } from "../html/html.ts";

/** An excerpt with the words found marked; everything of it is escaped. */
export const excerptHtml = (excerpt: string): Html =>
  html`${excerpt.split(foundFrom).map((piece, at) => {
    if (at === 0) return html`${piece}`;
    const [words = "", rest = ""] = piece.split(foundTo);
    return html`<mark class="l-finding">${words}</mark>${rest}`;
  })}`;

/** The excerpt as plain text, for data. */
export const plainExcerpt = (excerpt: string): string =>
  excerpt.replaceAll(foundFrom, "").replaceAll(foundTo, "");
