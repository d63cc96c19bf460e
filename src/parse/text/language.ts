/** What the parser knows of the words of a language beside its model's weights (knowledge/models/en.text.json). */
import { z } from "zod";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));

export const Language = z
  .object({
    titles: words,
    "before-numbers": words,
    months: words,
    "ends-before-names": words,
    "never-last": words,
    "may-end": words,
    "bound-prefixes": words,
    smileys: words,
    contractions: z.record(z.string(), z.array(z.int())),
    "sentence-starters": words,
    "reporting-verbs": words,
    units: words,
    "adverbial-marks": words,
    "predicative-verbs": words,
  })
  .transform((file) => ({
    titles: file.titles,
    beforeNumbers: file["before-numbers"],
    months: file.months,
    endsBeforeNames: file["ends-before-names"],
    neverLast: file["never-last"],
    mayEnd: file["may-end"],
    boundPrefixes: file["bound-prefixes"],
    smileys: file.smileys,
    contractions: new Map(Object.entries(file.contractions)),
    starters: file["sentence-starters"],
    reportingVerbs: file["reporting-verbs"],
    units: file.units,
    adverbialMarks: file["adverbial-marks"],
    predicativeVerbs: file["predicative-verbs"],
  }));
export type Language = z.infer<typeof Language>;

/**
 * True for an abbreviation that keeps its period; `word` is without it, `after` is the text behind the period:
 * "No." is one only before a number.
 */
export const isAbbreviation = (word: string, after: string, language: Language): boolean => {
  const lower = word.toLowerCase();
  return (
    /^\p{L}(\.\p{L})*$/u.test(word) ||
    language.titles.has(lower) ||
    language.neverLast.has(lower) ||
    language.mayEnd.has(lower) ||
    language.months.has(lower) ||
    (language.beforeNumbers.has(lower) && /^\.?\s*\d/.test(after))
  );
};
