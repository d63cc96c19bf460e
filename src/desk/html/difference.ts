/** A difference of two texts, to be read. */
import type { Stretch } from "../text/word-difference.ts";
import { type Html, html } from "./html.ts";

/** Unchanged stretches are cut to so much around a change. */
const around = 240;

const shortSame = (text: string, isFirst: boolean, isLast: boolean): string => {
  if (text.length <= around * 2) return text;
  if (isFirst) return `… ${text.slice(-around)}`;
  return isLast ? `${text.slice(0, around)} …` : `${text.slice(0, around)}\n[…]\n${text.slice(-around)}`;
};

const stretch = ({ text, kind }: Stretch, at: number, all: readonly Stretch[]): Html => {
  if (kind === "added") return html`<ins><span class="hidden">came in: </span>${text}</ins>`;
  if (kind === "removed") return html`<del><span class="hidden">went out: </span>${text}</del>`;
  return html`<span>${shortSame(text, at === 0, at === all.length - 1)}</span>`;
};

export const stretches = (list: readonly Stretch[]): Html =>
  html`<div class="difference">${list.map(stretch)}</div>`;
