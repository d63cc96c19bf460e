/** Which frame a word tells of: the best of the patterns filed under it that the tree around it satisfies. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Filler, Pattern } from "../lexicon/pattern.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  conjunctsFrom,
  hasRelation,
  isPassive,
  marker,
  type Node,
  subjectOf,
  throughRelative,
} from "../tree/index.ts";
import { fills, hasModifier, type IsActor } from "./fill.ts";
import { verbLemmas } from "./lemma-guess.ts";
import { isTime } from "./time-words.ts";

export interface Match {
  readonly trigger: Node;
  readonly pattern: Pattern;
  /** Nouns the pattern has used ("talks" in "held talks"): they tell of no event of their own. */
  readonly used: readonly Node[];
  /** The clause below it that the pattern asked for. */
  readonly clause: Node | null;
  readonly weight: number;
  readonly partyNouns: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly violence: ReadonlySet<string>;
}

export interface Matching {
  readonly lexicon: Lexicon;
  readonly isActor: IsActor;
  /** Tells whether a node stands for a state or its government. */
  readonly isState: IsActor;
  /** Whether the parties of a node are two or more states acting together. */
  readonly isJoint: (node: Node) => boolean;
}

/** "Vetoed on Friday a resolution": an object that other words part from its verb, which a tree may hang from it as an unmarked phrase. */
const objectsApart = (verb: Node): readonly Node[] =>
  childrenOf(verb, "obl")
    .filter((child) => child.deprel === "obl" && child.id > verb.id && marker(child) === "" && !isTime(child))
    .flatMap((child) => conjunctsFrom(child));

const causing: ReadonlySet<string> = new Set(["help", "let", "make", "have", "see", "watch"]);

/** "Helped the banker flee": a tree may give the one who is helped to the clause below. */
const bareInfinitiveSubject = (verb: Node): readonly Node[] => {
  if (!causing.has(verb.lemma)) return [];
  const clause = childOf(verb, "ccomp", "xcomp");
  if (!clause || childOf(clause, "mark", "aux")) return [];
  return childrenOf(clause, "nsubj").flatMap((child) => conjunctsFrom(child));
};

/** What the verb is done to: its object, or the subject of its passive, or the noun it modifies as a participle. */
export const objectsOf = (verb: Node): readonly Node[] => {
  const own = childrenOf(verb, "obj", "iobj").flatMap((node) => conjunctsFrom(throughRelative(node, verb)));
  if (own.length > 0) return own;
  if (isPassive(verb)) {
    const patient = subjectOf(verb);
    return patient ? conjunctsFrom(patient) : [];
  }
  const apart = objectsApart(verb);
  if (apart.length > 0) return apart;
  const bare = bareInfinitiveSubject(verb);
  if (bare.length > 0) return bare;
  return verb.rel === "conj" && verb.parent && !childOf(verb, "nsubj", "obl") ? objectsOf(verb.parent) : [];
};

/** All subjects of a verb: a tree may give it two where one is coordinated or modified wrongly. */
const subjectsOf = (verb: Node): readonly Node[] => {
  const own = childrenOf(verb, "nsubj").filter((child) => child.deprel !== "nsubj:outer");
  if (own.length > 1 && own.every((child) => child.upos !== "PRON" && child.form !== "facto")) return own;
  const one = subjectOf(verb);
  return one ? [one] : [];
};

/** Who does it: the subject, or for a passive its agent. `asState`: who is in the state. */
export const doersOf = (verb: Node, asState = false): readonly Node[] => {
  if (!asState && isPassive(verb)) {
    const agent = agentOf(verb);
    return agent ? conjunctsFrom(agent) : [];
  }
  const doers = subjectsOf(verb).flatMap((node) => conjunctsFrom(node));
  return [...listedBefore(doers[0]), ...doers];
};

/** "Fiji, Tonga to sign": names with only commas between them that open a headline act together, however the tree joins them. */
const listedBefore = (doer: Node | undefined): readonly Node[] => {
  if (doer?.upos !== "PROPN") return [];
  const { nodes } = doer.tree;
  let first = doer.id - 1;
  while (nodes[first - 1]?.upos === "PROPN") first--;
  const left = nodes.slice(0, first);
  if (left.length < 2 || left.at(-1)?.form !== ",") return [];
  const isList = left.every((node, at) => (at % 2 === 0 ? node.upos === "PROPN" : node.form === ","));
  return isList ? left.filter((node) => node.upos === "PROPN") : [];
};

