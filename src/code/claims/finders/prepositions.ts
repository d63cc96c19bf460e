import type { Span } from "../../../contract/index.ts";
import { childrenOf, isWithin, marker, type Node, subtree, type Tree, tokenSpan } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { verbMatches } from "../cues/match-verb.ts";
import type { Cue } from "../cues/types.ts";
import type { Reading } from "../reading.ts";
import { hull, runsOf } from "../spans.ts";
import { clauseOf, phraseAt } from "./phrase.ts";
import { phraseOf, relaysOf } from "./relays.ts";
import { nounSpan } from "./source.ts";
import { tagStart } from "./surface.ts";

/** The noun that a preposition of several words governs: the first one after it, up to its head. */
const governed = (words: readonly Node[]): Node | null => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  for (let up = first.parent; up && !["VERB", "AUX", "ADJ"].includes(up.upos); up = up.parent)
    if (up.id > last.id) return up;
  let node = last.tree.nodes.find(
    ({ id, upos }) => id > last.id && ["NOUN", "PROPN", "PRON", "NUM"].includes(upos),
  );
  while (node?.parent && node.parent.id > last.id && !["VERB", "AUX"].includes(node.parent.upos))
    node = node.parent;
  return node ?? null;
};

/** The branch of the tree that holds the phrase and its noun. */
const branchOf = (words: readonly Node[], noun: Node): Node => {
  const first = words[0] ?? noun;
  let branch = isWithin(noun, first) ? first : noun;
  while (branch.parent && branch.parent.id < noun.id && words.includes(branch.parent)) branch = branch.parent;
  return branch;
};

const isSetOff = (tree: Tree, branch: Node): boolean => {
  const nodes = subtree(branch);
  const before = tree.nodes[(nodes[0]?.id ?? 1) - 2];
  const after = tree.nodes[nodes.at(-1)?.id ?? 0];
  return !before || before.upos === "PUNCT" || after?.upos === "PUNCT";
};

const relative: ReadonlySet<string> = new Set(["which", "who", "whose", "citing", "quoting", "referring"]);

/** ", with reference to a source", ", referring to a source": the place of the words behind "to", or -1. */
const referredAt = (nodes: readonly Node[], comma: number): number => {
  const forms = nodes.slice(comma + 1, comma + 5).map(({ form }) => form);
  const words = ["with reference to", "with a reference to", "with a link to"].find(
    (phrase) => forms.slice(0, phrase.split(" ").length).join(" ") === phrase,
  );
  return words ? comma + 1 + words.split(" ").length : -1;
};

/** "which cites a memo", "citing a memo", "with reference to a memo" right behind the voice: whose words it hands on. */
const citedIn = (tree: Tree, source: Source): readonly Source[] => {
  const comma = tree.nodes.findIndex(({ token }) => token.start >= source.span.end);
  if (tree.nodes[comma]?.form !== ",") return [];
  const from = referredAt(tree.nodes, comma);
  const end = tree.nodes.findIndex(({ form }, at) => at > from && form === ",");
  const voice = from > 0 && end > from ? phraseOf(tree.nodes.slice(from, end)) : null;
  if (voice) return [voice];
  if (!relative.has(tree.nodes[comma + 1]?.form ?? "")) return [];
  const cite = tree.nodes.find(
    ({ lemma, id }) => id > comma + 1 && id < comma + 4 && ["cite", "quote", "refer"].includes(lemma),
  );
  const object = cite && childrenOf(cite, ...(cite.lemma === "refer" ? ["obl"] : ["obj"]))[0];
  return object ? [{ node: object, span: nounSpan(object, cite) }] : [];
};

/** "According to X, ..." at the head of a sentence covers all that follows its comma, whatever the tree shows. */
const leadOf = (reading: Reading, tree: Tree, words: readonly Node[], source: Source): readonly Node[] => {
  const before = tree.nodes.slice(0, (words[0]?.id ?? 1) - 1);
  const opens = before.at(-1)?.form === "that";
  if (!opens && before.some(({ upos }) => !["PUNCT", "CCONJ", "ADV"].includes(upos))) return [];
  const first = tree.nodes.findIndex(({ form, token }) => form === "," && token.start >= source.span.end);
  // "According to the Mirror, which cites a memo, ...": the aside belongs to the voice.
  const aside =
    first >= 0 && (relative.has(tree.nodes[first + 1]?.form ?? "") || referredAt(tree.nodes, first) > 0);
  const comma = aside ? tree.nodes.findIndex(({ form }, at) => form === "," && at > first) : first;
  const from = tree.nodes[comma];
  if (!from || comma > (words.at(-1)?.id ?? 0) + 24) return [];
  // "In Oslo's view, P, writes the Courier": the closing voice is another's.
  const end = tagStart(from, (node) => verbMatches(node, reading.book).some(({ cue }) => cue.act === "say"));
  return tree.nodes.filter(({ id }) => id > from.id && id < end);
};

