/** Lemmas a parser may have missed: the base forms an English ending can come from. */

const vowels = /[aeiouy]/;

/** Irregular forms of the verbs that news tells deeds with; pairs of form and lemma. */
const irregular: ReadonlyMap<string, string> = new Map(
  "shot shoot sunk sink sank sink struck strike sought seek sent send sold sell bought buy fought fight shut shut split split broke break broken break froze freeze frozen freeze overthrew overthrow overthrown overthrow forbade forbid forbidden forbid withdrew withdraw withdrawn withdraw withheld withhold upheld uphold held hold met meet gave give given give took take taken take left leave lent lend led lead fled flee flew fly flown fly drew draw drawn draw drove drive driven drive won win built build beat beat beaten beat swore swear sworn swear spoke speak spoken speak rose rise risen rise threw throw thrown throw hid hide bound bind blew blow blown blow undertook undertake overran overrun hit hit cut cut put put set set let let paid pay laid lay said say told tell caught catch taught teach brought bring"
    .split(" ")
    .flatMap((form, at, all): [string, string][] => (at % 2 === 0 ? [[form, all[at + 1] ?? form]] : [])),
);

const stems = (stem: string): readonly string[] => {
  const last = stem.at(-1) ?? "";
  const doubled = last === stem.at(-2) && !/[ls]/.test(last);
  return doubled
    ? [stem.slice(0, -1), stem]
    : [stem, `${stem}e`, ...(last === stem.at(-2) ? [stem.slice(0, -1)] : [])];
};

/** Candidates for a verb's form, likeliest first; empty when the form has no ending. */
export const verbLemmas = (form: string): readonly string[] => {
  const known = irregular.get(form);
  if (known !== undefined) return [known];
  for (const ending of ["ing", "ed"])
    if (form.endsWith(ending) && vowels.test(form.slice(0, -ending.length))) {
      const stem = form.slice(0, -ending.length);
      return stem.endsWith("i") ? [`${stem.slice(0, -1)}y`, ...stems(stem)] : stems(stem);
    }
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1)] : [];
};
