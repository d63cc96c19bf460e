import type { Span } from "../../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  isWithin,
  marker,
  type Node,
  subjectOf,
  subtree,
} from "../../tree/index.ts";
import type { CueBook } from "../cues/book.ts";
import type { VerbMatch } from "../cues/match-verb.ts";
import { stretchOf } from "../spans.ts";
import { type Content, of, whole } from "./governed.ts";
import { asking } from "./ordered.ts";
import { predicate } from "./predicate.ts";
import { byAgent, placeOf } from "./source.ts";
import { goesOnSpeaking, hasThat, isShared } from "./surface.ts";

/** "asked Oslo whether it would sign": the question hangs beside whom it is put to. */
const question = (verb: Node): Node | null =>
  childrenOf(verb, "advcl").find(
    (child) => child.id > verb.id && ["whether", "if"].includes(marker(child)),
  ) ?? null;

/** "conceded when the polls closed", "said after a meeting": when it was said is not what was said. */
const timely: ReadonlySet<string> = new Set([
  "when",
  "after",
  "before",
  "while",
  "because",
  "until",
  "during",
]);

/** "they write plans, and that did not happen by accident": a clause of its own behind the word that joins. */
const isJoined = (verb: Node, clause: Node): boolean => {
  const first = Math.min(...subtree(clause).map(({ id }) => id));
  const { nodes } = verb.tree;
  const opener = nodes[first - 1]?.upos === "CCONJ" ? nodes[first - 1] : nodes[first - 2];
  return first > verb.id + 1 && opener?.upos === "CCONJ" && nodes[opener.id - 2]?.form === ",";
};

/** "Asked whether P, the minister said no": P was put to him. */
const isAsked = (verb: Node, clause: Node): boolean =>
  clause.id < verb.id && asking.has(verb.tree.nodes[0]?.form ?? "");

/** "said that ...", "it is clear that ...", "asked whether ...". */
const clause = (verb: Node, { words, cue }: VerbMatch): Content | null => {
  const complements = childrenOf(verb, "ccomp").filter(
    (child) => !timely.has(marker(child)) && !isJoined(verb, child) && !isAsked(verb, child),
  );
  const complement =
    (hasThat(verb, words) ? complements.find(({ id }) => id > verb.id) : null) ??
    complements[0] ??
    words
      .map((word) => childOf(word, "ccomp", "csubj"))
      .find((found) => found !== null && !isAsked(verb, found)) ??
    (childOf(verb, "expl") ? childOf(verb, "csubj", "advcl") : null) ??
    (cue.act === "ask" ? question(verb) : null);
  if (!complement) return null;
  // The verb and its other branches stand inside a clause only by a slip of the parser, or when they interrupt it.
  const between =
    verb.id > complement.id ? subtree(complement).filter((node) => node.id > verb.id).length > 0 : false;
  return of(complement, "clause", between ? { spans: interrupted(verb, complement) } : {});
};

/** "The pact, he said, is dead", with the verb of saying on top of the tree. */
const interrupted = (verb: Node, complement: Node): readonly Span[] => {
  const cue = subtree(verb).filter((node) => !isWithin(node, complement));
  return stretchOf(subtree(complement), new Set(cue));
};

/** "The pact, he said, is dead", "as the minister put it": the cue hangs under what was said. */
const aside = (verb: Node, asides: ReadonlySet<string>): Content | null => {
  const { parent } = verb;
  if (!parent) return null;
  const marked = childrenOf(verb, "mark", "advmod", "case").some(
    (child) => asides.has(child.form) && child.id < verb.id,
  );
  if (["quote", "cite"].includes(parent.lemma)) return null;
  // "Oslo boasts of rifles; Riga speaks of souvenirs": two sentences in one.
  const apart = verb.tree.nodes.slice(parent.id, verb.id - 1).some(({ form }) => form === ";");
  if (apart || verb.tree.nodes[verb.id]?.form === ":") return null;
  const hangs = verb.rel === "parataxis" || (marked && ["advcl", "parataxis", "ccomp"].includes(verb.rel));
  if (!hangs || childOf(verb, "obj", "ccomp") || (!childOf(verb, "nsubj") && !marked)) return null;
  return of(parent, "aside", { spans: whole(parent, [verb]) });
};

