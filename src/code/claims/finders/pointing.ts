import type { Span } from "../../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  marker,
  type Node,
  negation,
  subjectOf,
  type Tree,
  tokenSpan,
} from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { verbMatches } from "../cues/match-verb.ts";
import type { Cue } from "../cues/types.ts";
import type { Reading } from "../reading.ts";
import { hull } from "../spans.ts";
import { isSpeaker } from "../voices/kind.ts";
import { relaysOf } from "./relays.ts";
import { sourceAt } from "./source.ts";
import { cueSpanOf } from "./verbs.ts";

const bare: ReadonlySet<string> = new Set(["this", "that", "it", "these", "so", "such"]);
const pointers: ReadonlySet<string> = new Set(["this", "these", "those", "such", "same"]);

const utterances: ReadonlySet<string> = new Set([
  "word",
  "statement",
  "remark",
  "comment",
  "opinion",
  "position",
]);

const judging: ReadonlySet<string> = new Set(
  "call brand label dub dismiss describe denounce term ridicule".split(" "),
);

const personal: ReadonlySet<string> = new Set(["i", "we", "you"]);

const plain: Cue = { act: "say", certainty: "asserted", stance: "neutral" };

/** What points back at the words before: "this", "such conclusions", "this point of view"; gives the cue of its noun. */
const pointerCue = (reading: Reading, node: Node): Cue | null => {
  if (bare.has(node.form) && node.children.every((child) => child.rel === "case")) return plain;
  // "His words are quoted by the agency": the words are those of the sentence before.
  const theirs = childrenOf(node, "nmod:poss").some(({ upos }) => upos === "PRON");
  if (theirs && utterances.has(node.lemma)) return plain;
  // "admits as much"
  if (node.form === "much" && node.tree.nodes[node.id - 2]?.form === "as") return plain;
  if (!childrenOf(node, "det", "amod", "det:predet").some((child) => pointers.has(child.form))) return null;
  const noun =
    node.lemma === "point" && node.children.some((child) => child.lemma === "view") ? "opinion" : node.lemma;
  const clausal = childrenOf(node, "acl", "ccomp").length > 0;
  const cue = clausal ? null : (reading.book.nouns.get(noun) ?? null);
  // "condemned such an attack": one of a kind, not the one before.
  const isKind = childrenOf(node, "det").some(({ form }) => form === "a" || form === "an");
  return isKind && cue && !["say", "think"].includes(cue.act) ? null : cue;
};

/** "This is stated in an article by ...", "reported on the ministry's website": where it stands speaks. */
const placeOfWords = (verb: Node): Node | null =>
  childrenOf(verb, "obl").find((child) => ["in", "on", "by", "at"].includes(marker(child))) ?? null;

interface Pointing {
  readonly verb: Node;
  readonly pointer: Node;
  readonly cue: Cue;
  readonly source: Source;
}

/** "Such conclusions were presented by X", "This is reported by X", "X reported this". */
const byVerb = (reading: Reading, verb: Node): Pointing | null => {
  if (verb.rel !== "root" || childOf(verb, "ccomp", "xcomp") || negation(verb) !== null) return null;
  const match = verbMatches(verb, reading.book).find(({ cue }) => cue.act === "say" || cue.act === "think");
  if (!match && !reading.book.carriers.has(verb.lemma)) return null;
  const passive = isPassive(verb);
  // "called those words bluster" judges them and says nothing of the kind.
  if (!passive && judging.has(verb.lemma)) return null;
  const candidates = passive
    ? childrenOf(verb, "nsubj:pass", "nsubj")
    : childrenOf(verb, "obj", "obl", "advmod").filter(
        (child) =>
          ["", "about", "of", "to"].includes(marker(child)) &&
          (child.rel !== "advmod" || child.form === "much"),
      );
  for (const pointer of candidates) {
    const cue = pointerCue(reading, pointer);
    // A bare "this" needs a verb of saying, and as an object one of reporting that takes nothing else.
    if (!passive && pointer.rel === "obl" && !bare.has(pointer.form)) continue;
    if (!cue || (cue === plain && (!match || (!passive && !["this", "so", "much"].includes(pointer.form)))))
      continue;
    const speaker = passive ? (agentOf(verb) ?? placeOfWords(verb)) : subjectOf(verb);
    // "We have said this to Oslo": who speaks so is the speaker of the words around, and points to words of his own.
    if (!speaker || speaker === pointer || personal.has(speaker.form) || !isSpeaker(reading, speaker))
      continue;
    return { verb, pointer, cue: cue === plain && match ? match.cue : cue, source: sourceAt(speaker, verb) };
  }
  return null;
};

/** "So says the admiral", "So the ministry says". */
const bySo = (reading: Reading, tree: Tree): Pointing | null => {
  const [so, ...others] = tree.nodes;
  const verb = others.slice(0, 6).find((node) => node.upos === "VERB");
  if (so?.form !== "so" || so.upos !== "ADV" || !verb || childOf(verb, "ccomp", "xcomp")) return null;
  const match = verbMatches(verb, reading.book).find(({ cue }) => cue.act === "say");
  const speaker = childOf(verb, "nsubj") ?? (verb.id === 2 ? childOf(verb, "obj") : null);
  return match && speaker && isSpeaker(reading, speaker)
    ? { verb, pointer: so, cue: match.cue, source: sourceAt(speaker, verb) }
    : null;
};

/** What a statement is called by whoever denies it. */
const untrue: ReadonlySet<string> = new Set(
  "false untrue fake baseless groundless unfounded wrong nonsense lie fabrication invention fiction disinformation misinformation hoax fantasy rubbish slander".split(
    " ",
  ),
);

