import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import { runsOf } from "../spans.ts";
import { gapAround } from "./gaps.ts";
import { goingOnToSay } from "./series.ts";
import { goesOnSpeaking, hasThat, isAttached, isParticle, sideOf, finite as verbal } from "./surface.ts";

/** Source and content read off the order of the words. */
export interface Ordered {
  readonly source: Source;
  readonly content: readonly Span[];
  readonly rule: string;
}

/** What a noun phrase is made of, seen from outside. */
const nominal: ReadonlySet<string> = new Set([
  "DET",
  "ADJ",
  "NOUN",
  "PROPN",
  "PRON",
  "NUM",
  "ADP",
  "PART",
  "CCONJ",
  "SYM",
]);

const beginning: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);

const clauseWords: ReadonlySet<string> = new Set([
  "who",
  "which",
  "that",
  "what",
  "when",
  "where",
  "if",
  "there",
  "whatever",
  "whichever",
  "whoever",
  "however",
]);

/** Whether the words are one noun phrase, seen from outside. */
export const isPhrase = (nodes: readonly Node[]): boolean =>
  nodes.length > 0 &&
  nodes.length <= 14 &&
  beginning.has(nodes[0]?.upos ?? "") &&
  !clauseWords.has(nodes[0]?.form ?? "") &&
  !nodes.some(({ form, rel }, at) => at > 0 && clauseWords.has(form) && rel !== "det") &&
  nodes.every(
    (node) =>
      nominal.has(node.upos) ||
      isParticle(node) ||
      isAttached(node) ||
      node.form === "-" ||
      node.form === "." ||
      node.form === "'s",
  );

/** "Senator Hale (R-Va.) told": what stands in brackets is no part of the phrase. */
const withoutBrackets = (nodes: readonly Node[]): readonly Node[] => {
  let depth = 0;
  return nodes.filter(({ form }) => {
    if (form === "(") depth++;
    const inside = depth > 0;
    if (form === ")") depth--;
    return !inside;
  });
};

/** The place before the brackets that close at a place. */
const beforeBrackets = (nodes: readonly Node[], at: number): number => {
  if (nodes[at]?.form !== ")") return at;
  const open = nodes.slice(0, at).findLastIndex(({ form }) => form === "(");
  return open > 0 ? open - 1 : at;
};

/** The phrase as a source: its head is the first noun that hangs on none of the others, a name before a title. */
const asSource = (nodes: readonly Node[]): Source | null => {
  const nouns = nodes.filter(({ upos }) => ["NOUN", "PROPN", "PRON"].includes(upos));
  const tops = nouns.filter((node) => !node.parent || !nodes.includes(node.parent));
  const head = tops[0] ?? nouns[0];
  const [span] = runsOf(nodes);
  return head && span
    ? { node: head, span: { start: span.start, end: runsOf(nodes).at(-1)?.end ?? span.end } }
    : null;
};

/** A verb that can carry a clause of its own: "speaking at a rally" cannot. */
const finite = (node: Node): boolean =>
  verbal(node) && !(node.form.endsWith("ing") && !node.children.some(({ rel }) => rel === "aux"));

/** Verbs whose hearer stands right behind them. */
const telling: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "assure",
  "remind",
  "warn",
  "write",
  "advise",
  "notify",
]);

/** "..., Trump called Clinton": a verb with an object behind it is no tag. */
const hasObject = (verb: Node, next: Node | undefined): boolean =>
  !telling.has(verb.lemma) &&
  next !== undefined &&
  ["DET", "PROPN", "PRON", "ADJ", "NUM"].includes(next.upos) &&
  !/^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(last|this|earlier|late)$/.test(next.form);

const isComma = (node: Node | undefined): boolean => node?.form === ",";

const trimmedRight = (nodes: readonly Node[]): readonly Node[] => {
  const kept = [...nodes];
  while (kept.at(-1)?.upos === "PUNCT") kept.pop();
  return kept;
};

/** "BELGRADE - The pact ...", "MOSCOW (Agency) — The pact ...": the place before the dash is the page's. */
const withoutDateline = (nodes: readonly Node[]): readonly Node[] => {
  const dash = nodes.findIndex(({ form }) => /^[-–—]+$/.test(form));
  const opens = dash > 0 && dash < 7 && /^\p{Lu}{3,}$/u.test(nodes[0]?.token.form ?? "");
  if (opens) return nodes.slice(dash + 1);
  // "The envoy was blunter: the deal was off, he said": what comes before the colon announces it.
  const colon = nodes.findLastIndex(({ form }) => form === ":" || form === ";");
  return nodes.slice(colon + 1).some(finite) ? nodes.slice(colon + 1) : nodes;
};