/** "said so", "said the same": words that stand for what was said before. */
const bare = (verb: Node, { cue }: VerbMatch): Content | null => {
  const [next, after] = verb.tree.nodes.slice(verb.id, verb.id + 2);
  if (cue.act !== "say" || !next || !isWithin(next, verb)) return null;
  if (next.form === "so" || next.form === "nothing") return of(next, "object");
  return next.form === "the" && after?.form === "same" ? of(after, "object") : null;
};

/** "He said: the pact is dead", or content that the parser put beside the verb of saying. */
const beside = (verb: Node): Content | null => {
  const said = childrenOf(verb, "parataxis").find(
    (child) => (child.id < verb.id && childOf(verb, "obj") === null) || hasColon(verb, child),
  );
  return said ? of(said, "clause") : null;
};

const hasColon = (verb: Node, content: Node): boolean =>
  verb.tree.nodes.some((node) => node.form === ":" && node.id > verb.id && node.id < content.id);

/** "claims to have won", "believes it to be over"; passive and raised: "is said to have won". */
const infinitive = (verb: Node, match: VerbMatch): Content | null => {
  const said =
    childOf(verb, "xcomp") ?? childrenOf(verb, "acl").find((child) => marker(child) === "to") ?? null;
  if (isPassive(verb) ? !match.cue.hearsay : !match.cue.infinitive) return null;
  if (!said || said.id < verb.id || said.upos === "PART") return null;
  const raised = childOf(verb, "nsubj:pass");
  if (raised && isPassive(verb))
    return of(said, "hearsay", {
      spans: [...whole(raised), ...whole(said)].sort((a, b) => a.start - b.start),
    });
  const object = match.cue.act === "seem" ? childOf(verb, "nsubj") : childOf(verb, "obj");
  return of(said, "infinitive", {
    spans: object ? [...whole(object), ...whole(said)].sort((a, b) => a.start - b.start) : whole(said),
  });
};

/** "the factors were named in Europe": what was named is said, by an agent or by those at the place. */
const patient = (verb: Node): Content | null => {
  if (verb.rel === "acl") return null;
  const [that] = verb.tree.nodes;
  const aux = childrenOf(verb, "aux", "aux:pass")[0];
  // "That the convoy had an escort was reported by the agency"
  if (that?.form === "that" && that.upos === "SCONJ" && aux && byAgent(verb)) {
    const told = verb.tree.nodes.slice(0, aux.id - 1);
    const head = told.find(({ upos, parent }) => upos === "VERB" && (parent === verb || parent === null));
    if (head) return of(head, "subject", { spans: stretchOf(told, new Set()) });
  }
  const subject = childOf(verb, "nsubj:pass") ?? subjectOf(verb);
  // "It was reported by the agency that ...": what was reported comes behind.
  if (!subject || (subject.form === "it" && hasThat(verb, [verb])) || !(byAgent(verb) || placeOf(verb)))
    return null;
  // "was denied by Lisbon and confirmed by the shipyard": the subject of both, without what stands between.
  if (verb.rel === "conj" && !childOf(verb, "nsubj:pass")) return of(subject, "subject");
  const first = Math.min(verb.id, ...childrenOf(verb, "aux", "advmod").map(({ id }) => id));
  const start = Math.min(...subtree(subject).map(({ id }) => id));
  const nodes = verb.tree.nodes.filter(({ id }) => id >= start && id < first);
  return nodes.length === 0 ? null : of(subject, "subject", { spans: stretchOf(nodes, new Set()) });
};

/** "the pact, which Oslo had signed": a remark behind the comma is the author's, not the speaker's. */
const withoutRemark = (nodes: readonly Node[]): readonly Node[] => {
  const comma = nodes.findIndex(
    ({ form }, at) =>
      form === "," && ["which", "who", "where", "whom", "whose"].includes(nodes[at + 1]?.form ?? ""),
  );
  return comma > 0 ? nodes.slice(0, comma) : nodes;
};

/** "calls for a truce", written as a phrase with its preposition: what that governs. */
const governedBy = (preposition: string | undefined, verb: Node): Node | null =>
  (preposition &&
    childrenOf(verb, "obl").find((child) => child.id > verb.id && marker(child) === preposition)) ||
  null;

/** "knocked Oslo over its tariffs", "named Riga as one of them": what belongs to the object. */
const grounds: ReadonlySet<string> = new Set(["as", "over", "on", "for", "about", "instead of"]);