/** Markers of several words whose last is no preposition of its own: "according to the ministry" is not "to". */
const compoundMarker = /^(?:according|due|owing|thanks|prior|next|as|in|because|instead|ahead|out) /;

const marks = (node: Node): readonly string[] => {
  const written = marker(node);
  return compoundMarker.test(written) ? [written, written.split(" ")[0] ?? ""] : written.split(" ");
};

const direct = (node: Node, preposition: string): readonly Node[] =>
  childrenOf(node, "obl", "nmod", "advcl", "acl")
    .filter((child) => marks(child).includes(preposition))
    .flatMap((child) => conjunctsFrom(child));

/** Nouns that are half of their verb: what follows "take part", "make use" belongs to both. */
const halves: ReadonlySet<string> = new Set(
  "part role place aim care control advantage pressure end use hold steps step action issue exception".split(
    " ",
  ),
);

/** Arguments of a node that carry the preposition; those of a noun that is half of the verb count as the verb's. */
export const argumentsBy = (node: Node, preposition: string): readonly Node[] => [
  ...direct(node, preposition),
  ...childrenOf(node, "obj", "nsubj:pass")
    .filter((child) => halves.has(child.lemma))
    .flatMap((child) => direct(child, preposition)),
];

/** Arguments of a noun, also where the tree hangs them one phrase too deep ("the sale to X of missiles"). */
export const nounArguments = (node: Node, preposition: string): readonly Node[] => {
  const own = direct(node, preposition);
  if (own.length > 0) return own;
  const below = childrenOf(node, "nmod");
  const deep = below.flatMap((child) => direct(child, preposition));
  if (deep.length > 0 || preposition !== "of") return deep;
  return below.filter((child) => child.deprel === "nmod" && marker(child) === "" && child.id > node.id);
};

const infinitive = (node: Node): Node | undefined =>
  childrenOf(node, "advcl", "acl").find((child) => childOf(child, "mark")?.form === "to");

/** The clause a verb governs; "called on X to act" may hang its infinitive from X. */
const clauseOf = (node: Node): Node | null =>
  childOf(node, "xcomp", "ccomp") ??
  infinitive(node) ??
  childrenOf(node, "obj", "obl")
    .map((child) => infinitive(child))
    .find((found) => found !== undefined) ??
  null;

const besideRelations = ["compound:prt", "advmod", "xcomp", "obl", "obj", "amod", "case", "mark"];

/** "Called X on Friday", "on Nov. 2" is not "called on": when it happened is no argument. */
const isDay = (node: Node): boolean =>
  isTime(node) || /^\d{1,2}$|^\d{4}$|^(?:jan|feb|aug|sept?|oct|nov|dec)\.?$/.test(node.form);

const beside = (node: Node, word: string): boolean =>
  node.children.some((child) => child.form === word && hasRelation(child, besideRelations)) ||
  argumentsBy(node, word).some((child) => !isDay(child)) ||
  childrenOf(node, "obj").some((child) => direct(child, word).length > 0);

/** What the places of a pattern have taken so far. */
class Filled {
  readonly used: Node[] = [];
  /** Two for each word that a head needed beside it: "military alliance" says more than "alliance". */
  bonus = 0;
  readonly lexicon: Lexicon;
  readonly #matching: Matching;
  readonly #trigger: Node;

  constructor(matching: Matching, trigger: Node) {
    this.#matching = matching;
    this.lexicon = matching.lexicon;
    this.#trigger = trigger;
  }

  take(filler: Filler, nodes: readonly Node[]): boolean {
    const joint = filler.narrow && this.#matching.isJoint(this.#trigger);
    for (const node of nodes) {
      const { isActor, isState } = this.#matching;
      const fill = fills(filler, node, { isActor, isState, joint });
      if (!fill) continue;
      this.bonus += 2 * fill.closeness;
      if (fill.closeness >= 0) this.used.push(fill.head);
      return true;
    }
    return false;
  }
}

const matchFrom = (
  pattern: Pattern,
  trigger: Node,
  { used, bonus, lexicon }: Filled,
  clause: Node | null,
): Match => ({
  trigger,
  pattern,
  used,
  clause: pattern.clause === null ? null : clause,
  weight: pattern.weight + bonus,
  partyNouns: lexicon.partyNouns,
  people: lexicon.people,
  violence: lexicon.violence,
});

