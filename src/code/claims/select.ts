import type { Span } from "../../contract/index.ts";
import { ancestors, childOf, childrenOf, isPassive, type Node, subtree, subtreeSpan } from "../tree/index.ts";
import type { Attribution } from "./attribution.ts";
import type { Chained } from "./chain.ts";
import { quotesIn, type Reading } from "./reading.ts";
import { contains, hull, lengthOf, runsOf } from "./spans.ts";
import { isOutlet, isSpeaker, kindOf } from "./voices/kind.ts";

/** Auxiliaries under which nothing has been said yet, or only might be. */
const unsaid: ReadonlySet<string> = new Set([
  "will",
  "would",
  "could",
  "should",
  "may",
  "might",
  "can",
  "’ll",
  "'ll",
  "shall",
  "ca",
]);

/** "declined to comment", "refused to say": the speaker says nothing. */
const isSilent = (reading: Reading, verb: Node): boolean =>
  ["neither", "nor"].includes(verb.tree.nodes[verb.id - 2]?.form ?? "") ||
  [verb, verb.parent].some(
    (node) => node && reading.book.silence.has(node.lemma) && node.children.length > 0,
  );

/** "if he says", "to say that", "will announce": no saying has taken place. */
const isUnsaid = (verb: Node): boolean =>
  childrenOf(verb, "aux").some((aux) => unsaid.has(aux.form)) ||
  childrenOf(verb, "mark").some(
    (mark) =>
      ["if", "whether", "unless"].includes(mark.form) &&
      // "If the bridge falls, wrote Sol, ...": the condition closes before the voice.
      verb.tree.nodes[verb.id - 2]?.form !== ",",
  ) ||
  ancestors(verb)
    .slice(0, 1)
    .some(
      (up) =>
        ["VERB"].includes(up.upos) &&
        verb.rel === "xcomp" &&
        ["want", "decline", "refuse", "fail"].includes(up.lemma),
    );

/** Words whose infinitive has not happened: "likely to reject the offer", "ready to deny it". */
const ahead: ReadonlySet<string> = new Set(
  "oblige require compel force bind likely unlikely ready willing unwilling able unable prepared expect expected plan intend hope promise threaten try attempt need have set bound due want decline refuse fail".split(
    " ",
  ),
);

const isIntended = ({ cueNode }: Attribution): boolean =>
  cueNode !== null &&
  childrenOf(cueNode, "mark").some(({ form }) => form === "to") &&
  cueNode.parent !== null &&
  ahead.has(cueNode.parent.lemma);