const having: ReadonlySet<string> = new Set([
  "have",
  "has",
  "had",
  "is",
  "are",
  "was",
  "were",
  "will",
  "would",
]);

/** "Tokyo and Manila, according to X, are preparing ...": what stands on both sides is one clause. */
const aroundOf = (tree: Tree, words: readonly Node[], source: Source): readonly Span[] => {
  const before = tree.nodes.slice(0, (words[0]?.id ?? 1) - 1);
  const end = Math.max(source.span.end, words.at(-1)?.token.end ?? 0);
  const at = tree.nodes.findIndex(({ token }) => token.start >= end);
  const behind = tree.nodes.slice(at + 1);
  const opens = before.at(-1)?.form === "," && tree.nodes[at]?.form === ",";
  // "has, in the view of X, already chosen"
  const verbal = ["VERB", "AUX"].includes(behind.find(({ upos }) => upos !== "ADV")?.upos ?? "");
  // "Norway has, in the words of X, become ...": an auxiliary may stand before the aside.
  const own = having.has(before.at(-2)?.form ?? "") ? before.slice(0, -2) : before;
  if (!opens || !verbal || own.some(({ upos }) => ["VERB", "AUX", "SCONJ"].includes(upos))) return [];
  return [...runsOf(before), ...runsOf(behind)];
};

/** "..., according to X." at the end of a sentence covers all before its comma, back to the start of a quotation it closes. */
const tailOf = (reading: Reading, tree: Tree, words: readonly Node[], source: Source): readonly Span[] => {
  const first = words[0];
  const before = tree.nodes.slice(0, (first?.id ?? 1) - 1);
  const rest = tree.nodes.filter(({ token, upos }) => token.start >= source.span.end && upos !== "PUNCT");
  if (
    rest.length > 8 ||
    rest.some(({ upos }) => ["VERB", "AUX"].includes(upos) && rest.indexOf(rest[0] as Node) !== 0)
  )
    return [];
  // "reported that, according to X, ..." goes on behind the voice.
  if (before.at(-1)?.form !== "," || before.at(-2)?.form === "that") return [];
  const [span] = runsOf(before);
  const end = runsOf(before).at(-1)?.end;
  const quote = reading.quotes.find((one) => span && one.start < span.start && one.end > span.start);
  return span && end !== undefined ? [{ start: quote?.start ?? span.start, end }] : [];
};

const attribute = (
  found: {
    readonly reading: Reading;
    readonly cue: Cue;
    readonly words: readonly Node[];
    readonly branch: Node;
  },
  source: Source,
): Attribution | null => {
  const { branch, words, cue, reading } = found;
  const tree = branch.tree;
  const governor = branch.parent;
  if (!governor) return null;
  const clause = isSetOff(tree, branch) ? clauseOf(governor) : governor;
  const after = leadOf(reading, tree, words, source);
  const around = aroundOf(tree, words, source);
  const tail = around.length > 0 ? around : after.length > 0 ? [] : tailOf(reading, tree, words, source);
  const content =
    tail.length > 0
      ? tail
      : after.length > 0
        ? runsOf(after)
        : runsOf(subtree(clause).filter((node) => !isWithin(node, branch) && !words.includes(node)));
  if (content.length === 0) return null;
  return {
    cue,
    cueSpan: hull(words.map(tokenSpan)),
    cueNode: words[0] ?? null,
    source,
    relays: relaysOf(reading, branch),
    behind: citedIn(tree, source),
    content,
    // Where order gives the words, the head of them is not where the tree hung the phrase.
    contentNode: tail.length > 0 ? null : clause,
    negated: false,
    sentence: tree.sentence.index,
    rule: "claims/preposition",
  };
};

