import type { Span } from "../../../contract/index.ts";
import { childOf, type Node, negation, subtree, type Tree } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { verbMatches } from "../cues/match-verb.ts";
import type { Reading } from "../reading.ts";
import { isOutlet } from "../voices/kind.ts";
import { isPhrase } from "./ordered.ts";
import { relaysOf } from "./relays.ts";
import { nounSpan, sourceOf } from "./source.ts";
import { cueSpanOf } from "./verbs.ts";

/** Words of a sentence that only says who spoke ("- German analysts believe."). */
const longest = 14;

const kindOf = (reading: Reading, tree: Tree): string | null =>
  reading.context.blockOf(tree.sentence)?.kind ?? null;

/** The text the tag belongs to: the pull-quote block before, else the sentence before. */
const tagged = (reading: Reading, tree: Tree): Span | null => {
  const before = reading.trees[reading.trees.indexOf(tree) - 1];
  if (!before || reading.context.withinOf(before.sentence) !== reading.context.withinOf(tree.sentence))
    return null;
  const block = reading.context.blockOf(before.sentence);
  const whole = block && ["pull-quote", "quote"].includes(block.kind) ? block : before.sentence;
  const text = reading.text.slice(whole.start, whole.end);
  const end = whole.start + text.trimEnd().replace(/[.!]$/, "").length;
  return { start: whole.start + (text.length - text.trimStart().length), end };
};

const isNobody = (node: Node | null): boolean =>
  node?.children.some(({ form, rel }) => rel === "det" && (form === "no" || form === "neither")) === true;

/** "- say Minsk political scientists.": on a line of its own who speaks may stand behind the verb. */
const invertedSource = (reading: Reading, tree: Tree, verb: Node): Source | null => {
  if (kindOf(reading, tree) !== "attribution") return null;
  const words = tree.nodes.filter(({ upos }) => upos !== "PUNCT");
  const voice = words.slice(1);
  if (words[0] !== verb || !isPhrase(voice)) return null;
  const head = voice.find(
    ({ upos, parent }) => ["NOUN", "PROPN"].includes(upos) && !(parent && voice.includes(parent)),
  );
  const [first, last] = [voice[0], voice.at(-1)];
  return head && first && last
    ? { node: head, span: { start: first.token.start, end: last.token.end } }
    : null;
};

/** "German analysts believe": a cue with a source and nothing said. */
const cueOf = (
  reading: Reading,
  tree: Tree,
): { verb: Node; attribution: Omit<Attribution, "content"> } | null => {
  for (const verb of tree.nodes) {
    const match = verbMatches(verb, reading.book).find(
      ({ cue }) => (cue.act === "say" || cue.act === "think") && !cue.quoteOnly,
    );
    const source = match && (invertedSource(reading, tree, verb) ?? sourceOf(verb));
    if (
      !match ||
      !source ||
      isNobody(source.node) ||
      negation(verb) !== null ||
      (source.node?.parent !== verb && childOf(verb, "ccomp", "xcomp", "obj") !== null) ||
      verb.rel === "acl"
    )
      continue;
    const { act, certainty, stance } = match.cue;
    return {
      verb,
      attribution: {
        cue: { act, certainty, stance },
        cueSpan: cueSpanOf(match.words),
        cueNode: verb,
        source,
        relays: relaysOf(reading, verb),
        behind: [],
        contentNode: null,
        negated: false,
        sentence: tree.sentence.index,
        rule: "claims/tag",
      },
    };
  }
  return null;
};

/** "— Ola Berg, the Fjord Courier": an attribution line without any verb. */
const nameOnly = (reading: Reading, tree: Tree): Omit<Attribution, "content"> | null => {
  const [root] = tree.roots;
  if (kindOf(reading, tree) !== "attribution" || !root || !["PROPN", "NOUN"].includes(root.upos)) return null;
  // "Ola Berg, the Fjord Courier": behind the name stands where it was said.
  const comma = tree.nodes.findIndex(({ form, id }) => form === "," && id > root.id);
  const medium = comma < 0 ? undefined : tree.nodes.slice(comma).find((node) => isOutlet(reading, node));
  const whole = nounSpan(root);
  const end = medium ? Math.min(whole.end, tree.nodes[comma - 1]?.token.end ?? whole.end) : whole.end;
  return {
    cue: { act: "say", certainty: "asserted", stance: "neutral" },
    cueSpan: null,
    cueNode: null,
    source: { node: root, span: { start: whole.start, end } },
    relays: medium ? [{ node: medium, span: nounSpan(medium) }] : [],
    behind: [],
    contentNode: null,
    negated: false,
    sentence: tree.sentence.index,
    rule: "claims/attribution-line",
  };
};

/** "Fishermen say otherwise": not what was said before. */
const contrary: ReadonlySet<string> = new Set(["otherwise", "differently", "less", "more", "little", "else"]);

/** Whether the sentence says who spoke and nothing else. */
const isTag = (reading: Reading, tree: Tree, verb: Node): boolean => {
  if (/[?:]$/.test(tree.sentence.text.trimEnd())) return false;
  const marked = kindOf(reading, tree) === "attribution" || /^[-–—]\s/.test(tree.sentence.text);
  const words = tree.nodes.filter((node) => node.upos !== "PUNCT");
  if (marked) return words.length <= longest * 2;
  if (
    verb.rel !== "root" ||
    words.length > longest ||
    reading.text.slice(0, tree.sentence.start).trim() === ""
  )
    return false;
  const source = sourceOf(verb)?.node;
  const known = new Set([verb, ...(source ? subtree(source) : [])]);
  return words.every(
    (node) =>
      !contrary.has(node.form) &&
      (known.has(node) || ["aux", "advmod"].includes(node.rel) || node.upos === "ADV"),
  );
};

/** "The minister went on:" at the end of a paragraph: the next one, where it opens with a mark of quotation. */
const announcedBy = (reading: Reading, tree: Tree): Span | null => {
  const { end, text } = tree.sentence;
  const at = reading.paragraphs.findIndex((paragraph) => paragraph.end >= end - 1 && paragraph.start < end);
  const next = reading.paragraphs[at + 1];
  if (!text.trimEnd().endsWith(":") || !next || (reading.paragraphs[at]?.end ?? 0) > end) return null;
  const quote = reading.quotes.find(({ start }) => start === next.start);
  return quote ? { start: quote.start, end: quote.end } : null;
};

/** Attributions whose sentence only names the speaker of the words before it. */
export const tagAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) => {
    const found = cueOf(reading, tree);
    const announced = found && announcedBy(reading, tree);
    if (found && announced) return [{ ...found.attribution, content: [announced] }];
    const tag =
      found && isTag(reading, tree, found.verb) ? found.attribution : found ? null : nameOnly(reading, tree);
    const content = tag && tagged(reading, tree);
    return tag && content ? [{ ...tag, content: [content] }] : [];
  });
