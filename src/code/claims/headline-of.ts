import type { Block, Sentence } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";

/** Longer than almost any headline; leads are longer. */
const longest = 130;

const textOf = ({ report }: CodeContext, { start, end }: Block): string =>
  report.text.slice(start, end).trim();

/** "Courier | World | 17.03.2023", "Courier": the name of a page or a trail of sections, no headline. */
const isFurniture = (context: CodeContext, block: Block): boolean => {
  const text = textOf(context, block);
  // "Harbour Courier" above the headline proper: a name is short and says nothing.
  if (text.split(/\s+/).length <= 4 && !hasVerb(context, block)) return true;
  if (/\s[|»›/]\s/.test(text) && !/[.?!]$/.test(text)) return true;
  return context.report.metadata.outlet.some(({ value }) => value.toLowerCase() === text.toLowerCase());
};

const hasVerb = (context: CodeContext, block: Block): boolean =>
  context.trees.some(
    ({ sentence, nodes }) =>
      sentence.start >= block.start &&
      sentence.end <= block.end &&
      nodes.some(({ upos }) => upos === "VERB" || upos === "AUX"),
  );

const canStandIn: ReadonlySet<string> = new Set(["lead", "paragraph", "subheading", "kicker"]);

const choose = (context: CodeContext): Block | null => {
  const { blocks } = context.report;
  const at = blocks.findIndex(({ kind }) => kind === "headline");
  const marked = blocks[at];
  if (!marked) return null;
  if (!isFurniture(context, marked)) return marked;
  const next = blocks
    .slice(at + 1, at + 5)
    .find(
      (block) =>
        canStandIn.has(block.kind) &&
        textOf(context, block).length <= longest &&
        !/[.:!”"]$/.test(textOf(context, block)) &&
        !isFurniture(context, block) &&
        hasVerb(context, block),
    );
  return next ?? marked;
};

const known = new WeakMap<CodeContext, { readonly block: Block | null }>();

/** The block that is the page's headline: the one marked so, or the next line when that is only the page's name. */
export const headlineOf = (context: CodeContext): Block | null => {
  const found = known.get(context) ?? { block: choose(context) };
  known.set(context, found);
  return found.block;
};

/** Whether a sentence stands in the page's headline. */
export const isHeadline = (context: CodeContext, sentence: Sentence): boolean => {
  const block = headlineOf(context);
  return block !== null && sentence.start >= block.start && sentence.end <= block.end;
};