const isQuestion = (reading: Reading, found: Attribution): boolean => {
  const end = hull(found.content)?.end ?? 0;
  return /\?["”»']?\s?$/.test(reading.text.slice(Math.max(0, end - 3), end + 1).trimEnd());
};

/** "did not say whether ...", "asked if ...": the matter is left open. */
const isOpen = (reading: Reading, { content, cueSpan }: Attribution): boolean =>
  // "If one is attacked, both will fight, the pact says": a condition before the cue asks nothing.
  (content[0]?.start ?? 0) > (cueSpan?.start ?? 0) &&
  /^(?:whether|if)\b/i.test(reading.text.slice(content[0]?.start ?? 0, content[0]?.end ?? 0));

/** "denied it", "writes about this": a pronoun says nothing by itself. */
const isBare = (reading: Reading, { content }: Attribution): boolean =>
  content.every(({ start, end }) =>
    /^(it|this|that(?: (?:in|on|at|to|about|for) [^,.;]+)?|so|them|these|those|him|her|you|me|us|what|which|nothing(?: at all)?|something|anything|everything|so much|more|the same)$/i.test(
      reading.text.slice(start, end),
    ),
  );

const pronouns: ReadonlySet<string> = new Set(["he", "she", "it", "they", "i", "we"]);

/** "thinks there was": an answer without its matter says nothing by itself. */
const isStump = (reading: Reading, { content }: Attribution): boolean =>
  content.every(({ start, end }) =>
    /^(?:that )?(?:(?:there|it) (?:is|was|were|are|did|does|will|would)|(?:he|she|they) (?:is|was|are|were|did|does|do|has|have|had|will|would|can|could))$/i.test(
      reading.text.slice(start, end),
    ),
  );

/** "said it was concerned about the road": the feeling is part of what was said. */
const isPartOf = ({ attribution, within }: Chained): boolean =>
  within.length > 0 &&
  attribution.rule === "claims/verb-preposition" &&
  pronouns.has(attribution.source?.node?.form ?? "");

const isThing = (reading: Reading, node: Node): boolean =>
  node.upos !== "PRON" && kindOf(reading, node) === "unstated";

/** "No government has commented": nobody says anything. */
const isNobody = (node: Node): boolean =>
  ["nobody", "none", "neither"].includes(node.form) ||
  childrenOf(node, "det").some(({ form }) => form === "no" || form === "neither");

/** Verbs of saying that things do as well: "the visit confirms that ..." is no voice's word. */
const bearing: ReadonlySet<string> = new Set([
  "confirm",
  "signal",
  "underline",
  "underscore",
  "highlight",
  "stress",
]);

/** Verbs that demand when their clause is in the subjunctive. */
const demanding: ReadonlySet<string> = new Set(["suggest", "insist", "propose", "recommend", "urge"]);

/** "suggested that Oslo withdraw", "insisted that it be signed": a wish, where "withdraws" and "is" would tell. */
const isWished = ({ cueNode, contentNode }: Attribution): boolean => {
  if (!cueNode || !contentNode || !demanding.has(cueNode.lemma)) return false;
  const subject = childOf(contentNode, "nsubj", "nsubj:pass");
  const [first] = childrenOf(contentNode, "aux", "aux:pass", "cop");
  const plural =
    subject?.token.feats.includes("Number=Plur") ||
    (subject?.upos === "NUM" && subject.form !== "one") ||
    ["they", "you", "we", "i"].includes(subject?.form ?? "");
  if (first) return first.form === "be";
  return subject !== null && !plural && contentNode.upos === "VERB" && contentNode.form === contentNode.lemma;
};

const knowing: ReadonlySet<string> = new Set([
  "know",
  "understand",
  "learn",
  "remember",
  "realise",
  "realize",
]);

/** "explained why Oslo had refused": what is asked for in the clause is not told. */
const opensQuestion = (reading: Reading, { content, cue, cueNode }: Attribution): boolean =>
  (cue.act === "say" || knowing.has(cueNode?.lemma ?? "")) &&
  /^(?:why|when|where|who|which|whose)\b/i.test(
    reading.text.slice(content[0]?.start ?? 0, content[0]?.end ?? 0),
  ) &&
  content.length === 1;

const isQuoted = (reading: Reading, { content }: Attribution): boolean =>
  content.some((span) => quotesIn(reading, span).some((quote) => contains(span, quote)));

const naming: ReadonlySet<string> = new Set(["describe", "list", "name"]);

/** What merely shows ("the sale proves") is no voice; a document, an outlet or a person is. */
const isShownByThing = (reading: Reading, { cue, cueNode, source }: Attribution): boolean => {
  if (cue.act === "show" && cueNode?.form.endsWith("ing") && cueNode.rel === "advcl") return true;
  const shows =
    cue.act === "show" ||
    (cueNode !== null &&
      (bearing.has(cueNode.lemma) ||
        (reading.book.verbs.get(cueNode.lemma) ?? []).some(({ act }) => act === "show")));
  return shows && (source?.node ? isThing(reading, source.node) : cue.act === "show");
};

/** Nobody says it, or not yet, or not at all. */
const isUnspoken = (reading: Reading, { cue, cueNode, source, negated }: Attribution): boolean => {
  if (source?.node && isNobody(source.node)) return true;
  if (cueNode && (isSilent(reading, cueNode) || isUnsaid(cueNode))) return true;
  // Not to say is to say nothing; not to believe is to doubt.
  if (negated && cue.act !== "think" && cue.certainty !== "denied") return true;
  return negated && cueNode !== null && ["confirm", "deny", "know"].includes(cueNode.lemma);
};

/** A verb that only with a clause behind it gives words: "showed pictures", "agreed with the minister", "recalls its envoy". */
const isOtherDeed = (reading: Reading, found: Attribution): boolean => {
  const { cueNode, source, rule, contentNode } = found;
  if (!cueNode) return false;
  // "state television, which showed no pictures": what a station shows is no word of it.
  if (
    rule === "claims/verb-object" &&
    cueNode.lemma === "show" &&
    source?.node &&
    isOutlet(reading, source.node)
  )
    return true;
  // "agreed with the minister": whom, not what.
  if (rule === "claims/verb-preposition" && ["agree", "disagree", "concur"].includes(cueNode.lemma))
    return true;
  // "Jordan recalls its envoy": people are called back, what happened is called to mind.
  if (cueNode.lemma === "recall" && contentNode?.rel === "obj" && isSpeaker(reading, contentNode))
    return true;
  // "recognises one China": a state is recognised, a fact is acknowledged.
  if (["recognise", "recognize"].includes(cueNode.lemma) && contentNode?.upos === "PROPN") return true;
  // "described the talks", "listed the bases": what was spoken of is named, what was said of it is not.
  return rule === "claims/verb-object" && naming.has(cueNode.lemma) && !isQuoted(reading, found);
};

/** Whether an attribution puts words into a mouth: acts, attitudes, silence and questions do not. */
export const isClaim = (reading: Reading, found: Attribution): boolean => {
  if (!["say", "think", "show"].includes(found.cue.act) || found.content.length === 0) return false;
  if (isShownByThing(reading, found) || isUnspoken(reading, found) || isOtherDeed(reading, found))
    return false;
  if (isWished(found) || opensQuestion(reading, found) || isIntended(found)) return false;
  return (
    !isQuestion(reading, found) &&
    !isOpen(reading, found) &&
    !isBare(reading, found) &&
    !isStump(reading, found)
  );
};

/** Share of the outer content above which the inner attribution is all that the outer says. */
const allButAll = 0.85;

/** "Commanders were told by Oslo that P": who heard belongs to the telling. */
const hearersOf = ({ cueNode }: Attribution): readonly Span[] => {
  const heard = cueNode && isPassive(cueNode) ? childOf(cueNode, "nsubj:pass") : null;
  return heard ? runsOf(subtree(heard)) : [];
};

/** Characters of a phrase with its comma before what is handed on: "On the sidelines of the summit, the president told ...". */
const leadIn = (reading: Reading, { content }: Attribution, whole: Span | null): number => {
  const start = content[0]?.start ?? 0;
  const before = whole && whole.start > start ? reading.text.slice(start, whole.start) : "";
  return /^(?:On|In|At|During|After|Before|Earlier|Later|Meanwhile)\b[^,.;:]*, $/u.test(before)
    ? before.length
    : 0;
};

/** Whether what an attribution holds is nothing but another attribution: that one, with the longer chain, says it all. */
const isOnlyFrame = (reading: Reading, one: Chained, others: readonly Chained[]): boolean =>
  others.some(({ attribution: inner, within }) => {
    if (!within.includes(one.attribution)) return false;
    // "This is reported by X" behind "Such conclusions were presented by Y": Y's words are X's report.
    if (one.attribution.rule === "claims/pointing" && inner.rule === "claims/pointing") return true;
    const spans = [
      ...inner.content,
      ...(inner.cueSpan ? [inner.cueSpan] : []),
      ...(inner.source ? [inner.source.span] : []),
      // "the expert on the North Kang Min-seok": the whole of the speaker's phrase.
      ...(inner.source?.node ? [subtreeSpan(inner.source.node, ["acl:relcl"])] : []),
      ...hearersOf(inner),
    ];
    const parts = spans.filter((span) => one.attribution.content.some((outer) => contains(outer, span)));
    const whole = hull(parts);
    const said = lengthOf(one.attribution.content) - leadIn(reading, one.attribution, whole);
    return whole !== null && whole.end - whole.start >= allButAll * said;
  });

const keyOf = ({ chain }: Chained): string =>
  chain.map(({ resolved, mention }) => resolved ?? mention).join(" < ");

/** `"They call it a rotation," said the mayor. "I call it a garrison."`: what she calls it is part of what she said. */
const isRepeated = (one: Chained, kept: readonly Chained[]): boolean =>
  one.attribution.rule === "claims/verb-predicate" &&
  kept.some((outer) => one.within.includes(outer.attribution) && keyOf(outer) === keyOf(one));

/** The attributions that become claims: claims proper, without frames that hold nothing but another one. */
export const selectClaims = (reading: Reading, all: readonly Chained[]): readonly Chained[] => {
  const claims = all.filter((one) => isClaim(reading, one.attribution) && !isPartOf(one));
  const kept = claims.filter((one) => !isOnlyFrame(reading, one, claims));
  return kept.filter((one) => !isRepeated(one, kept));
};