const satisfiesMarked = (pattern: Pattern, node: Node, into: Filled): boolean =>
  pattern.marked.every(({ preposition, filler }) =>
    into.take(
      filler,
      pattern.kind === "noun"
        ? nounArguments(node, preposition)
        : [
            ...argumentsBy(node, preposition),
            // "Took X to court": trees hang the last phrase from the object as often as from the verb.
            ...childrenOf(node, "obj").flatMap((child) => direct(child, preposition)),
          ],
    ),
  );

const isStillToCome = (clause: Node): boolean =>
  childrenOf(clause, "aux").some(({ form }) => comingAuxiliaries.has(form)) ||
  childOf(clause, "mark")?.form === "to";
const comingAuxiliaries: ReadonlySet<string> = new Set(
  "will would 'll ’ll could may might shall must 'd ’d".split(" "),
);

/** "Declined to be named", "asked not to be identified": a matter between a source and a reporter. */
const isAnonymity = (verb: Node): boolean => {
  const clause = childOf(verb, "xcomp", "ccomp");
  return clause !== null && isPassive(clause) && ["name", "identify", "quote", "cite"].includes(clause.lemma);
};

const telling: ReadonlySet<string> = new Set(["say", "tell"]);

const satisfiesClause = (pattern: Pattern, clause: Node | null): boolean => {
  const wanted = pattern.clause;
  if (wanted === null) return true;
  if (!clause) return false;
  // "Said it would attack" threatens; "said it had attacked" tells. "Told Rome it must leave" asks; "told it that talks went well" tells.
  if (telling.has(clause.parent?.lemma ?? "") && !isStillToCome(clause)) return false;
  if (wanted === "infinitive") return childrenOf(clause, "mark").some((mark) => mark.form === "to");
  return (
    wanted === "any" ||
    conjunctsFrom(clause).some(
      (one) =>
        wanted.has(one.lemma) ||
        verbLemmas(one.form).some((lemma) => wanted.has(lemma)) ||
        // "Said that X must withdraw" demands it.
        childrenOf(one, "aux").some(({ form }) => wanted.has(form)),
    )
  );
};

/** Words that are particles as well as prepositions: what follows may hang from the verb either way. */
const twoWay = ["in", "on", "over", "off"];

/** "Called X a liar", "ended talks abruptly": a word in square brackets after a verb stands anywhere beside it. */
const hasBeside = ({ modifiers }: Pattern, node: Node): boolean =>
  modifiers === null ||
  [node, ...childrenOf(node, "obj", "xcomp")]
    .flatMap((one) => one.children)
    .some((child) => modifiers.has(child.lemma) || modifiers.has(child.form));

/** "Kick off", "go out", "take on" are other verbs than "kick", "go", "take"; "up" only carries a verb through. */
const changesSense = (pattern: Pattern, node: Node): boolean =>
  childrenOf(node, "compound:prt").some(({ form }) => !pattern.words.includes(form) && form !== "up");

const verbMatch = (pattern: Pattern, node: Node, matching: Matching): Match | null => {
  if (
    pattern.kind === "verb" &&
    pattern.object &&
    node.children.length === 0 &&
    node.rel !== "acl" &&
    node.rel !== "conj"
  )
    return null;
  if (!pattern.words.every((word) => beside(node, word))) return null;
  if (changesSense(pattern, node) || !hasBeside(pattern, node) || isAnonymity(node)) return null;
  // One who "returned to Lima" visits; one who "returned the paintings to Lima" does not.
  if (pattern.frame.mode === "visit" && !pattern.object && pattern.words.length > 0 && childOf(node, "obj"))
    return null;
  // "Called it a provocation", "calling the vote a sham" phones nobody.
  const said = childOf(node, "xcomp", "ccomp");
  if (pattern.frame.mode === "phone" && node.lemma === "call" && said && !childOf(said, "mark")) return null;
  const clause = pattern.clause === null ? null : clauseOf(node);
  if (!satisfiesClause(pattern, clause)) return null;
  const into = new Filled(matching, node);
  const marked = pattern.words
    .filter((word) => twoWay.includes(word))
    .flatMap((word) => argumentsBy(node, word));
  if (pattern.object && !into.take(pattern.object, [...objectsOf(node), ...marked])) return null;
  if (pattern.subject && !into.take(pattern.subject, doersOf(node))) return null;
  return satisfiesMarked(pattern, node, into) ? matchFrom(pattern, node, into, clause) : null;
};

