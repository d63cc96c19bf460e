/** Denials and questions that vouch: "nobody doubts that", "it is no secret that", "asked why it had", "not until March". */
import { childOf, childrenOf, hasRelation, marker, type Node, negation } from "../../tree/index.ts";
import { nobody, nones } from "./nobody.ts";

/** "No surprise", "no secret": denied of what is so. */
const expected: ReadonlySet<string> = new Set(
  "surprise wonder secret accident coincidence mystery shock doubt question denying mistaking mistake exception news joke bluff illusion fantasy rumour rumor myth fiction surprising accidental coincidental unusual unexpected doubtful questionable disputed".split(
    " ",
  ),
);

const doubting: ReadonlySet<string> = new Set(["doubt", "question", "contest"]);
const denying: ReadonlySet<string> = new Set(["deny", "dispute", "refute", "gainsay", "contradict"]);

const noSubject = (clause: Node): boolean =>
  childrenOf(clause, "nsubj").some(
    (child) =>
      nobody.has(child.form) ||
      childrenOf(child, "det", "amod").some((det) => nones.has(det.form) || det.form === "few"),
  );

const cannot = (clause: Node): boolean =>
  childrenOf(clause, "aux").some((word) => ["can", "ca", "cannot", "could"].includes(word.form));

/** "Never any doubt": denied beside the noun, or of its being there. */
const isDeniedThere = (noun: Node): boolean =>
  noun.rel === "nsubj" && noun.parent?.lemma === "be" && negation(noun.parent) !== null;

/** "Nobody doubts that X left", "cannot deny having left"; who merely "did not deny" it leaves it open. */
const isUndoubted = (parent: Node): boolean => {
  const denied = negation(parent) !== null || isDeniedThere(parent);
  if (doubting.has(parent.lemma)) return denied || noSubject(parent);
  if (denying.has(parent.lemma)) return noSubject(parent) || (denied && cannot(parent));
  return expected.has(parent.lemma) && (denied || childrenOf(parent, "det").some((det) => det.form === "no"));
};

/** "Wasted no time in bombing", "made no secret of arming": no hesitation about what was done. */
const unhesitating: ReadonlySet<string> = new Set(
  "time secret bone bones qualm hesitation compunction scruple attempt pretence".split(" "),
);
const hasNoQualm = (parent: Node): boolean =>
  ["waste", "lose", "make", "have", "show"].includes(parent.lemma) &&
  childrenOf(parent, "obj").some(
    (child) => unhesitating.has(child.lemma) && childrenOf(child, "det").some((det) => det.form === "no"),
  );

/** "Had no choice but to leave". */
const hasNoChoice = (clause: Node): boolean => {
  const to = childrenOf(clause, "mark").find((mark) => mark.form === "to");
  const { nodes } = clause.tree;
  return to !== undefined && nodes[to.id - 2]?.form === "but" && choices.has(nodes[to.id - 3]?.form ?? "");
};
const choices: ReadonlySet<string> = new Set(["choice", "option", "alternative", "help"]);

/** "Went so far as to recall", "it took a war to make them leave", "saw fit to expel": infinitives of what was done. */
const isReached = (clause: Node, parent: Node): boolean => {
  if (!isPastClause(parent) && !(parent.parent && isPastClause(parent.parent))) return false;
  const mark = marker(clause);
  // "Was able to sink it": past ability tells of what was done.
  if (parent.form === "able" && negation(parent) === null && childOf(parent, "cop")?.lemma === "be")
    return ["was", "were"].includes(childOf(parent, "cop")?.form ?? "");
  if (parent.lemma === "go" && mark === "as to") return true;
  if (parent.form === "fit" && parent.parent?.lemma === "see") return true;
  return (
    mark === "to" &&
    ((parent.lemma === "use" && childOf(parent, "obj") !== null) ||
      (parent.lemma === "take" && childrenOf(parent, "nsubj", "expl").some(({ form }) => form === "it")))
  );
};

const realizing: ReadonlySet<string> = new Set(
  "execute fulfil fulfill keep honour honor implement realise realize redeem enact enforce".split(" "),
);