/** "Her deputy disagreed: the word, she said, was no": what stands behind the colon, where there is one. */
const behindColon = (nodes: readonly Node[]): readonly Node[] | null => {
  const colon = nodes.findLastIndex(({ form }) => form === ":");
  return colon < 0 ? null : nodes.slice(colon + 1);
};

const subordinators: ReadonlySet<string> = new Set(
  "if unless because since although though when whenever once while as until whether".split(" "),
);

const reasons: ReadonlySet<string> = new Set([
  "because",
  "if",
  "unless",
  "although",
  "since",
  "that",
  "so",
  "whether",
]);

/** "If Oslo signs, he said, Riga will follow", "They left, he said, because ...": what stands on both sides is one sentence. */
const isGoingOn = (left: readonly Node[], right: readonly Node[]): boolean => {
  const [first] = right;
  if (subordinators.has(left[0]?.form ?? "") && !left.some(isComma)) return right.some(finite);
  if (first && (reasons.has(first.form) || (first.form === "to" && first.upos === "PART"))) return true;
  // "Whatever has been done, officials said, could be undone": a verb without a subject of its own.
  if (first && goesOnByItself(right, first)) return true;
  return !left.some(finite) && right.some(finite);
};

/** "could be undone", "imposing new duties", "for the council to act": words that can only continue what stands before the voice. */
const goesOnByItself = (right: readonly Node[], first: Node): boolean =>
  (finite(first) && first.upos === "AUX") ||
  (first.upos === "VERB" &&
    first.form.endsWith("ing") &&
    !goesOnSpeaking(first) &&
    !speakingOf.has(first.lemma)) ||
  (first.form === "for" && right.slice(1, 8).some(({ form, upos }) => form === "to" && upos === "PART"));

/** Participles that tell how, where or why it was said; others go on with what was said. */
const speakingOf: ReadonlySet<string> = new Set(
  "speak write talk accord use recall echo describe address answer respond reply ask smile laugh read call".split(
    " ",
  ),
);

/** ", and he doubted that": a second verb of the speaker ends what the first one says. */
const ownBranch = (nodes: readonly Node[]): readonly Node[] => {
  const end = nodes.findIndex(
    ({ form }, at) =>
      form === "," &&
      nodes[at + 1]?.upos === "CCONJ" &&
      ["he", "she", "they", "it"].includes(nodes[at + 2]?.form ?? "") &&
      nodes.slice(at + 3, at + 5).some((verb) => verb.upos === "VERB" && goingOnToSay.has(verb.lemma)),
  );
  return end < 0 ? nodes : nodes.slice(0, end);
};

/** "The pact is dead, the minister said", "The patrols, the ministry stressed, were not ...". */
const tagBehind = (verb: Node, words: readonly Node[]): Ordered | null => {
  const { nodes } = verb.tree;
  let start = verb.id - 2;
  while (start >= 0 && ["AUX", "ADV"].includes(nodes[start]?.upos ?? "")) start--;
  const last = start;
  const isOver = (node: Node | undefined): boolean =>
    isComma(node) || (node !== undefined && finite(node) && !isAttached(node));
  while (start >= 0 && !isOver(nodes[start])) start--;
  const source = withoutBrackets(nodes.slice(start + 1, last + 1));
  const left = withoutDateline(nodes.slice(0, start));
  const next = nodes[Math.max(verb.id, ...words.map(({ id }) => id))];
  const right = isComma(next) ? trimmedRight(ownBranch(nodes.slice(next?.id ?? nodes.length))) : [];
  if (!isComma(nodes[start]) || !isPhrase(source) || left.at(-1)?.upos === "SCONJ") return null;
  if (!isComma(next) && (sideOf(verb, words) === "right" || hasObject(verb, next))) return null;
  const announced = behindColon(left);
  const said = announced && right.length > 0 && isGoingOn(announced, right) ? announced : left;
  const goesOn = right.length > 0 && isGoingOn(said, right);
  if (!goesOn && !said.some(finite)) return null;
  const voice = asSource(source);
  const content = [...runsOf(said), ...(goesOn ? runsOf(right) : [])];
  return voice && content.length > 0 ? { source: voice, content, rule: "claims/order-behind" } : null;
};

const relative: ReadonlySet<string> = new Set(["who", "which", "whose", "whom", "where", "that"]);