const hasNounWord = (node: Node, word: string): boolean => {
  if (nounArguments(node, word).length > 0) return true;
  if (word === "to") return clauseOf(node) !== null;
  return word === "of" && childOf(node, "nmod:poss", "compound", "amod") !== null;
};

const nounMatch = (pattern: Pattern, node: Node, matching: Matching): Match | null => {
  const near = childrenOf(node, "amod", "compound", "nmod", "flat").flatMap((child) => conjunctsFrom(child));
  const isNear = (word: string): boolean =>
    near.some((child) => child.form === word || child.lemma === word) ||
    node.tree.nodes[node.id - 2]?.form === word;
  if (!pattern.before.every(isNear)) return null;
  const joint = pattern.modifiers?.has("joint") === true && matching.isJoint(node);
  if (pattern.modifiers && !joint && !hasModifier(node, pattern.modifiers)) return null;
  if (!pattern.words.every((word) => hasNounWord(node, word))) return null;
  const into = new Filled(matching, node);
  const below = [...childrenOf(node, "compound", "amod"), ...nounArguments(node, "of")];
  if (pattern.object && !into.take(pattern.object, below)) return null;
  return satisfiesMarked(pattern, node, into) ? matchFrom(pattern, node, into, null) : null;
};

const isState = (node: Node): boolean =>
  childOf(node, "cop", "aux:pass") !== null || isPassive(node) || node.rel === "acl";

const size = (match: Match): number => match.pattern.object?.heads.size ?? 0;

/** Heavier matches win; of equals the one whose object is drawn more narrowly, then the earlier in the lexicon. */
const best = (matches: readonly (Match | null)[]): Match | null => {
  let top: Match | null = null;
  for (const match of matches) {
    if (!match) continue;
    const gain = top ? match.weight - top.weight : 1;
    if (!top || gain > 0 || (gain === 0 && size(match) > 0 && size(match) < size(top))) top = match;
  }
  return top;
};

const verbPatterns = (node: Node, lexicon: Lexicon): readonly Pattern[] => {
  const own = lexicon.verbs(node.lemma);
  if (own.length > 0) return own;
  const asWritten = lexicon.verbs(node.form);
  return asWritten.length > 0 ? asWritten : guessedPatterns(node.form, lexicon);
};

const nounPatterns = (node: Node, lexicon: Lexicon): readonly Pattern[] => {
  const own = lexicon.nouns(node.lemma);
  return node.form === node.lemma ? own : [...own, ...lexicon.nouns(node.form)];
};

/** Few verbs have no frame under their own lemma and one under a guessed lemma; what was guessed for a form is kept, up to a bound. */
const guesses = new WeakMap<Lexicon, Map<string, readonly Pattern[]>>();
const mostGuesses = 5000;

const guessedPatterns = (form: string, lexicon: Lexicon): readonly Pattern[] => {
  let known = guesses.get(lexicon);
  if (!known || known.size > mostGuesses) {
    known = new Map();
    guesses.set(lexicon, known);
  }
  const kept = known.get(form);
  if (kept) return kept;
  const found =
    verbLemmas(form)
      .map((lemma) => lexicon.verbs(lemma))
      .find((patterns) => patterns.length > 0) ?? [];
  known.set(form, found);
  return found;
};

const isVerb = (node: Node): boolean =>
  node.upos === "VERB" || (node.upos === "AUX" && node.rel !== "aux" && node.rel !== "cop");
/** "early-warning" before "system", "exercise" before "days": a word that names a kind of thing or of time and tells of no deed. */
const isKindOfThing = (node: Node): boolean =>
  node.rel === "compound" &&
  ((node.parent !== null && isTime(node.parent)) ||
    childrenOf(node, "amod", "compound").some((child) =>
      childrenOf(child, "punct").some(({ form }) => form === "-"),
    ));

const isNoun = (node: Node): boolean =>
  (node.upos === "NOUN" || node.upos === "PROPN") && !isKindOfThing(node);

/** The frame a node tells of, or `null`. */
export const matchNode = (node: Node, matching: Matching): Match | null => {
  const { lexicon } = matching;
  const found: (Match | null)[] = [];
  for (const pattern of lexicon.states(node.form))
    if (isState(node)) found.push(verbMatch(pattern, node, matching));
  if (isVerb(node))
    for (const pattern of verbPatterns(node, lexicon)) found.push(verbMatch(pattern, node, matching));
  if (isNoun(node))
    for (const pattern of nounPatterns(node, lexicon)) found.push(nounMatch(pattern, node, matching));
  return best(found);
};
