/** The text of a report, block by block, with everything that is pointed at marked and anchored. */
import type { Block, BlockKind, Report } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { type Marked, marksWithin, type Segment, segments } from "../text/segments.ts";

/** Names of kinds as a reader sees them beside the block; the story itself needs none. */
export const kindWords: Readonly<Partial<Record<BlockKind, string>>> = {
  kicker: "kicker",
  "pull-quote": "pull quote",
  attribution: "attribution",
  caption: "caption",
  byline: "byline",
  dateline: "dateline",
  badge: "badge",
  counter: "counter",
  notice: "notice",
  "comment-header": "comment",
  tombstone: "deleted comment",
  related: "related",
  advert: "advert",
  boilerplate: "page furniture",
};

const piece = ({ start, text, layers, titles, starts }: Segment, key: string): Html => {
  if (layers.length === 0) return html`${text}`;
  const classes = layers.map((layer) => `l-${layer}`).join(" ");
  const anchor = starts ? html` id="${key}-${start}"` : null;
  return html`<mark class="${classes}"${anchor}${titles.length > 0 && html` title="${titles.join("\n")}"`}>${text}</mark>`;
};

interface BlockPlace {
  readonly block: Block;
  /** The kind of the block before it: furniture of one kind is named once. */
  readonly before: BlockKind | null;
  readonly key: string;
}

const blockHtml = (report: Report, marks: readonly Marked[], { block, before, key }: BlockPlace): Html => {
  const trimmed = report.text.slice(block.start, block.end).trimEnd().length;
  const within = { start: block.start, end: block.start + trimmed };
  const name = block.kind !== before && kindWords[block.kind];
  return html`<div class="block ${block.kind}" id="${key}-${block.id}">${name && html`<span class="kind">${name}</span>`}<p>${segments(report.text, within, marks).map((each) => piece(each, key))}</p></div>
`;
};

/**
 * @param key prefix of the anchors: a mark that starts at offset 140 gets the id `key-140`
 * @param marks what to highlight; layers become the classes `l-...`
 */
export const markedText = (report: Report, marks: readonly Marked[], key: string): Html => {
  const blocks = report.blocks.filter(({ start, end }) => report.text.slice(start, end).trim() !== "");
  const placed = marksWithin(blocks, marks);
  return html`<div class="page-text">${placed.map(({ stretch: block, marks: own }, at) =>
    blockHtml(report, own, { block, before: blocks[at - 1]?.kind ?? null, key }),
  )}</div>`;
};