/** The words without relative clauses behind a noun: "the envoy, who had led the talks," has no verb of its own. */
const withoutRelatives = (nodes: readonly Node[]): readonly Node[] => {
  const from = nodes.findIndex(
    ({ form, rel }, at) =>
      relative.has(form) &&
      rel !== "mark" &&
      (isComma(nodes[at - 1]) || ["NOUN", "PROPN"].includes(nodes[at - 1]?.upos ?? "")),
  );
  if (from < 0) return nodes;
  const end = nodes.findIndex((node, at) => at > from && isComma(node));
  return end < 0 ? nodes.slice(0, from) : [...nodes.slice(0, from), ...withoutRelatives(nodes.slice(end))];
};

/** "The pact is dead, argues columnist Petra Vance in the Tribune". */
const inverted = (verb: Node): Ordered | null => {
  const { nodes } = verb.tree;
  const left = nodes.slice(0, verb.id - 2);
  if (!isComma(nodes[verb.id - 2]) || verb.form.endsWith("ing") || hasThat(verb, [verb])) return null;
  // "The exercise, called Calm Horizon, ..." names a thing.
  if (["call", "name", "dub", "term", "label"].includes(verb.lemma)) return null;
  // "Berg, who led the talks, told the weekly": a name with its clause is who speaks, not what is said.
  const said = withoutRelatives(left).some(finite);
  let end = verb.id;
  while (end < nodes.length && nominal.has(nodes[end]?.upos ?? "") && nodes[end]?.upos !== "ADP") end++;
  const whole = nodes.slice(verb.id, end);
  const source = whole.slice(
    0,
    whole.findLastIndex(({ upos }) => ["NOUN", "PROPN", "PRON"].includes(upos)) + 1,
  );
  if (!isPhrase(source) || source.some(({ form }) => ["it", "them", "him", "us", "me"].includes(form)))
    return null;
  const following = nodes[end];
  if (following && finite(following)) return null;
  // "Oslo's silence, argues X, shows that ...": what stands on both sides is one clause.
  const right =
    isComma(following) && finite(nodes[end + 1] ?? verb) ? trimmedRight(nodes.slice(end + 1)) : [];
  const isWhole = said || (right.length > 0 && isPhrase(left));
  const voice = isWhole ? asSource(seriesBehind(nodes, withOf(nodes, source, end))) : null;
  const around = said ? [] : runsOf(right);
  return voice
    ? { source: voice, content: [...runsOf(left), ...around], rule: "claims/order-inverted" }
    : null;
};

/** "say Berg of the institute, Lund of the university and the historian Moe.": speakers in a row up to the end of the sentence. */
const seriesBehind = (nodes: readonly Node[], voice: readonly Node[]): readonly Node[] => {
  const at = voice.at(-1)?.id ?? 0;
  const rest = trimmedRight(nodes.slice(at));
  const isRow =
    isComma(rest[0]) &&
    rest.some(({ form }) => form === "and") &&
    rest.every((node) => isComma(node) || (nominal.has(node.upos) && !clauseWords.has(node.form)));
  return isRow ? [...voice, ...rest] : voice;
};

/** "experts from the Swiss newspaper": the phrase goes on over "of", "from" and "at". */
const withOf = (nodes: readonly Node[], source: readonly Node[], end: number): readonly Node[] => {
  if (!["of", "from", "at", "for"].includes(nodes[end]?.form ?? "")) return source;
  let stop = end + 1;
  while (stop < nodes.length && beginning.has(nodes[stop]?.upos ?? "")) stop++;
  return nodes.slice((source[0]?.id ?? 1) - 1, stop);
};

/** Verbs that stand after "as" without what is said: "as the daily reported"; "as the premier spoke" tells when. */
const asVerbs: ReadonlySet<string> = new Set(
  "say report note write put tell state point observe explain argue warn predict suggest claim admit acknowledge announce reveal remark mention show find document describe know see understand learn insist believe recall stress emphasize emphasise indicate conclude confirm post tweet".split(
    " ",
  ),
);

/** Words between "reported" and the comma: "as the daily first reported on Friday, ...". */
const asReach = 7;

/** Words behind which "as the daily reported" may open what is said. */
const opening: ReadonlySet<string> = new Set(["(", "that", "because", "and", "but"]);

