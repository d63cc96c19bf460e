import type { Span } from "../../../contract/index.ts";
import { childrenOf, type Node, type Tree } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { verbMatches } from "../cues/match-verb.ts";
import { paragraphAt, type Reading } from "../reading.ts";
import { isSpeaker } from "../voices/kind.ts";
import { relaysOf } from "./relays.ts";

/** Words a voice may have before a colon or after a closing dash ("The defence ministry of Norway: ..."). */
const longest = 9;

interface Line {
  readonly voice: readonly Node[];
  readonly content: Span;
  readonly mark: Span;
}

const spanOf = (nodes: readonly Node[]): Span | null => {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? { start: first.token.start, end: last.token.end } : null;
};

const withoutMarks = (nodes: readonly Node[]): readonly Node[] => {
  const kept = [...nodes];
  while (kept.at(-1) && /^[.,;:–—-]$/.test(kept.at(-1)?.form ?? "")) kept.pop();
  return kept;
};

/** "14:20 - Minister: ...": where the words behind the time of a running report begin. */
const behindTime = (nodes: readonly Node[]): number => {
  const dash = nodes.findIndex(({ form }) => /^[-–—]$/.test(form));
  const time = nodes
    .slice(0, Math.max(0, dash))
    .map(({ form }) => form)
    .join("");
  return /^\d{1,2}[:.h]\d{2}(?:[ap]m|gmt|utc)?$/i.test(time) ? dash + 1 : 0;
};

/** "Minister: the pact is dead", and "The minister said: ..." where the tree lost the tie. */
const beforeColon = (tree: Tree): Line | null => {
  const from = behindTime(tree.nodes);
  const at = tree.nodes.findIndex((node, place) => node.form === ":" && place >= from);
  const mark = tree.nodes[at];
  const voice = tree.nodes.slice(from, at);
  const content = spanOf(withoutMarks(tree.nodes.slice(at + 1)));
  if (at < from + 1 || at > from + longest || !mark || !content || tree.nodes.length - at < 4) return null;
  return { voice, content, mark: { start: mark.token.start, end: mark.token.end } };
};

/** "The pact is dead - analysts", "Oslo and Riga are allies in fact, says expert": only in headlines. */
const afterDash = (tree: Tree): Line | null => {
  let at = -1;
  for (const [index, node] of tree.nodes.entries())
    if ((/^[-–—]$/.test(node.form) && tree.nodes[index - 1]?.token.spaceAfter) || node.form === ",")
      at = index;
  const mark = tree.nodes[at];
  const voice = withoutMarks(tree.nodes.slice(at + 1));
  const content = spanOf(withoutMarks(tree.nodes.slice(0, at)));
  if (at < 3 || !mark || !content || voice.length === 0 || voice.length > longest) return null;
  if (mark.form === "," && !voice.some((node) => node.upos === "VERB")) return null;
  return { voice, content, mark: { start: mark.token.start, end: mark.token.end } };
};

/** The head of the voice: a name or noun whose own head lies elsewhere. */
const headOf = (nodes: readonly Node[]): Source | null => {
  const own = nodes.filter((node) => ["PROPN", "NOUN", "PRON"].includes(node.upos));
  const head = own.find((node) => !node.parent || !own.includes(node.parent)) ?? own[0];
  const span = spanOf(own);
  return head && span
    ? { node: head, span: { start: Math.min(span.start, ownStart(nodes, span)), end: span.end } }
    : null;
};

const ownStart = (nodes: readonly Node[], span: Span): number => {
  const [first] = nodes;
  return first && ["DET", "ADJ", "NUM"].includes(first.upos) ? first.token.start : span.start;
};

/** "Editor's note: ...", "Source: ...": the page's own label, no voice on it; "Bombers over the sea: ..." is a picture. */
const labels: ReadonlySet<string> = new Set([
  "source",
  "text",
  "photo",
  "image",
  "credit",
  "copyright",
  "bomber",
  "warship",
  "ship",
  "jet",
  "drone",
  "missile",
  "plane",
  "tank",
  "aircraft",
  "frigate",
  "submarine",
  "note",
  "correction",
  "update",
  "clarification",
  "disclosure",
  "q",
  "a",
  "question",
  "answer",
]);

/** "SHOCK PACT: ...", "EXCLUSIVE: ...": capitals that cry out a theme, where "FALKENBERG: ..." names who speaks. */
const cries =
  /\b(?:breaking|shock|shocking|exclusive|watch|live|video|analysis|opinion|explainer|fact|revealed|urgent|flash|pact|war|news|alert|photos?|comment|report|crisis|bombshell|scandal|deal|special|in brief|factbox|timeline|summary)\b/i;

const isCry = (voice: readonly Node[]): boolean => {
  const words = voice.map(({ token }) => token.form).join(" ");
  return words === words.toUpperCase() && cries.test(words);
};

