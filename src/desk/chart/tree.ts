/** The tree of a sentence as arcs over its words, each with its relation. */
import type { Sentence, Token } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import type { Drawing } from "./figure.ts";

/** Average width of a letter at 12 px in the sans faces of the style sheet. */
const letter = 7;
const gap = 14;
const level = 17;

const fixed = (value: number): string => value.toFixed(1);

/** Middles of the words along the line. */
const places = (
  tokens: readonly Token[],
): { readonly middles: readonly number[]; readonly width: number } => {
  let x = 4;
  const middles = tokens.map(({ form, upos }) => {
    const wide = Math.max(form.length, upos.length) * letter + gap;
    x += wide;
    return x - wide / 2;
  });
  return { middles, width: x + 4 };
};

/** How high an arc must go: one step above the highest under it. */
const heights = (tokens: readonly Token[]): readonly number[] => {
  const arcs = tokens.map(({ id, head }, at) => ({
    at,
    low: Math.min(id, head),
    high: Math.max(id, head),
    root: head === 0,
  }));
  const found = new Array<number>(tokens.length).fill(1);
  for (const arc of [...arcs].filter(({ root }) => !root).sort((a, b) => a.high - a.low - (b.high - b.low))) {
    const under = arcs.filter(
      (other) =>
        !other.root &&
        other.at !== arc.at &&
        other.low >= arc.low &&
        other.high <= arc.high &&
        other.high - other.low < arc.high - arc.low,
    );
    found[arc.at] = Math.max(0, ...under.map(({ at }) => found[at] ?? 1)) + 1;
  }
  return found;
};

const arc = (
  token: Token,
  {
    from,
    to,
    top,
    base,
  }: { readonly from: number; readonly to: number; readonly top: number; readonly base: number },
): Html =>
  html`<path class="link" d="M${fixed(from)},${base}V${fixed(top + 6)}Q${fixed(from)},${fixed(top)} ${fixed(from + Math.sign(to - from) * 6)},${fixed(top)}H${fixed(to - Math.sign(to - from) * 6)}Q${fixed(to)},${fixed(top)} ${fixed(to)},${fixed(top + 6)}V${base}"/><text class="axis" x="${fixed((from + to) / 2)}" y="${fixed(top - 3)}" text-anchor="middle">${token.deprel}</text>`;

/** What the tree shows, in one sentence. */
export const treeFinding = ({ tokens }: Sentence): string => {
  const root = tokens.find(({ head }) => head === 0);
  const subject = tokens.find(({ head, deprel }) => head === root?.id && deprel.startsWith("nsubj"));
  const object = tokens.find(({ head, deprel }) => head === root?.id && /^(obj|obl)/.test(deprel));
  const parts = [
    subject && `its subject “${subject.form}”`,
    object && `its nearest ${object.deprel === "obj" ? "object" : "complement"} “${object.form}”`,
  ].filter(Boolean);
  return `The sentence hangs on “${root?.form ?? "?"}”${parts.length > 0 ? `, with ${parts.join(" and ")}` : ""}.`;
};

export const tree = (sentence: Sentence, source: string): Drawing => {
  const { tokens } = sentence;
  const { middles, width } = places(tokens);
  const high = heights(tokens);
  const base = Math.max(1, ...high) * level + 16;
  const middle = (id: number): number => middles[id - 1] ?? 0;
  return {
    id: "chart-tree",
    title: "Tree of the sentence",
    says: treeFinding(sentence),
    width: Math.max(width, 340),
    height: base + 40,
    source,
    inside: html`${tokens.map((token, at) =>
      token.head === 0
        ? html`<path class="tick" d="M${fixed(middle(token.id))},${base}V4"/><text class="axis" x="${fixed(middle(token.id) + 5)}" y="12">root</text>`
        : arc(token, {
            from: middle(token.head),
            to: middle(token.id) + (token.id > token.head ? -3 : 3),
            top: base - (high[at] ?? 1) * level,
            base,
          }),
    )}${tokens.map(
      ({ id, form, upos }) =>
        html`<text class="label small" x="${fixed(middle(id))}" y="${base + 15}" text-anchor="middle">${form}</text><text class="axis" x="${fixed(middle(id))}" y="${base + 30}" text-anchor="middle">${upos}</text>`,
    )}`,
  };
};
