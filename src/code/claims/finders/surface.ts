import type { Span } from "../../../contract/index.ts";
import { ancestors, childOf, childrenOf, isWithin, type Node, subtree } from "../../tree/index.ts";
import { closesAsTag } from "../cues/match-verb.ts";
import { runsOf } from "../spans.ts";
import { goingOnToSay, seriesLeader } from "./series.ts";

/** Words that may stand between a verb of saying and what is said, besides adverbs: "said on Friday that". */
const reach = 12;

/** Marks behind which a verb of saying has nothing more to say. */
export const closing: ReadonlySet<string> = new Set([".", ",", "!", "?", ";", "”", "»", '"', "''", ")"]);

const after = (verb: Node, words: readonly Node[]): number => Math.max(verb.id, ...words.map(({ id }) => id));

/** A word that can make a clause. */
export const finite = (node: Node): boolean =>
  (node.upos === "VERB" || node.upos === "AUX") && !isParticle(node);

/** "Folha do Norte": a piece of a foreign name that an English tagger takes for a verb. */
export const isParticle = ({ form, id, tree }: Node): boolean =>
  form === "do" && [id - 2, id].every((at) => /^\p{Lu}/u.test(tree.nodes[at]?.token.form ?? ""));

/** "officials involved in the talks", "people briefed on it": a participle behind its noun makes no clause. */
export const isAttached = ({ upos, token, id, tree }: Node): boolean =>
  upos === "VERB" &&
  token.feats.includes("VerbForm=Part") &&
  !token.form.endsWith("ing") &&
  ["NOUN", "PROPN"].includes(tree.nodes[id - 2]?.upos ?? "") &&
  tree.nodes[id]?.upos === "ADP";

/** "..., citing two officials": words that go on about the saying, not about what is said. */
const goingOn: ReadonlySet<string> = new Set([
  "citing",
  "quoting",
  "referring",
  "adding",
  "noting",
  "speaking",
  "without",
]);

/** "..., adding that": participles by which a speaker goes on, whatever verb a tree hangs them from. */
const continuing: ReadonlySet<string> = new Set(
  "citing quoting referring adding noting arguing insisting stressing pointing explaining suggesting emphasizing emphasising".split(
    " ",
  ),
);

/** Whether a participle behind a comma goes on for whoever spoke before it. */
export const goesOnSpeaking = ({ form, id, tree }: Node): boolean =>
  continuing.has(form) && isBehindComma(tree.nodes, id);

