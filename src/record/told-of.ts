/** Which facts of the record a sentence may tell of, by the names they share. */
import type { RecordFact } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { factsOf } from "./facts.ts";

/** A word that stands in more facts of the pair than this tells none of them from the others. Elicited. */
const mostFacts = 3;

const end = "9999-12-31";

const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** Signed papers of a kind rare enough to be told by its noun. */
const papers: ReadonlySet<string> = new Set(["roadmap", "memorandum", "protocol", "doctrine"]);

const wordsOf = (text: string): readonly string[] => [...text.matchAll(word)].map(([form]) => form);

/** A proper name that is no state's, a designation with letters and digits ("S-400"), or the noun of a paper. */
function tellingWords(knowledge: Knowledge, text: string): ReadonlySet<string> {
  const forms = wordsOf(text).flatMap((form) => (/\d/.test(form) ? [form] : form.split("-")));
  const actors = new Set<number>();
  for (const { start, end: last } of knowledge.names.scan(forms))
    for (let index = start; index < last; index++) actors.add(index);
  const telling = forms.filter((form, index) => {
    if (papers.has(form.toLowerCase())) return true;
    if (actors.has(index) || form.length < 4) return false;
    return /\d/.test(form) ? /\p{L}/u.test(form) : index > 0 && /^\p{Lu}/u.test(form);
  });
  return new Set(telling.map((form) => form.toLowerCase()));
}

/**
 * The facts of a pair on a rung that a sentence may tell of, in order of time: those that share a telling word with it
 * (a strait, an exercise, a system, a roadmap) which few facts of the pair hold. Empty where no word tells. When it was
 * told is left to the caller: facts of any day are given.
 */
export function factsToldOf(
  knowledge: Knowledge,
  pair: readonly [string, string],
  { text, rung }: { readonly text: string; readonly rung: string },
): readonly RecordFact[] {
  const telling = tellingWords(knowledge, text);
  if (telling.size === 0) return [];
  const known = factsOf(knowledge, pair, end).map((fact) => ({
    fact,
    words: new Set(wordsOf(fact.what.toLowerCase())),
  }));
  const rare = [...telling].filter((one) => {
    const count = known.filter(({ words }) => words.has(one)).length;
    return count > 0 && count <= mostFacts;
  });
  return known
    .filter(({ fact, words }) => fact.rung === rung && rare.some((one) => words.has(one)))
    .map(({ fact }) => fact);
}
