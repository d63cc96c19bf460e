import type { Span } from "../../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  isWithin,
  marker,
  type Node,
  negation,
  subjectOf,
  subtree,
  tokenSpan,
} from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { type VerbMatch, verbMatches } from "../cues/match-verb.ts";
import { quotesIn, type Reading } from "../reading.ts";
import { hull, meets } from "../spans.ts";
import { isSpeaker, kindOf } from "../voices/kind.ts";
import { apposed } from "./apposed.ts";
import { contentOf } from "./content.ts";
import type { Content } from "./governed.ts";
import { leftOf, nearestNoun } from "./left-of.ts";
import { agentBelow } from "./predicate.ts";
import { behindOf, citedInTurn, relaysOf } from "./relays.ts";
import { byAgent, sourceAt, sourceOf } from "./source.ts";
import { goesOnSpeaking, hasThat, isBehindComma, rightOf, sideOf } from "./surface.ts";
import { byOrder, hasBareClause, subjectByOrder } from "./word-order.ts";

/** The verb with the auxiliaries and adverbs before it and the words of its phrase ("has also pointed out"). */
export const cueSpanOf = (words: readonly Node[], more: readonly Node[] = []): Span => {
  const [verb] = words;
  if (!verb) return { start: 0, end: 0 };
  const before = childrenOf(verb, "aux", "cop", "advmod", "mark")
    .filter(
      (child) =>
        child.id < verb.id &&
        child.children.length === 0 &&
        !["as", "so", "how", "when"].includes(child.form),
    )
    .reverse();
  const kept: Node[] = [...words, ...more];
  let next = verb.id - 1;
  for (const child of before) {
    if (child.id !== next) break;
    kept.push(child);
    next--;
  }
  return hull(kept.map(tokenSpan)) ?? tokenSpan(verb);
};

/** "referring to sources in the navy": a class of people in the know hands on what is said. */
const isInformant = (reading: Reading, { lemma, token }: Node): boolean =>
  reading.voices.unnamed.get(lemma) === "official" && token.feats.includes("Number=Plur");

/** "citing two officials" beside another verb of saying is a link of that one's chain, no attribution of its own. */
const isLink = (reading: Reading, verb: Node): boolean => {
  if (["cite", "quote"].includes(verb.lemma) && isPassive(verb)) return true;
  const object = childOf(verb, "obj") ?? childOf(verb, "obl");
  if (["cite", "quote"].includes(verb.lemma)) return object !== null && isSpeaker(reading, object);
  return (
    verb.lemma === "refer" &&
    ["advcl", "acl"].includes(verb.rel) &&
    object !== null &&
    (["outlet", "document"].includes(kindOf(reading, object)) || isInformant(reading, object))
  );
};

/** "quoted him as saying", "was quoted as saying": the one quoted speaks. */
const quotedSpeaker = (verb: Node): Node | null => {
  const { parent } = verb;
  if (!parent || !["cite", "quote"].includes(parent.lemma) || marker(verb) !== "as") return null;
  return childOf(parent, "nsubj:pass", "obj");
};

const personal: ReadonlySet<string> = new Set(["i", "we", "you"]);

/** "I think", "you know" colour what their speaker says; they give no words to another. */
const isColouring = (source: Source | null, act: string): boolean =>
  act === "think" && personal.has(source?.node?.form ?? "");

/** Acts and attitudes are attributed only to a finite verb's own subject that can speak: "wants", not "to want". */
const isLoose = (reading: Reading, verb: Node, match: VerbMatch, content: Content): boolean => {
  if (match.cue.act === "seem" || (match.cue.act === "ask" && isReduced(verb))) return false;
  if (match.cue.act === "show" && content.frame === "object") {
    const shower = subjectOf(verb);
    return shower === null || !isSpeaker(reading, shower);
  }
  const claims = ["say", "think", "show"].includes(match.cue.act);
  if (claims && !(match.cue.act === "think" && content.frame === "object")) return false;
  // "praised the pact, calling for it" shares its subject; the object of a verb of asking or vowing without one is too often no matter.
  const own = match.cue.act === "judge" || content.frame !== "object" || childOf(verb, "nsubj") !== null;
  const subject = own ? subjectOf(verb) : null;
  if (subject === null || personal.has(subject.form)) return true;
  return !isSpeaker(reading, subject) && !(match.cue.act === "judge" && isAnimate(subject));
};

/** Who may praise or oppose without being a voice of the list: names, persons, and whatever stands in the plural. */
const isAnimate = (node: Node): boolean =>
  node.upos === "PROPN" ||
  ["he", "she", "they", "who", "both", "most"].includes(node.form) ||
  (node.upos === "NOUN" && node.token.feats.includes("Number=Plur"));