/** "The embassy called this information false": what stands before is denied. */
const byVerdict = (reading: Reading, verb: Node): Pointing | null => {
  const match = verbMatches(verb, reading.book).find(({ cue }) => cue.predicate !== null);
  if (!match || verb.rel !== "root" || negation(verb) !== null) return null;
  const words = verb.tree.nodes.filter(({ id }) => id > verb.id);
  const pointer = words.find((node) => reading.book.nouns.has(node.lemma) || bare.has(node.form));
  const points = [pointer, ...(pointer?.children ?? [])].some((node) => node && pointers.has(node.form));
  const said = words.find(({ lemma, form }) => untrue.has(lemma) || untrue.has(form));
  const speaker = isPassive(verb) ? agentOf(verb) : subjectOf(verb);
  if (!pointer || !points || !said || said.id - pointer.id > 4 || !speaker || !isSpeaker(reading, speaker))
    return null;
  return { verb, pointer, cue: { ...plain, certainty: "denied" }, source: sourceAt(speaker, verb) };
};

const idle: ReadonlySet<string> = new Set(
  "point story question case line message word news fact note sense thought report account data information".split(
    " ",
  ),
);

/** "This is the opinion of X", "Such is the view of X", "This was X's conclusion". */
const byNoun = (reading: Reading, noun: Node): Pointing | null => {
  const cue = reading.book.nouns.get(noun.lemma);
  const [first] = noun.tree.nodes;
  // "Such, at any rate, is the view of X": set off by its comma.
  const subject = childOf(noun, "nsubj") ?? (first && first.parent === noun ? first : null);
  if (!cue || !subject || !bare.has(subject.form) || !childOf(noun, "cop")) return null;
  // "that is the point of it", "it is another story": said of things, by nobody.
  if (!["say", "think"].includes(cue.act) || idle.has(noun.lemma) || childOf(noun, "acl", "ccomp"))
    return null;
  const holder =
    childOf(noun, "nmod:poss") ??
    childrenOf(noun, "nmod").find((child) => ["of", "by", "among"].includes(marker(child)));
  return holder && isSpeaker(reading, holder) && holder.upos !== "PRON"
    ? { verb: noun, pointer: subject, cue, source: sourceAt(holder) }
    : null;
};

/** "That, at least, is how the delegate put it": the first word points, whatever stands between. */
const byHow = (reading: Reading, tree: Tree): Pointing | null => {
  const [first, ...others] = tree.nodes;
  const how = others.findIndex(({ form }, at) => form === "how" && others[at - 1]?.lemma === "be");
  if (!first || !bare.has(first.form) || how < 0 || how > howReach) return null;
  const verb = others.slice(how + 1).find((node) => node.upos === "VERB" && childOf(node, "nsubj"));
  const speaker = verb && childrenOf(verb, "nsubj").find((child) => child !== first);
  if (!verb || !speaker || speaker.upos === "PRON" || !isSpeaker(reading, speaker)) return null;
  const match = verbMatches(verb, reading.book).find(({ cue }) => cue.act === "say" || cue.act === "think");
  const cue = match?.cue ?? (wording.has(verb.lemma) ? plain : null);
  return cue ? { verb, pointer: first, cue, source: sourceAt(speaker, verb) } : null;
};

/** Words between "that" and "how": "That, at any rate, is how". */
const howReach = 7;
const wording: ReadonlySet<string> = new Set([
  "put",
  "see",
  "describe",
  "phrase",
  "summarise",
  "summarize",
  "sum",
]);

/** "Peace is possible: this is the view of X": the words before the mark in the same sentence. */
const sameSentence = ({ pointer }: Pointing): Span | null => {
  const { nodes } = pointer.tree;
  const mark = nodes[pointer.id - 2];
  const before = nodes.slice(0, pointer.id - 2);
  if (
    !mark ||
    !/^(?::|;|-|–|—|,)$/.test(mark.form) ||
    !before.some(({ upos }) => upos === "VERB" || upos === "AUX")
  )
    return null;
  return hull(before.map(tokenSpan));
};

/** The sentence pointed at: the one before, in the same paragraph or, at the start of one, in the paragraph before. */
const target = (reading: Reading, tree: Tree): Span | null => {
  const at = reading.trees.indexOf(tree);
  const before = reading.trees[at - 1];
  if (!before || reading.context.withinOf(before.sentence) !== reading.context.withinOf(tree.sentence))
    return null;
  const { start, end } = before.sentence;
  return /[.!]$/.test(reading.text.slice(start, end)) ? { start, end: end - 1 } : { start, end };
};

/** Attributions of the sentence before: "Such conclusions were presented by an expert." */
export const pointingAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) => {
    const so = bySo(reading, tree) ?? byHow(reading, tree);
    for (const node of tree.nodes) {
      const found = so ?? byVerdict(reading, node) ?? byVerb(reading, node) ?? byNoun(reading, node);
      const content = found && (sameSentence(found) ?? target(reading, tree));
      if (!found || !content) continue;
      const attribution: Attribution = {
        cue: found.cue,
        cueSpan: cueSpanOf([found.verb]),
        cueNode: found.verb,
        source: found.source,
        relays: relaysOf(reading, found.verb),
        behind: [],
        content: [content],
        contentNode: null,
        negated: false,
        sentence: tree.sentence.index,
        rule: "claims/pointing",
      };
      return [attribution];
    }
    return [];
  });
