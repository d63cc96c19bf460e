/** Talk with the press: questions put and answers declined are no deeds between states. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import { agentOf, childOf, childrenOf, marker, type Node } from "../tree/index.ts";
import type { Match } from "./match.ts";

/** What may follow the verb that is declined: "to give details", "to be drawn", "to take questions". */
const light: ReadonlySet<string> = new Set(["give", "provide", "offer", "be", "go", "take"]);
const answers: ReadonlySet<string> = new Set(
  "detail comment information answer question reason name figure number specifics explanation interview drawn quoted named identified further public".split(
    " ",
  ),
);

const isAnswer = (verb: Node, { talking }: Lexicon): boolean =>
  answers.has(verb.form) ||
  (talking.has(verb.lemma) &&
    (!light.has(verb.lemma) ||
      childrenOf(verb, "obj", "obl", "advmod", "xcomp").some(
        ({ lemma, form }) => answers.has(lemma) || answers.has(form),
      )));

/** "declined to comment", "refused to say whether" */
const isNoComment = ({ trigger, pattern, clause }: Match, lexicon: Lexicon): boolean => {
  const infinitive = clause ?? childOf(trigger, "xcomp");
  return (
    pattern.frame.root === "REJECT" &&
    ["decline", "refuse"].includes(trigger.lemma) &&
    infinitive !== null &&
    isAnswer(infinitive, lexicon)
  );
};

/** "Asked whether the pact holds, the minister ...": somebody asked him. */
const isAskedAbout = ({ trigger }: Match): boolean =>
  ["asked", "questioned", "pressed", "quizzed"].includes(trigger.form) &&
  ["advcl", "acl"].includes(trigger.rel) &&
  agentOf(trigger) === null &&
  !childOf(trigger, "nsubj", "aux", "obj", "mark");

const demanding: ReadonlySet<string> = new Set(["must", "should", "shall", "need", "have", "ought"]);

/** "'It is directed against nobody,' the minister insisted": only "insisted that X withdraw", "that X must", asks for something. */
const isInsistence = ({ trigger }: Match): boolean => {
  const said = trigger.lemma === "insist" ? childOf(trigger, "ccomp", "parataxis") : null;
  if (!said) return false;
  const demands = childrenOf(said, "aux").some(({ lemma }) => demanding.has(lemma));
  const subjunctive =
    childrenOf(said, "mark").some(({ form }) => form === "that") &&
    childrenOf(said, "aux", "cop").length === 0 &&
    said.form === said.lemma;
  return !demands && !subjunctive;
};

/** "did not respond to a request for comment", "the ministry, asked for comment, pointed to ..." */
const isRequestForComment = ({ trigger }: Match): boolean =>
  ["request", "call", "query", "question", "ask"].includes(trigger.lemma) &&
  childrenOf(trigger, "nmod", "obl").some((child) => marker(child) === "for" && child.lemma === "comment");

/** Whether a match tells only that somebody was asked, stood by his words, or did not answer. */
export const isPressTalk = (match: Match, lexicon: Lexicon): boolean =>
  isNoComment(match, lexicon) || isAskedAbout(match) || isRequestForComment(match) || isInsistence(match);