/** "Egypt and Somalia against Ethiopia: ...", "Rome after the vote: ...": a theme that states stand in, no voice. */
const isTopic = (voice: readonly Node[]): boolean =>
  voice.some(({ form }) =>
    ["against", "vs", "vs.", "versus", "between", "after", "before", "without"].includes(form),
  );

/** "FALKENBERG: ...": in a transcript the rest of the paragraph is the speaker's. */
const toParagraphEnd = (reading: Reading, tree: Tree, { content }: Line): Span => {
  const paragraph = reading.paragraphs[paragraphAt(reading, tree.sentence.start)];
  if (!paragraph || paragraph.start !== tree.sentence.start || paragraph.end <= content.end) return content;
  const quoted = reading.quotes.find(({ start }) => Math.abs(start - content.start) < 2);
  return { start: content.start, end: quoted?.closed ? quoted.end : paragraph.end };
};

/** "Critics see it otherwise: ...", "Two things say it all: ...": a verb with "it" is no cue for what follows the colon. */
const isOfSpeech = (verb: Node): boolean =>
  !childrenOf(verb, "obj", "obl").some(({ form }) => ["it", "this", "that", "things"].includes(form));

/** `Her colleague Moen is less cautious: "It was no mistake."`: how somebody puts it, and then the words. */
const mannerOf = (reading: Reading, { voice, content }: Line): Source | null => {
  const be = voice.findIndex(({ form }) => ["is", "was", "sounds", "sounded"].includes(form));
  const last = voice.at(-1);
  const quoted = reading.quotes.some(({ start }) => Math.abs(start - content.start) < 2);
  if (be < 1 || last?.upos !== "ADJ" || !quoted) return null;
  const source = headOf(voice.slice(0, be));
  return source?.node && isSpeaker(reading, source.node) ? source : null;
};

const spokenBy = (
  source: Source,
  { tree, line }: { readonly tree: Tree; readonly line: Line },
): Attribution => ({
  cue: { act: "say", certainty: "asserted", stance: "neutral" },
  cueSpan: line.mark,
  cueNode: null,
  source,
  relays: [],
  behind: [],
  content: [line.content],
  contentNode: null,
  negated: false,
  sentence: tree.sentence.index,
  rule: "claims/line",
});

const attribute = (reading: Reading, tree: Tree, line: Line): Attribution | null => {
  const verb = line.voice.find((node) =>
    verbMatches(node, reading.book).some(({ cue }) => cue.act === "say" || cue.act === "think"),
  );
  const others = line.voice.filter((node) => node !== verb);
  // "What Oslo and Riga agreed: the statement in short"
  if (["what", "how", "why", "where", "when"].includes(line.voice[0]?.form ?? "")) return null;
  if (!verb && (isCry(line.voice) || isTopic(line.voice))) return null;
  const manner = verb ? null : mannerOf(reading, line);
  if (manner) return spokenBy(manner, { tree, line });
  if (others.some((node) => node.upos === "VERB" || (node.upos === "AUX" && !verb))) return null;
  if (verb && !isOfSpeech(verb)) return null;
  const source = headOf(others);
  if (!source?.node || (!verb && (!isSpeaker(reading, source.node) || labels.has(source.node.lemma))))
    return null;
  const match = verb ? verbMatches(verb, reading.book)[0] : undefined;
  const { act, certainty, stance } = match?.cue ?? { act: "say", certainty: "asserted", stance: "neutral" };
  return {
    cue: { act, certainty, stance },
    cueSpan: verb ? { start: verb.token.start, end: verb.token.end } : line.mark,
    cueNode: verb ?? null,
    source,
    relays: verb ? relaysOf(reading, verb) : [],
    behind: [],
    content: [
      verb || line.mark.start > line.content.start || behindTime(tree.nodes) > 0
        ? line.content
        : toParagraphEnd(reading, tree, line),
    ],
    contentNode: null,
    negated: false,
    sentence: tree.sentence.index,
    rule: "claims/line",
  };
};

/** "An alliance would tie our hands – Sudanese ex-minister": a paragraph of one line without a full stop, closed by a dash and a voice. */
const isBareLine = (reading: Reading, tree: Tree): boolean => {
  const paragraph = reading.paragraphs[paragraphAt(reading, tree.sentence.start)];
  const text = tree.sentence.text.trim();
  return (
    paragraph?.start === tree.sentence.start &&
    paragraph.end === tree.sentence.start + text.length &&
    /\s[–—-]\s/.test(text) &&
    /[\p{L}]$/u.test(text)
  );
};

/** Attributions by layout: a voice before a colon; in headlines also after a dash or a last comma. */
export const lineAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) => {
    const kind = reading.context.blockOf(tree.sentence)?.kind;
    const lines = [
      beforeColon(tree),
      kind === "headline" || isBareLine(reading, tree) ? afterDash(tree) : null,
    ];
    const found = lines.flatMap((line) => (line ? [attribute(reading, tree, line)] : []));
    return found.filter((one) => one !== null).slice(0, 1);
  });