/** "denied the report", "the report was denied by Oslo". */
const object = (
  verb: Node,
  match: VerbMatch,
  { empty, sight }: { readonly empty: (noun: Node) => boolean; readonly sight: boolean },
): Content | null => {
  if (!match.cue.object) return null;
  if (isPassive(verb)) return patient(verb);
  // The object of a relative clause is its antecedent: "the pact, which Oslo denies".
  const said = childOf(verb, "obj") ?? governedBy(match.cue.rest.at(-1), verb);
  // "see Oslo moving closer to Riga": what is seen to happen is judged to.
  const moving =
    sight && said
      ? childrenOf(verb, "xcomp", "ccomp").find(({ form, id }) => id > said.id && form.endsWith("ing"))
      : undefined;
  if (said && moving)
    return of(moving, "object", { spans: stretchOf([...subtree(said), ...subtree(moving)], new Set()) });
  const gerund = said
    ? null
    : (childrenOf(verb, "xcomp", "ccomp", "advcl").find((child) => !goesOnSpeaking(child)) ?? null);
  const having = gerund ? childrenOf(gerund, "aux").some(({ form }) => form === "having") : false;
  if (gerund && (gerund.form.endsWith("ing") || having) && gerund.id > verb.id && !childOf(gerund, "mark"))
    // "denied having seized it and accused Oslo": the second verb is the speaker's own.
    return of(gerund, "object", { spans: whole(gerund, childrenOf(gerund, "conj").filter(isShared)) });
  if (!said || match.words.includes(said) || empty(said)) return null;
  // "sees a sign of an alliance in the joint patrols", "praised Oslo for its patience": both belong to what is said.
  const where = childrenOf(verb, "obl", "advcl").find(
    (child) =>
      child.id > said.id &&
      (sight
        ? marker(child) === "in"
        : match.cue.act !== "show" &&
          ((grounds.has(marker(child)) && match.cue.certainty !== "denied") ||
            match.cue.prepositions.has(marker(child)))),
  );
  if (where)
    return of(said, "object", { spans: stretchOf([...subtree(said), ...subtree(where)], new Set()) });
  // "showed Oslo leading by ten points": what the object does belongs to what is shown.
  const state =
    match.cue.act === "show"
      ? childrenOf(verb, "xcomp", "ccomp", "obl").filter(({ id }) => id > said.id)
      : [];
  const words = [said, ...state].flatMap((node) => subtree(node));
  return of(said, "object", { spans: stretchOf(state.length > 0 ? words : withoutRemark(words), new Set()) });
};

/** Verbs whose object hears what is said. */
const hearing: ReadonlySet<string> = new Set([
  "warn",
  "inform",
  "notify",
  "advise",
  "brief",
  "update",
  "alert",
  "assure",
  "remind",
  "ask",
  "tell",
]);

const isDeed =
  (asked: Node) =>
  (child: Node): boolean =>
    child.id > asked.id && marker(child) === "to";

/** "insisted on Thursday that": a day is when, not what. */
const days: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
);

const measures: ReadonlySet<string> = new Set(
  "number cost value chance price toll figure likelihood probability risk odds size strength share total worth loss decline rise increase fall drop deficit turnout growth population damage casualty debt".split(
    " ",
  ),
);

/** "put the number of dead at forty": a measure and its figure, up to the next mark. */
const estimate = (verb: Node): Content | null => {
  const { nodes } = verb.tree;
  const object = childOf(verb, "obj");
  if (verb.lemma !== "put" || !object || !measures.has(object.lemma)) return null;
  const rest = nodes.slice(verb.id);
  const end = rest.findIndex(({ upos, form }) => upos === "PUNCT" && form !== "-");
  const words = end < 0 ? rest : rest.slice(0, end);
  return words.some(({ form }) => form === "at")
    ? of(object, "object", { spans: stretchOf(words, new Set()) })
    : null;
};

