/** Makes pages of articles that come without a page around them. */
import type { DateInterval, MetadataValue } from "../../contract/index.ts";
import { dateValue } from "../html/metadata.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => escapes[mark] ?? mark);

/** An article as HTML: its title, its lead where there is one, its body. */
export const articlePage = (title: string, body: string): string =>
  `<!doctype html><html><body><article>${title === "" ? "" : `<h1>${title}</h1>`}\n${body}</article></body></html>`;

/** Plain text as paragraphs. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/u)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p>${escaped(part.trim()).replaceAll(/\r?\n/gu, "<br>")}</p>`)
    .join("\n");

/** Values with where they were found; empty ones are left out. */
export const values = (source: string, ...texts: readonly (string | null | undefined)[]): MetadataValue[] =>
  texts.flatMap((text) => {
    const words = text?.replaceAll(/\s+/gu, " ").trim() ?? "";
    return words === "" || words.length > 500 ? [] : [{ value: words, source, span: null }];
  });

/** A date of a header or an XML attribute. */
export const dates = (source: string, text: string | null | undefined): DateInterval[] =>
  text ? dateValue(text, source) : [];