/** "Carried out its threat to", "made good on its vow to": the noun above the clause came true. */
const isRealized = (noun: Node): boolean => {
  const verb = noun.parent;
  if (verb?.upos !== "VERB" || !isPastClause(verb) || negation(verb) !== null) return false;
  if (noun.rel === "obj")
    return (
      realizing.has(verb.lemma) || (verb.lemma === "carry" && childOf(verb, "compound:prt")?.form === "out")
    );
  return (
    noun.rel === "obl" &&
    marker(noun).endsWith("on") &&
    ["make", "follow", "act", "deliver"].includes(verb.lemma)
  );
};

const promises: ReadonlySet<string> = new Set(
  "threat promise pledge vow plan warning word offer decision".split(" "),
);
const isRealizedPromise = (noun: Node): boolean => promises.has(noun.lemma) && isRealized(noun);

const preventing: ReadonlySet<string> = new Set(
  "prevent stop keep deter dissuade discourage hinder block bar avert thwart foil halt restrain".split(" "),
);

/** "Could not prevent them from docking", "did not keep Riyadh from bombing": what was not prevented in the past was done. */
const isUnprevented = (clause: Node, parent: Node): boolean =>
  preventing.has(parent.lemma) &&
  clause.form.endsWith("ing") &&
  negation(parent) !== null &&
  childrenOf(parent, "aux").some(({ form }) => ["did", "could"].includes(form));

const why: ReadonlySet<string> = new Set(["why", "how", "when", "where", "who"]);

/** Whether a finite clause is told in the past. */
export const isPastClause = (clause: Node): boolean =>
  [clause, ...childrenOf(clause, "aux")].some(
    ({ token }) => token.feats.includes("Tense=Past") && token.feats.includes("VerbForm=Fin"),
  );

/** "Asked why it had deported them": something about the deed is asked, the deed is given. */
const asksForMore = (clause: Node): boolean =>
  isPastClause(clause) &&
  clause.children.some(
    (child) =>
      child.id < clause.id && why.has(child.form) && hasRelation(child, ["advmod", "mark", "nsubj", "obl"]),
  );

/** "Has not forgiven Beijing for seizing": what somebody is thanked or punished for was done. */
const answering: ReadonlySet<string> = new Set(
  "praise thank forgive condemn criticize criticise punish reward applaud scold chide rebuke fine commend congratulate castigate pardon".split(
    " ",
  ),
);
const isAnswered = (clause: Node, parent: Node): boolean =>
  answering.has(parent.lemma) && marker(clause) === "for" && clause.form.endsWith("ing");

/** Whether a clause is so, whatever is denied or asked of the word above it. */
export const isCertain = (clause: Node, parent: Node): boolean =>
  hasRelation(clause, ["ccomp", "csubj", "acl", "xcomp", "advcl", "obj"]) &&
  (isUndoubted(parent) ||
    hasNoQualm(clause.rel === "acl" ? (parent.parent ?? parent) : parent) ||
    hasNoChoice(clause) ||
    isReached(clause, parent) ||
    isUnprevented(clause, parent) ||
    isAnswered(clause, parent) ||
    (clause.rel === "acl" && isRealized(parent)) ||
    (marker(clause) === "to" && childrenOf(parent, "obl", "obj").some(isRealizedPromise)) ||
    (clause.rel === "ccomp" && asksForMore(clause)));

/** "Did not lift its curbs until May", "it was not until May that": done, and late. */
export const isOnlyLate = (clause: Node, no: Node): boolean => {
  if (no.form !== "not" && no.form !== "n't" && no.form !== "n’t") return false;
  const { nodes } = clause.tree;
  if (["until", "till", "before"].includes(nodes[no.id]?.form ?? "")) return true;
  return (
    isPastClause(clause) &&
    clause.children.some(
      (child) =>
        child.id > clause.id &&
        hasRelation(child, ["obl", "advcl"]) &&
        ["until", "till"].includes(marker(child)),
    )
  );
};
