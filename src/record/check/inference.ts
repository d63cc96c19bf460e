/** What is concluded from facts: a record can bear the facts out, and never the step from them. */
import { type Checker, finding } from "./statement.ts";

/** Words that lead from one thing to another: signs, proofs, reasons, what is made clear. Lexicon by kinds of argument. */
const steps =
  /\b(?:(?:is|are|was|were|as|see(?:s|n|ing)?) (?:an? |the |another |one more )?(?:(?:clear|sure|certain|strong) )?(?:signs?|proofs?|evidence|indications?|indicators?|confirmation|testimony) (?:of|that)|(?:proves?|proved|confirms?|confirmed|indicates?|indicated|suggests?|suggested|testif(?:y|ies|ied)|demonstrates?|demonstrated|shows?|showed|signals?|signalled|implies|implied|means?|meant) that|(?:made|makes|making) (?:it )?(?:clear|plain|evident) that|points? to|it (?:is|was) (?:not|no|hardly|little) (?:surprising|a? ?surprise|wonder)|(?:impetus|reason|motive|driver|incentive) (?:for|behind|of)|allow(?:s|ed|ing)? (?:\p{L}+ ){1,5}to|enabl(?:es|ed|ing) (?:\p{L}+ ){1,5}to|which explains|because of|thanks to|therefore|thus|hence|consequently|as a result|against this background)\b/iu;

/** Says that a claim is an inference, by which words. */
export const checkInference: Checker = ({ said }) => {
  const step = steps.exec(said)?.[0];
  return step === undefined
    ? null
    : finding(
        "not-checkable",
        `An inference (“${step.replaceAll(/\s+/g, " ")}”): a record can bear out the facts it starts from, and not the step from them.`,
        { measure: "inference" },
      );
};
