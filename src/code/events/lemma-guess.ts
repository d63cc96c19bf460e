/** Lemmas a parser may have missed: the base forms an English ending can come from. */

const vowels = /[aeiouy]/;

const stems = (stem: string): readonly string[] => {
  const last = stem.at(-1) ?? "";
  const doubled = last === stem.at(-2) && !/[ls]/.test(last);
  return doubled
    ? [stem.slice(0, -1), stem]
    : [stem, `${stem}e`, ...(last === stem.at(-2) ? [stem.slice(0, -1)] : [])];
};

/** Candidates for a verb's form, likeliest first; empty when the form has no ending. */
export const verbLemmas = (form: string): readonly string[] => {
  for (const ending of ["ing", "ed"])
    if (form.endsWith(ending) && vowels.test(form.slice(0, -ending.length))) {
      const stem = form.slice(0, -ending.length);
      return stem.endsWith("i") ? [`${stem.slice(0, -1)}y`, ...stems(stem)] : stems(stem);
    }
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1)] : [];
};