/** Verbs whose participle without a subject says who heard: nobody can be "found that". */
const heard: ReadonlySet<string> = new Set(
  "ask tell warn inform question press quiz grill challenge urge remind assure advise brief notify accuse".split(
    " ",
  ),
);

/** "Asked whether P, the minister said": a participle without a subject; who is asked is named, who asks is not. */
const isReduced = (verb: Node): boolean =>
  verb.rel === "advcl" &&
  heard.has(verb.lemma) &&
  verb.upos === "VERB" &&
  verb.token.feats.includes("Tense=Past") &&
  !verb.form.endsWith("ing") &&
  !childOf(verb, "nsubj", "nsubj:pass", "aux");

const sourceFor = (reading: Reading, match: VerbMatch, content: Content): Source | null => {
  const verb = mainOf(match) ?? content.node;
  // "is convinced that": no passive, but a state of mind.
  const minded = match.cue.verb === "be" ? childOf(verb, "nsubj:pass", "nsubj") : null;
  if (minded) return sourceAt(minded, verb);
  const quoted = quotedSpeaker(verb);
  if (quoted) return sourceAt(quoted, verb);
  if (isReduced(verb)) {
    const agent = byAgent(verb);
    return agent && sourceAt(agent, verb);
  }
  const below = isPassive(verb) && content.frame === "predicate" ? agentBelow(content.node) : null;
  if (below) return sourceAt(below, verb);
  const issuer = issuerOf(reading, verb);
  if (issuer) return sourceOf(issuer);
  const carried = isPassive(verb) ? null : subjectOfParticiple(verb);
  if (carried) return carried;
  const source = (goesOnSpeaking(verb) ? speakerOf(reading, verb) : null) ?? sourceOf(verb);
  if (source && content.node !== source.node && !isWithin(source.node ?? verb, content.node)) return source;
  if (isPassive(verb) || !["clause", "aside"].includes(content.frame) || childOf(verb, "expl", "mark"))
    return null;
  const near = nearestNoun(verb);
  return near ? sourceAt(near, verb) : null;
};

const issuing: ReadonlySet<string> = new Set(
  "issue release publish post send write circulate sign make give deliver put tweet share plant spread air distribute".split(
    " ",
  ),
);

/** "issued a communiqué saying that": whoever issued it speaks, not the paper. */
const issuerOf = (reading: Reading, verb: Node): Node | null => {
  const paper = verb.rel === "acl" && verb.form.endsWith("ing") ? verb.parent : null;
  const issuer = paper?.rel === "obj" && kindOf(reading, paper) === "document" ? paper.parent : null;
  return issuer && issuing.has(issuer.lemma) && !isPassive(issuer) && childOf(issuer, "nsubj")
    ? issuer
    : null;
};

/** "for the daily": behind a preposition stands no subject, whatever the tree says. */
const isGoverned = (noun: Node): boolean =>
  noun.tree.nodes[(subtree(noun)[0]?.id ?? 1) - 2]?.upos === "ADP" || marker(noun) !== "";

/** "A survey carried out for the daily found that": a participle taken for the main verb has the subject of the cue. */
const subjectOfParticiple = (verb: Node): Source | null => {
  const main = verb.parent;
  const subject = main && main.id < verb.id && main.form.endsWith("ed") ? childOf(main, "nsubj") : null;
  const own = childOf(verb, "nsubj");
  if (!main || !subject || verb.rel === "conj" || childOf(main, "aux", "obj") || (own && !isGoverned(own)))
    return null;
  const { nodes } = verb.tree;
  const first = Math.min(...subtree(subject).map(({ id }) => id));
  const between = nodes.slice(main.id, verb.id - 1);
  if (between.some(({ upos }) => ["PUNCT", "CCONJ", "VERB", "SCONJ"].includes(upos))) return null;
  const [start, end] = [nodes[first - 1], nodes[verb.id - 2]];
  return start && end ? { node: subject, span: { start: start.token.start, end: end.token.end } } : null;
};

/** What is said, by the tree, righted by the order of the words. */
const spansFor = (
  reading: Reading,
  match: VerbMatch,
  content: Content,
  source: Source | null,
): readonly Span[] => {
  const verb = mainOf(match) ?? content.node;
  if (content.frame !== "clause" && content.frame !== "aside" && !hasThat(verb, match.words))
    return content.spans;
  if (!["say", "show"].includes(match.cue.act) && content.frame === "aside") return content.spans;
  const isCue = (node: Node): boolean => verbMatches(node, reading.book).length > 0;
  if (
    sideOf(verb, match.words) === "right" &&
    !afterQuote(reading, verb, source) &&
    (source === null || (source.node?.id ?? 0) < verb.id)
  )
    return rightOf(verb, match.words, content.node.id > verb.id ? content.node : null, isCue);
  if (content.frame === "aside" || content.node.id > verb.id) return content.spans;
  const left = leftOf(
    verb,
    source?.node
      ? verb.tree.nodes.filter(
          ({ token }) => token.start >= source.span.start && token.end <= source.span.end,
        )
      : [],
  );
  return left.length > 0 && content.spans.length < 2 ? left : content.spans;
};

