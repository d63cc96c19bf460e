/** Words that are often quoted by half: the record tells the other half. */
import { type Checker, finding, namedIn } from "./statement.ts";

const quotes = /["“”«»„]/;

/**
 * Recognised by stems that all stand in the claim, within quotation marks somewhere in it, where the claim and its cue name a
 * state or more that the words were about, and no other; whether its source is named rightly is left to the reader.
 */
export const checkQuoted: Checker = ({ said, knowledge, asOf }) => {
  if (!quotes.test(said)) return null;
  const words = said.toLowerCase();
  const likely = knowledge.quotations.filter(
    ({ from, quoted }) => from <= asOf && quoted.every((stem) => words.includes(stem)),
  );
  if (likely.length === 0) return null;
  const named = namedIn(knowledge, said).map(({ id }) => id);
  const known = likely.find(({ countries }) => {
    // A treaty of many is known by two of its parties.
    const least = countries.length > 2 ? 2 : 1;
    return named.length >= least && named.every((id) => countries.includes(id));
  });
  return known === undefined
    ? null
    : finding(
        "partly-supported",
        `Quoted by half. ${known.speaker}, ${known.from}, has also: ${known.omitted}.`,
        { measure: `the whole quotation (${known.source})`, facts: [known.id] },
      );
};