/** The voice after the phrase: the noun's words that follow it. */
const sourceAfter = (words: readonly Node[], noun: Node): Source => {
  const span = nounSpan(noun, words.at(-1) ?? null);
  return { node: noun, span };
};

/** "per year", "per ton of steel": a measure; "per the ministry", "per Reuters": a voice. */
const isUnit = (noun: Node): boolean =>
  noun.upos !== "PROPN" && !childrenOf(noun, "det").length && !noun.token.feats.includes("Number=Plur");

const measures: ReadonlySet<string> = new Set(
  "plan schedule timetable rule need size ability age tradition custom taste wish interest principle rank order type".split(
    " ",
  ),
);

/** "according to the ministry, ..." */
const phrases = (reading: Reading, tree: Tree): readonly (Attribution | null)[] =>
  tree.nodes.flatMap((node, at) => {
    const found = reading.book.prepositions.find(
      (phrase) => phrase.words[0] === node.form && phraseAt(tree, at, phrase.words),
    );
    const words = found && phraseAt(tree, at, found.words);
    // "..., as reported by the Courier" behind a verb of saying is a link of that one's chain.
    if (node.form === "as" && at > 0 && !/^[("“]$/.test(tree.nodes[at - 1]?.form ?? "")) return [];
    if (!words || (words.length === 1 && node.upos === "VERB" && node.rel === "acl")) return [];
    const noun = governed(words);
    // "per ton" is a measure, and "Per Lund" a name.
    if (!noun || (node.form === "per" && (isUnit(noun) || node.upos === "PROPN"))) return [];
    // "will go on according to the annual plan": how, not who says so.
    if (node.form === "according" && measures.has(noun.lemma) && !isSetOff(tree, branchOf(words, noun)))
      return [];
    // "in the opinion of X": the noun of the phrase governs X, and the phrase hangs on the clause by that noun.
    const own = words.find((word) => isWithin(noun, word) && word !== noun);
    const branch = own ?? branchOf(words, noun);
    return [attribute({ reading, cue: found, words, branch }, sourceAfter(words, noun))];
  });

/** "in the minister's opinion", "by his own account" */
const possessed = (reading: Reading, tree: Tree): readonly (Attribution | null)[] =>
  tree.nodes.flatMap((node) => {
    const nouns = reading.book.possessed.get(marker(node));
    if (!node.parent || !(nouns?.has(node.lemma) || nouns?.has(node.form))) return [];
    const owner = childrenOf(node, "nmod:poss")[0];
    if (!owner || node.rel === "nmod") return [];
    const words = [...childrenOf(node, "case").filter((child) => child.id < node.id), node];
    const cue: Cue = { act: "think", certainty: "asserted", stance: "neutral" };
    return [attribute({ reading, cue, words, branch: node }, { node: owner, span: nounSpan(owner) })];
  });

const surveys: ReadonlySet<string> = new Set(["poll", "survey", "census", "barometer"]);

/** "In a Helsinki Post survey, Lund held a lead", "leads in the latest poll": what an inquiry shows. */
const surveyed = (reading: Reading, tree: Tree): readonly (Attribution | null)[] =>
  tree.nodes.flatMap((node) => {
    const [mark] = childrenOf(node, "case");
    if (!surveys.has(node.lemma) || mark?.form !== "in" || node.rel !== "obl" || !node.parent) return [];
    const opens = mark.id === 1;
    const closes = tree.nodes.slice(subtree(node).at(-1)?.id ?? 0).every(({ upos }) => upos === "PUNCT");
    // "took part in the survey", "was interviewed in a poll": what is done to an inquiry is not what it shows.
    if (!(opens || closes) || askedIn.has(node.parent.lemma)) return [];
    const cue: Cue = { act: "show", certainty: "asserted", stance: "neutral" };
    return [attribute({ reading, cue, words: [mark], branch: node }, { node, span: nounSpan(node) })];
  });

const askedIn: ReadonlySet<string> = new Set(
  "say tell answer ask interview question participate take vote respond believe think describe call name agree find show".split(
    " ",
  ),
);

/** Attributions whose cue is a preposition or a possessed noun of opinion. */
export const prepositionAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees
    .flatMap((tree) => [...phrases(reading, tree), ...possessed(reading, tree), ...surveyed(reading, tree)])
    .filter((found) => found !== null);