/** "..., he told a crowd that had gathered": behind a closing mark the speaker's words are over. */
const afterQuote = (reading: Reading, verb: Node, source: Source | null): boolean => {
  const start = Math.min(verb.token.start, source?.span.start ?? verb.token.start);
  const before = reading.text.slice(0, start).trimEnd();
  return quotesIn(reading, { start: before.length, end: before.length }).some(
    ({ end, closed }) => closed && end === before.length && /[,?!]["”»']+$/.test(before.slice(-4)),
  );
};

const mainOf = (match: VerbMatch): Node | undefined =>
  match.words.find((word) => word.upos !== "AUX") ?? match.words[0];

const attribute = (reading: Reading, match: VerbMatch, content: Content): Attribution | null => {
  const verb = mainOf(match) ?? content.node;
  const source = match.cue.act === "seem" ? null : sourceFor(reading, match, content);
  // "It is clear that P" is the author's own certainty; somebody is sure of something.
  if (match.cue.verb === "be" && (source === null || source.node?.form === "it")) return null;
  if (isColouring(source, match.cue.act) || isLoose(reading, verb, match, content)) return null;
  if (
    source === null &&
    match.cue.act !== "seem" &&
    !isPassive(verb) &&
    !isReduced(verb) &&
    !childOf(verb, "expl")
  )
    return null;
  const spans = spansFor(reading, match, content, source);
  return spans.length === 0 ? null : attributionOf(reading, match, { ...content, spans }, source);
};

/** "is no longer sure that" */
const isNoLonger = (verb: Node): boolean =>
  verb.tree.nodes[verb.id - 2]?.form === "longer" && verb.tree.nodes[verb.id - 3]?.form === "no";

/** Whom the voice cites: beside the verb, or in a clause of its own ("the site, which refers to a declaration"). */
const behindFor = (reading: Reading, verb: Node, source: Source | null): readonly Source[] => {
  const behind = behindOf(reading, verb);
  return behind.length === 0 && source ? citedInTurn(reading, source) : behind;
};

const attributionOf = (
  reading: Reading,
  match: VerbMatch,
  content: Content,
  source: Source | null,
): Attribution => {
  const verb = mainOf(match) ?? content.node;
  const { act, certainty, stance } = match.cue;
  return {
    cue: { act, certainty, stance },
    cueSpan: cueSpanOf(match.words, content.cueWords),
    cueNode: verb,
    source,
    relays: relaysOf(reading, verb),
    behind: behindFor(reading, verb, source),
    content: content.spans,
    contentNode: content.node,
    negated: negation(verb) !== null || isNoLonger(verb),
    sentence: verb.tree.sentence.index,
    rule: `claims/verb-${content.frame}`,
  };
};

const emptyContent = (verb: Node): Content => ({ node: verb, spans: [], cueWords: [], frame: "clause" });

const sayingOf = (reading: Reading, verb: Node): VerbMatch | undefined =>
  verbMatches(verb, reading.book).find(({ cue }) => ["say", "think"].includes(cue.act) && !cue.quoteOnly);

/** "..., records show", "As the survey found": a document may close or open what it shows. */
const showingOf = (reading: Reading, verb: Node): VerbMatch | undefined =>
  verbMatches(verb, reading.book).find(({ cue }) => cue.act === "show" && cue.rest.length === 0);

const vows: ReadonlySet<string> = new Set(["promise", "vow", "pledge", "swear"]);

/** "Freeing her, he promised, was his first task": a vow, given as a tag. */
const vowingOf = (reading: Reading, verb: Node): VerbMatch | undefined =>
  vows.has(verb.lemma)
    ? verbMatches(verb, reading.book).find(({ cue }) => cue.act === "bind" && cue.rest.length === 0)
    : undefined;

/** "The pact is dead, the minister said": patterns of order that are surer than any tree. */
const byPattern = (reading: Reading, verb: Node): Attribution | null => {
  const match = sayingOf(reading, verb) ?? showingOf(reading, verb) ?? vowingOf(reading, verb);
  if (!match || isPassive(verb) || verb.upos === "AUX") return null;
  const inside = quotesIn(reading, verb.token).some(
    (quote) => quote.start <= verb.token.start && quote.end >= verb.token.end,
  );
  const found = inside ? null : (apposed(verb) ?? byOrder(verb, match.words));
  if (!found?.source.node || personal.has(found.source.node.form)) return null;
  // `Oslo, the minister said, "belongs to its beaches"`: the subject before the voice is outside the marks.
  const split = found.rule === "claims/order-behind" && found.content.length > 1;
  const [before] = found.content;
  // `The two sides "discussed everything", the minister wrote`: words outside the marks are said too.
  const opens =
    ["claims/order-behind", "claims/order-inverted"].includes(found.rule) &&
    (found.rule === "claims/order-behind" || found.content.length > 1) &&
    before !== undefined &&
    !quotesIn(reading, { start: before.start, end: before.start + 1 }).some(
      (quote) => quote.start <= before.start && before.start < quote.end,
    ) &&
    quotesIn(reading, before).every(({ closed, end }) => closed && end <= before.end);
  const free = opens || (split && before && !quotesIn(reading, before).some((quote) => meets(before, quote)));
  const quoted =
    !free &&
    found.rule !== "claims/order-as" &&
    reading.quotes.some((quote) => found.content.some((span) => meets(span, quote)));
  const loose = match.cue.act === "say" && found.rule !== "claims/order-inverted";
  const speaks = loose ? found.source.node.upos !== "NUM" : isSpeaker(reading, found.source.node);
  if (quoted || !speaks) return null;
  const made = attributionOf(reading, match, { ...emptyContent(verb), spans: found.content }, found.source);
  return { ...made, contentNode: null, rule: found.rule };
};

/** Who spoke by the last verb of saying before this one. */
const speakerOf = (reading: Reading, verb: Node): Source | null => {
  const main = verb.tree.nodes
    .slice(0, verb.id - 1)
    .findLast((node) => node.upos === "VERB" && sayingOf(reading, node) !== undefined);
  return main ? (sourceOf(main) ?? byOrder(main, [main])?.source ?? null) : null;
};

/** "..., he said, adding that no request had been made": the participle's speaker is that of the verb before. */
const speakerBefore = (reading: Reading, verb: Node, words: readonly Node[]): Source | null =>
  isBehindComma(verb.tree.nodes, verb.id) && hasThat(verb, words) ? speakerOf(reading, verb) : null;

const sourceBefore = (reading: Reading, verb: Node, match: VerbMatch): Source | null => {
  // "had been told by Rwanda that"
  const agent = isPassive(verb) ? agentOf(verb) : null;
  if (isPassive(verb)) return agent && hasThat(verb, match.words) ? sourceAt(agent, null) : null;
  return verb.form.endsWith("ing")
    ? speakerBefore(reading, verb, match.words)
    : (subjectByOrder(verb, match.words) ??
        (hasThat(verb, match.words) || hasBareClause(verb, match.words) ? sourceOf(verb) : null));
};

/** "It is rumoured in Windhoek that P": said by nobody named, whatever stands between. */
const isHearsay = (verb: Node, { words }: VerbMatch): boolean =>
  isPassive(verb) &&
  childOf(verb, "nsubj:pass", "nsubj", "expl")?.form === "it" &&
  agentOf(verb) === null &&
  hasThat(verb, words);

/** A finite verb of saying before "that" whose content the tree does not show. */
const bySurface = (reading: Reading, verb: Node): Attribution | null => {
  const match = sayingOf(reading, verb);
  const unsaid = childrenOf(verb, "mark").some(({ form }) =>
    ["if", "whether", "to", "unless"].includes(form),
  );
  if (
    !match ||
    unsaid ||
    (match.cue.act !== "say" &&
      !["learn", "believe"].includes(verb.lemma) &&
      !(match.cue.act === "think" && hasBareClause(verb, match.words)))
  )
    return null;
  const source = sourceBefore(reading, verb, match);
  if (!isHearsay(verb, match) && (!source?.node || !isSpeaker(reading, source.node))) return null;
  const content = emptyContent(verb);
  const isCue = (node: Node): boolean => verbMatches(node, reading.book).length > 0;
  const spans = isPassive(verb)
    ? rightOf(verb, match.words, null, isCue)
    : spansFor(reading, match, content, source);
  if (spans.length === 0) return null;
  return {
    ...attributionOf(reading, match, { ...content, spans }, source),
    contentNode: null,
    rule: "claims/verb-surface",
  };
};

/** Attributions whose cue is a verb with its content in the same tree. */
export const verbAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((node) => {
      if (isLink(reading, node)) return [];
      const ordered = byPattern(reading, node);
      if (ordered) return [ordered];
      for (const match of verbMatches(node, reading.book)) {
        const content = contentOf(node, match, reading.book);
        const made = content && attribute(reading, match, content);
        if (made) return [made];
        if (content) break;
      }
      const said = bySurface(reading, node);
      return said ? [said] : [];
    }),
  );