/** Behind a comma, whether or not a closing mark stands between: `"... together," suggesting that`. */
export const isBehindComma = (nodes: readonly Node[], id: number): boolean => {
  const before = nodes[id - 2]?.form ?? "";
  return before === "," || (/^(?:["”»]|'')$/.test(before) && nodes[id - 3]?.form === ",");
};

/** The words behind the verb up to where the sentence goes on about the saying itself. */
const ownBehind = (nodes: readonly Node[]): readonly Node[] => {
  const end = nodes.findIndex(
    ({ form }, at) =>
      (form === "," && goingOn.has(nodes[at + 1]?.form ?? "")) ||
      // "told this newspaper; Belgrade repeats that": another sentence.
      form === ";" ||
      // "wrote on his page after meeting her": when it was said.
      (["after", "before", "while"].includes(form) && (nodes[at + 1]?.form.endsWith("ing") ?? false)) ||
      // "told a briefing when asked about the railway"
      (form === "when" && ["asked", "pressed", "questioned"].includes(nodes[at + 1]?.form ?? "")),
  );
  return end < 0 ? nodes : nodes.slice(0, end);
};

/** On which side of a verb of saying the content stands, by what follows the verb: a clause needs a verb of its own. */
export const sideOf = (verb: Node, words: readonly Node[]): "left" | "right" => {
  const { nodes } = verb.tree;
  const next = nodes[afterAside(nodes, after(verb, words))];
  if (!next || closing.has(next.form)) return "left";
  const behind = ownBehind(nodes.slice(next.id - 1));
  return behind.some((node) => finite(node) && !isReduced(node)) || next.form === ":" ? "right" : "left";
};

/** "in a report published on Monday": a participle behind its noun makes no clause of what follows the verb of saying. */
const isReduced = (node: Node): boolean =>
  node.deprel === "acl" &&
  node.token.feats.includes("VerbForm=Part") &&
  !childOf(node, "aux", "nsubj", "mark");

/** Words an aside between a verb and its "that" may have. */
const asideReach = 10;

/** "claims, without naming its sources, that": the place behind the aside, else the given one. */
const afterAside = (nodes: readonly Node[], from: number): number => {
  if (nodes[from]?.form !== ",") return from;
  const end = nodes.findIndex(({ form, id }, at) => at > from && form === "," && nodes[id]?.form === "that");
  const aside = nodes.slice(from + 1, end);
  const plain = aside.every((node) => !finite(node) || node.form.endsWith("ing"));
  return end > 0 && aside.length <= asideReach && plain ? end + 1 : from;
};

/** Whether "that" follows the verb at once: what comes next is said, whatever the tree makes of it. */
export const hasThat = (verb: Node, words: readonly Node[]): boolean => {
  const { nodes } = verb.tree;
  const from = afterAside(nodes, after(verb, words));
  const hearers = nodes.slice(from, from + 12);
  const at = hearers.findIndex(({ form }) => form === "that");
  if (at < 0 || sideOf(verb, words) !== "right" || nodes[from + at + 1]?.upos === "PUNCT") return false;
  // "told visiting senators that": between the two stand hearers and times, no clause and no mark.
  return hearers
    .slice(0, at)
    .every(
      (node) =>
        (!finite(node) || isHandedOn(node)) &&
        (node.upos !== "PUNCT" || node.form === "-") &&
        node.form !== "who",
    );
};

/** "a report seen by the Dispatch", "a statement published on Monday", "told visiting senators": a participle in a phrase makes no clause. */
const isHandedOn = (node: Node): boolean => {
  const { id, form, token, tree } = node;
  return (
    isReduced(node) ||
    (token.feats.includes("VerbForm=Part") && tree.nodes[id]?.form === "by") ||
    (form.endsWith("ing") && tree.nodes[id]?.upos === "NOUN")
  );
};

const timely: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADV", "ADP", "DET"]);

const opensClause = (next: Node | undefined): boolean => ["PROPN", "DET", "PRON"].includes(next?.upos ?? "");

const hearing: ReadonlySet<string> = new Set([
  "tell",
  "assure",
  "inform",
  "warn",
  "remind",
  "advise",
  "notify",
]);

/** "telling the Courier he had nothing": whoever hears stands before a pronoun that can only open a clause. */
const behindHearer = (nodes: readonly Node[], verb: Node, from: number): number | null => {
  if (!hearing.has(verb.lemma)) return null;
  const at = nodes.findIndex(
    ({ form }, place) => place > from && ["he", "she", "they", "we", "i"].includes(form),
  );
  const hearer = nodes.slice(from, at);
  const nominal = hearer.every(({ upos }) => ["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(upos));
  const verbal = ["AUX", "VERB"].includes(nodes[at + 1]?.upos ?? "");
  return at > from && hearer.length < 6 && nominal && verbal ? (nodes[at]?.id ?? null) : null;
};

/** The place where the content on the right begins: at "that", else behind what belongs to the saying itself. */
const startOf = (verb: Node, words: readonly Node[], content: Node | null): number => {
  const { nodes } = verb.tree;
  const from = afterAside(nodes, after(verb, words));
  for (let at = from; at < Math.min(nodes.length, from + reach); at++) {
    const node = nodes[at];
    if (!node || (["VERB", "AUX"].includes(node.upos) && !isHandedOn(node))) break;
    if (node.form === "that" && (node.upos === "SCONJ" || node.rel === "mark" || opensClause(nodes[at + 1])))
      return node.id;
    if (node.form === ":") return node.id + 1;
  }
  const told = behindHearer(nodes, verb, from);
  if (told !== null) return told;
  const own = content ? (subtree(content).find((node) => node.id > from)?.id ?? from + 1) : from + 1;
  const between = nodes.slice(from, own - 1);
  // What stands between and belongs to the verb ("on Friday", "the Courier") is no part of the content.
  const belongs = between.every(
    (node) => timely.has(node.upos) && isWithin(node, verb) && !(content && isWithin(node, content)),
  );
  const aside =
    between[0]?.upos === "ADP" ||
    between[0]?.upos === "ADV" ||
    childrenOf(verb, "obj", "iobj", "obl").some((child) => between.includes(child));
  return belongs && aside ? own : from + 1;
};

/**
 * "denied that Oslo had promised troops and accused the paper": a simple past without a subject does not go on a
 * clause in another tense, but the verb that governs it.
 */
export const isShared = (verb: Node): boolean => {
  const said = verb.parent;
  if (verb.rel !== "conj" || !said || !["ccomp", "xcomp"].includes(said.rel) || childOf(verb, "nsubj"))
    return false;
  const first =
    verb.tree.nodes[Math.min(verb.id, ...childrenOf(verb, "aux", "advmod").map(({ id }) => id)) - 2];
  return (
    ["and", "but"].includes(first?.form ?? "") &&
    said.parent !== null &&
    tenseOf(said.parent) === "past" &&
    (dropsAuxiliary(verb, said) ||
      (tenseOf(verb) === "past" && (tenseOf(said) !== "past" || goingOnToSay.has(verb.lemma))))
  );
};

/** "that it had promised troops and accused the paper": the second verb would share "had", but starts anew as easily. */
const dropsAuxiliary = (verb: Node, said: Node): boolean =>
  verb.token.feats.includes("Tense=Past") &&
  childrenOf(verb, "aux").length === 0 &&
  childrenOf(said, "aux").length > 0;

/** The tense of a finite verb by its first auxiliary, else by its own form; a modal has none. */
const tenseOf = (verb: Node): "past" | "other" => {
  const [first] = childrenOf(verb, "aux", "cop");
  const { feats } = (first ?? verb).token;
  return feats.includes("Tense=Past") && !feats.includes("VerbForm=Part") && !modal.has(first?.form ?? "")
    ? "past"
    : "other";
};

const modal: ReadonlySet<string> = new Set(["would", "could", "should", "might"]);

/** "Those who claim that P, are wrong", "Although he said that P, Q": what a clause before its governor says ends with it. */
const clauseEnd = (verb: Node): number => {
  // "who bragged of the pact and claimed that P, resigned": the second verb stands in the clause of the first.
  let top = verb;
  while (top.rel === "conj" && top.parent) top = top.parent;
  if (!["acl", "advcl"].includes(top.rel)) return Number.POSITIVE_INFINITY;
  const last = Math.max(...subtree(top).map(({ id }) => id));
  const goesOn = ancestors(top).some(({ id }) => id > last);
  return goesOn ? last + 1 : Number.POSITIVE_INFINITY;
};

/** Where a closing ", according to the Courier" begins: it covers the whole sentence, verb of saying and all. */
const sourceStart = (verb: Node, start: number): number =>
  verb.tree.nodes.find(
    ({ form, id, tree }) =>
      id > start &&
      form === "according" &&
      tree.nodes[id]?.form === "to" &&
      tree.nodes[id - 2]?.form === "," &&
      tree.nodes[id - 3]?.form !== "that",
  )?.id ?? Number.POSITIVE_INFINITY;

/** Where a closing ", as reported by the portal" begins. */
const handedOnStart = (nodes: readonly Node[], start: number): number =>
  nodes.findLast(
    ({ form, id }) =>
      form === "as" &&
      id > start &&
      nodes[id - 2]?.form === "," &&
      ["reported", "quoted", "cited", "carried"].includes(nodes[id]?.form ?? "") &&
      nodes[id + 1]?.form === "by",
  )?.id ?? Number.POSITIVE_INFINITY;

/** Later branches of the verb that are no part of what it says: "and added that", "adding that". */
const barrierOf = (verb: Node, start: number, isCue: (node: Node) => boolean): number => {
  const others = [
    ...childrenOf(verb, "conj", "advcl", "parataxis"),
    ...childrenOf(verb, "ccomp").flatMap((said) => childrenOf(said, "conj").filter(isShared)),
  ].filter(
    (child) =>
      child.id > start &&
      // "said that since the pact was signed, Q": what begins the content does not end it.
      Math.min(...subtree(child).map(({ id }) => id)) > start + 1 &&
      (child.rel === "conj" || isShared(child) ? child.upos === "VERB" && isCue(child) : isCue(child)),
  );
  return Math.min(
    ...others.map((child) => Math.min(...subtree(child).map(({ id }) => id))),
    tagStart(verb, isCue),
    contrastStart(verb, start, isCue),
    otherStart(verb, start, isCue),
    clauseEnd(verb),
    sourceStart(verb, start),
    seriesStart(verb, start),
    verb.tree.nodes.find((node) => node.id > start && goesOnSpeaking(node))?.id ?? Number.POSITIVE_INFINITY,
    handedOnStart(verb.tree.nodes, start),
    verb.tree.nodes.find(({ form, id }) => form === ";" && id > start)?.id ?? Number.POSITIVE_INFINITY,
    verb.tree.nodes.length + 1,
  );
};

/** Where the next verb of a series of the same speaker begins: ", rejected reports that Q and said that R". */
const seriesStart = (verb: Node, start: number): number => {
  const leader = seriesLeader(verb) ?? verb;
  const next = verb.tree.nodes.find((node) => node.id > start && seriesLeader(node) === leader);
  return next?.id ?? Number.POSITIVE_INFINITY;
};

/** Where "while the senator suggests ..." begins: another voice set against the first. */
const contrastStart = (verb: Node, start: number, isCue: (node: Node) => boolean): number =>
  verb.tree.nodes.find(
    ({ form, id, parent }) =>
      // "said that while P, Q": the contrast is part of what is said.
      id > start + 1 &&
      ["while", "whereas", "though", "although"].includes(form) &&
      parent !== null &&
      parent.id > id &&
      // "while taking their money" shares its subject: no other voice.
      childOf(parent, "nsubj") !== null &&
      isCue(parent),
  )?.id ?? Number.POSITIVE_INFINITY;

/** Where ", but an aide recalled that Q" begins: another voice with words of its own. */
const otherStart = (verb: Node, start: number, isCue: (node: Node) => boolean): number => {
  const { nodes } = verb.tree;
  const begins = ({ form, id }: Node): boolean =>
    id > start && ["but", "and", "yet", "while"].includes(form) && nodes[id - 2]?.form === ",";
  const joint = nodes.find(
    (node) =>
      begins(node) &&
      nodes.some((other) => {
        const subject =
          other.id > node.id && other.upos === "VERB" && isCue(other) ? childOf(other, "nsubj") : null;
        const first = subject && Math.min(...subtree(subject).map(({ id }) => id));
        return first === node.id + 1 && subject?.upos !== "PRON" && hasThat(other, [other]);
      }),
  );
  return joint ? joint.id - 1 : Number.POSITIVE_INFINITY;
};

/** Verbs behind which the hearer stands ("..., the adviser told the weekly Fjordposten"). */
const telling: ReadonlySet<string> = new Set(["tell", "inform"]);

/** Words that may stand behind the verb of a closing tag, and behind one that goes on "with", "in" or "on" or whose voice follows. */
const [tagReach, longTagReach] = [4, 9];

/** Where a closing "..., the Courier reported." or "..., writes the Courier." begins behind a word. */
export const tagStart = (from: Node, isCue: (node: Node) => boolean): number => {
  const nodes = ownBehind(from.tree.nodes);
  const last = nodes.findLastIndex((word) => finite(word) || closesAsTag(word));
  const node = nodes[last];
  if (!node || node.id <= from.id || !isCue(node)) return Number.POSITIVE_INFINITY;
  const behind = nodes.slice(last + 1).filter(({ upos }) => upos !== "PUNCT");
  const comma = nodes.findLastIndex(({ form, id }) => form === "," && id < node.id);
  const voice = nodes.slice(comma + 1, last);
  while (voice.at(-1)?.upos === "AUX" || voice.at(-1)?.upos === "ADV") voice.pop();
  const inverted = voice.length === 0 && behind.some(({ upos }) => ["NOUN", "PROPN"].includes(upos));
  const long = telling.has(node.lemma) || inverted || behind[0]?.upos === "ADP";
  const fits =
    comma > from.id &&
    behind.length <= (long ? longTagReach : tagReach) &&
    (inverted ||
      (voice.length > 0 &&
        !voice.some((word) => (finite(word) && !isAttached(word)) || word.upos === "SCONJ")));
  return fits ? comma + 1 : Number.POSITIVE_INFINITY;
};

/**
 * The content on the right of a verb of saying: from "that" (or the first word that is not the saying's own) to the
 * end of the sentence or to the next verb of the same speaker. Sentences mostly end where what is said ends.
 */
export const rightOf = (
  verb: Node,
  words: readonly Node[],
  content: Node | null,
  isCue: (node: Node) => boolean,
): readonly Span[] => {
  const start = startOf(verb, words, content);
  const barrier = barrierOf(verb, start, isCue);
  const nodes = verb.tree.nodes.filter(({ id }) => id >= start && id < barrier);
  while (nodes.at(-1) && ["PUNCT", "CCONJ"].includes(nodes.at(-1)?.upos ?? "")) nodes.pop();
  return runsOf(nodes);
};
