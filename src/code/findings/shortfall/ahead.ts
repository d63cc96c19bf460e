import type { Claim } from "../../../contract/index.ts";
import { layOut, nodesIn } from "../../claims/reading.ts";
import type { CodeContext } from "../../context.ts";
import { childOf, childrenOf, type Node, negation, subjectOf } from "../../tree/index.ts";
import { isDone, isOnlyIntended, isSettled, isUndecided, predicateOf } from "../leaning.ts";
import { matterBook } from "../matter-book.ts";

const hasInfinitive = (node: Node): boolean =>
  childrenOf(node, "xcomp", "advcl", "acl", "ccomp").some((child) =>
    childrenOf(child, "mark").some(({ form }) => form === "to"),
  );

/** "tried to", "is expected to", "is about to": what the infinitive tells has not come about. */
const isBefore = (context: CodeContext, head: Node): boolean =>
  matterBook(context.knowledge).before.has(head.lemma) && hasInfinitive(head) && negation(head) === null;

/** "began its debate", "talks continue": the matter is under way, and no end of it is told. */
const isUnderWay = (context: CodeContext, claim: Claim, head: Node): boolean => {
  const { phases, processes } = matterBook(context.knowledge);
  if (!phases.has(head.lemma)) return false;
  // "Fighting for the bridge continued": a tree may hang the process from anything.
  const first = nodesIn(layOut(context), claim.content[0] ?? claim).find(
    ({ upos }) => upos !== "PUNCT" && upos !== "DET",
  );
  return [childOf(head, "obj"), subjectOf(head), childOf(head, "xcomp"), first ?? null].some(
    (node) => node !== null && processes.has(node.lemma),
  );
};

/** "will send", "is to send", "is going to send" */
const isToCome = (head: Node): boolean =>
  childrenOf(head, "aux").some(({ form }) => ["will", "shall", "’ll", "'ll"].includes(form)) ||
  (isInfinitive(head) && childOf(head, "cop", "aux")?.lemma === "be") ||
  (["be", "go"].includes(head.lemma) && childrenOf(head, "xcomp").some(isInfinitive));

const isInfinitive = (node: Node): boolean => childrenOf(node, "mark").some(({ form }) => form === "to");

/** Whether a statement tells of what comes before the deed: plans, attempts, work on it. */
const isShortOfDeed = (context: CodeContext, claim: Claim, past: boolean): boolean => {
  if (isOnlyIntended(context, claim)) return true;
  const head = predicateOf(layOut(context), claim);
  if (head === null) return false;
  return (
    (past && isToCome(head) && negation(head) === null) ||
    isBefore(context, head) ||
    isUnderWay(context, claim, head)
  );
};

/** Headlines tell what is to come in the present ("Oslo buys frigates"), what is over in the past. */
const isPast = (context: CodeContext, headline: Claim): boolean => {
  const head = predicateOf(layOut(context), headline);
  return head !== null && (head.token.feats.includes("Tense=Past") || childOf(head, "aux")?.lemma === "have");
};

/** Whether a headline itself tells only of the process ("parliament debates pact"). */
const tellsProcess = (context: CodeContext, headline: Claim): boolean => {
  const head = predicateOf(layOut(context), headline);
  const { phases, processes, before } = matterBook(context.knowledge);
  return (
    head !== null &&
    ([processes, before].some((list) => list.has(head.lemma)) ||
      (phases.has(head.lemma) && isUnderWay(context, headline, head)))
  );
};

/** "open a joint command" over "agreed to study a joint command": a deed told as done that the body only thinks of or works on. */
export const isAhead = (context: CodeContext, headline: Claim, support: readonly Claim[]): boolean =>
  headline.chain.length === 0 &&
  ((isDone(context, headline) &&
    !tellsProcess(context, headline) &&
    support.every((claim) => isShortOfDeed(context, claim, isPast(context, headline)))) ||
    (isSettled(context, headline) && support.every((claim) => isUndecided(context, claim))));
