/** The text of a page sentence by sentence, with its marks, and beside each block what explains it. */
import type { Block, Report, Sentence, Span } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { kindWords } from "../report/marked-text.ts";
import { type Marked, marksWithin, type Segment, segments } from "../text/segments.ts";

/** A sentence of the report by its place among all. */
export type Place = Pick<Sentence, "index" | "start" | "end">;

/** What is marked, where sentences stand, and where the words begin that a link of another page points at. */
export interface TextParts {
  readonly marks: readonly Marked[];
  readonly sentences: readonly Place[];
  readonly at: number | null;
}

const piece = ({ start, text, layers, titles, records }: Segment, at: number | null): Html => {
  if (layers.length === 0) return html`${text}`;
  const anchor = start === at && html` id="at"`;
  return html`<mark class="${layers.map((layer) => `l-${layer}`).join(" ")}"${anchor}${records.length > 0 && html` data-records="${records.join(" ")}"`}${titles.length > 0 && html` title="${titles.join("\n")}"`}>${text}</mark>`;
};

interface Stretch extends Span {
  /** Null between sentences. */
  readonly sentence: number | null;
}

/** Sentences and what lies between them, so that the stretches tile `within`. */
const stretches = (within: Span, sentences: readonly Place[]): Stretch[] => {
  const made: Stretch[] = [];
  let from = within.start;
  for (const { index, start, end } of sentences) {
    if (end <= from || start >= within.end) continue;
    const begin = Math.max(start, from);
    if (begin > from) made.push({ start: from, end: begin, sentence: null });
    const stop = Math.min(end, within.end);
    made.push({ start: begin, end: stop, sentence: index });
    from = stop;
  }
  if (from < within.end) made.push({ start: from, end: within.end, sentence: null });
  return made;
};

/** Words of the report with their marks, each sentence with its anchor. */
export const sentenceText = (report: Report, within: Span, { marks, sentences, at }: TextParts): Html =>
  html`${marksWithin(stretches(within, sentences), marks).map(({ stretch, marks: own }) => {
    const words = segments(report.text, stretch, own).map((one) => piece(one, at));
    return stretch.sentence === null
      ? html`${words}`
      : html`<span class="s" id="s${stretch.sentence}">${words}</span>`;
  })}`;

export interface BlockParts extends TextParts {
  /** What stands beside a block. */
  readonly beside: (block: Block, sentences: readonly Place[]) => Html | null;
}

const inside = (block: Span, places: readonly Place[]): Place[] =>
  places.filter(({ start, end }) => start >= block.start && end <= block.end);

/** What stands around the story: shown, but folded where there is much of it. */
const furniture = new Set<Block["kind"]>(["boilerplate", "related", "advert"]);
const fewFurniture = 2;

interface Line {
  readonly block: Block;
  readonly made: Html;
}

/** Runs of furniture are folded into one line that says how many they are. */
const folded = (lines: readonly Line[]): Html[] => {
  const made: Html[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = lines.findIndex(({ block }, index) => index >= at && !furniture.has(block.kind));
    const run = lines.slice(at, end < 0 ? lines.length : end);
    if (run.length > fewFurniture)
      made.push(
        html`<details class="furniture"><summary>Page furniture: ${run.length} blocks</summary>${run.map((line) => line.made)}</details>`,
      );
    else made.push(...run.map((line) => line.made));
    at += run.length;
    const next = lines[at];
    if (next && !furniture.has(next.block.kind)) {
      made.push(next.made);
      at++;
    }
  }
  return made;
};

/** @param blocks those to show, in order; each stands in a row with what explains it */
export const pageText = (
  report: Report,
  blocks: readonly Block[],
  { marks, sentences, at: pointed, beside }: BlockParts,
): Html => {
  const filled = blocks.filter(({ start, end }) => report.text.slice(start, end).trim() !== "");
  const lines = marksWithin(filled, marks).map(({ stretch: block, marks: own }, at) => {
    const places = inside(block, sentences);
    const trimmed = report.text.slice(block.start, block.end).trimEnd().length;
    const within = { start: block.start, end: block.start + trimmed };
    const name = block.kind !== filled[at - 1]?.kind && kindWords[block.kind];
    const made = html`<div class="line"><div class="block ${block.kind}" id="b-${block.id}">${name && html`<span class="kind">${name}</span>`}<p>${sentenceText(report, within, { marks: own, sentences: places, at: pointed })}</p></div>${beside(block, furniture.has(block.kind) ? [] : places)}</div>
`;
    return { block, made };
  });
  return html`<div class="page-text with-cards">${folded(lines)}</div>`;
};