/** "warned of a war", "spoke about the pact". */
const preposition = (verb: Node, match: VerbMatch): Content | null => {
  const governs = (child: Node): boolean =>
    child.id > verb.id && match.cue.prepositions.has(marker(child).split(" ")[0] ?? "");
  const accused = childOf(verb, "obj");
  const said =
    childrenOf(verb, "obl", "advcl", "nmod", "xcomp", "ccomp").find(governs) ??
    // "accused the government of leasing an atoll": the deed hung on whom it is laid to.
    (accused && !hearing.has(verb.lemma) ? childrenOf(accused, "acl").find(governs) : undefined);
  if (!said || agentOf(verb) === said || isAnnounced(said) || days.has(said.form)) return null;
  // "a deputy briefed on the matter": who heard is named, who spoke is not.
  if (hearing.has(verb.lemma) && isPassive(verb) && !agentOf(verb)) return null;
  const target = childOf(verb, "obj");
  // "accused Minsk of a lie": whom and what together are said; in "warned Minsk of a lie" Minsk is the hearer.
  if (target && target.id < said.id && !hearing.has(verb.lemma))
    return of(said, "preposition", { spans: stretchOf([...subtree(target), ...subtree(said)], new Set()) });
  const marks = childrenOf(said, "case", "mark").filter((mark) => mark.id < said.id);
  // "called on Oslo to withdraw": whom and what together are asked.
  const deed = match.cue.act === "ask" ? childrenOf(verb, "xcomp", "advcl").find(isDeed(said)) : undefined;
  const spans = deed ? stretchOf([...subtree(said), ...subtree(deed)], new Set(marks)) : whole(said, marks);
  return of(said, "preposition", { spans, cueWords: marks });
};

/**
 * What a verb of the list says, by the shapes its entry allows, surest first; `null` when the tree shows nothing.
 */
export const contentOf = (verb: Node, match: VerbMatch, book: CueBook): Content | null => {
  const figure = estimate(verb);
  if (figure) return figure;
  // "puts the bloc at risk": only a measure is put at a figure.
  if (match.cue.verb === "put" && match.cue.rest.includes("at")) return null;
  if (match.cue.quoteOnly) return null;
  return (
    clause(verb, match) ??
    (match.cue.act === "say" || match.cue.act === "think" ? aside(verb, book.asides) : null) ??
    predicate(verb, match) ??
    infinitive(verb, match) ??
    object(verb, match, {
      empty: (noun) =>
        (match.cue.act !== "judge" && isEmpty(noun, book) && !isRebuffed(match, noun)) ||
        isRefused(match, noun, book) ||
        isAnnounced(noun) ||
        isSight(match, noun, book),
      sight: book.sights.has(match.cue.verb),
    }) ??
    preposition(verb, match) ??
    beside(verb) ??
    bare(verb, match)
  );
};

/** "rejected the report", "dismissed the story": which one is known from before, and that it is denied is said here. */
const isRebuffed = ({ cue }: VerbMatch, noun: Node): boolean =>
  (cue.certainty === "denied" || cue.certainty === "doubted") &&
  childrenOf(noun, "det").some(({ form }) => ["the", "this", "that", "these", "those"].includes(form));

/** "rejected the offer" is an act; what was said can only be denied as "claims", "reports" or "accusations". */
const isRefused = ({ cue }: VerbMatch, noun: Node, book: CueBook): boolean =>
  cue.certainty === "denied" && cue.verb !== "deny" && !book.nouns.has(noun.lemma);

/** "saw the convoy" tells of eyes, "sees a sign of" of judgement. */
const isSight = ({ cue, words }: VerbMatch, noun: Node, book: CueBook): boolean =>
  book.sights.has(cue.verb) && !book.seen.has(noun.lemma) && !isFinding(words[0]);

const inquiries: ReadonlySet<string> = new Set(
  "poll survey study report review audit inquiry investigation analysis paper research probe panel census assessment".split(
    " ",
  ),
);

/** "a survey found little support": what an inquiry finds, it says. */
const isFinding = (verb: Node | undefined): boolean =>
  verb?.lemma === "find" && inquiries.has(childOf(verb, "nsubj")?.lemma ?? "");

const announced: ReadonlySet<string> = new Set(
  "reason factor example way condition point argument thing sign cause option scenario".split(" "),
);

/** "names three reasons": how many is told, which ones not. */
const isAnnounced = (noun: Node): boolean =>
  announced.has(noun.lemma) &&
  noun.children.every(({ rel }) => ["nummod", "amod", "det", "case"].includes(rel));

/** "his opinion", "the following": nouns that only announce words standing elsewhere. */
const isEmpty = (noun: Node, book: CueBook): boolean =>
  book.nouns.has(noun.lemma) &&
  noun.children.every((child) => ["det", "nmod:poss", "punct", "amod"].includes(child.deprel));