/** "As the daily reported, Portugal has withdrawn", "Portugal has, as the daily reported, withdrawn". */
const asAside = (verb: Node): Ordered | null => {
  const { nodes } = verb.tree;
  const as = nodes.slice(0, verb.id - 1).findLastIndex(({ form }) => form === "as");
  const before = nodes[as - 1];
  const next = nodes[verb.id];
  if (as < 0 || !asVerbs.has(verb.lemma) || (next?.form !== "it" && hasObject(verb, next))) return null;
  if (before && !isComma(before) && !opening.has(before.form)) return null;
  const source = nodes.slice(as + 1, verb.id - 1).filter(({ upos }) => upos !== "AUX" && upos !== "ADV");
  const comma = nodes.findIndex((node) => isComma(node) && node.id > verb.id);
  const behind = trimmedRight(nodes.slice(comma + 1)).filter(({ form }) => form !== ")");
  const left = isComma(before) ? nodes.slice(0, as - 1) : [];
  // "..., given that, as X reported, P": what stands before the word that opens is the author's.
  const opener = isComma(before) && left.at(-1) !== undefined && opening.has(left.at(-1)?.form ?? "");
  const around = opener ? [] : left;
  if (
    comma < 0 ||
    comma > verb.id + asReach ||
    !isPhrase(source) ||
    ![...around, ...behind].some(finite) ||
    behind.length === 0
  )
    return null;
  const voice = asSource(source);
  return voice
    ? { source: voice, content: [...runsOf(around), ...runsOf(behind)], rule: "claims/order-as" }
    : null;
};

/** "the changes, which officials said will go into effect": source and content around the gap. */
const inGap = (verb: Node): Ordered | null => {
  const gap = gapAround(verb);
  const voice = gap && isPhrase(gap.voice) ? asSource(gap.voice) : null;
  return gap && voice ? { source: voice, content: gap.content, rule: "claims/order-gap" } : null;
};

/** "says he respects the treaty": a clause without "that" right behind a verb that takes nothing else. */
const hasBareClause = (verb: Node, words: readonly Node[]): boolean => {
  const next = verb.tree.nodes[verb.id];
  return (
    verb.lemma === "say" &&
    next !== undefined &&
    ["DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ"].includes(next.upos) &&
    !["what", "which", "whether", "nothing", "little", "so"].includes(next.form) &&
    sideOf(verb, words) === "right"
  );
};

/** "Sources close to the government suggested that ...": the nearest phrase before a verb with "that". */
const thatClause = (verb: Node, words: readonly Node[]): Source | null => {
  const { nodes } = verb.tree;
  if (!hasThat(verb, words) && !hasBareClause(verb, words)) return null;
  let start = verb.id - 2;
  while (start >= 0 && ["AUX", "ADV"].includes(nodes[start]?.upos ?? "")) start--;
  start = beforeBrackets(nodes, start);
  const last = start;
  while (start >= 0 && nominal.has(nodes[start]?.upos ?? "")) start--;
  const phrase = nodes.slice(start + 1, last + 1);
  // "..., and a footnote states that": the word that joins is no part of the voice.
  const own = phrase[0]?.upos === "CCONJ" ? phrase.slice(1) : phrase;
  return isPhrase(own) ? asSource(own) : null;
};

/** The phrase that stands between a place and the verb, and nothing else: "..., an expert from the weekly believes". */
export const phraseBetween = (verb: Node, from: number): Source | null => {
  const between = verb.tree.nodes.filter(
    ({ token, id, upos }) => token.start >= from && id < verb.id && !["AUX", "ADV", "PUNCT"].includes(upos),
  );
  return between.every((node, at) => at === 0 || node.id - (between[at - 1]?.id ?? 0) < 3) &&
    isPhrase(between)
    ? asSource(between)
    : null;
};

/** `"P," Hale, the leader of the party who had spoken before, said`: the name between the quotation and its aside. */
export const speakerWithAside = (verb: Node, from: number): Source | null => {
  const between = verb.tree.nodes.filter(({ token, id }) => token.start >= from && id < verb.id);
  while (["AUX", "ADV"].includes(between.at(-1)?.upos ?? "")) between.pop();
  const comma = between.findIndex(isComma);
  if (comma < 1 || !isComma(between.at(-1)) || comma === between.length - 1) return null;
  const name = between.slice(0, comma);
  return isPhrase(name) && !between.some(({ form }) => /^[.;:"“”«»!?]$/.test(form)) ? asSource(name) : null;
};

/** Source and content of a finite verb of saying by the order of the words; `null` when no pattern fits surely. */
export const byOrder = (verb: Node, words: readonly Node[]): Ordered | null =>
  asAside(verb) ?? inGap(verb) ?? tagBehind(verb, words) ?? inverted(verb);

/** The phrase before "... that" as the source, for verbs whose subject the tree lost. */
export const subjectByOrder = thatClause;
