/** Features of a pair for the learned part: words by where they stand to the two marks. No tree, so a bad tree does no harm. */

export interface MarkedWords {
  readonly text: string;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/** Cuts common endings, the same way in training and in use; it need not be a word ("accus"). */
export const stem = (word: string): string => {
  let cut = word.toLowerCase().replace(/['’]s$/, "");
  if (cut.length > 4) cut = cut.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|edly|ed|es|s)$/, "");
  cut = cut.replace(/(.{3})e$/, "$1");
  return cut.length > 3 ? cut.replace(/([bdgmnprt])\1$/, "$1") : cut;
};

const words = (text: string): readonly string[] => text.match(/[\p{L}][\p{L}'’-]*|\d+/gu) ?? [];

const place = (into: string[], name: string, stems: readonly string[]): void => {
  for (const one of stems) into.push(`${name}:${one}`);
};

/** How many words count beside the pair: verbs of a passive or a trailing clause stand close. */
const beside = 8;

/** The features of a marked pair, repeats kept out. */
export const featuresOf = ({ text, source, target }: MarkedWords): readonly string[] => {
  const forward = source[0] <= target[0];
  const [first, second] = forward ? [source, target] : [target, source];
  const order = forward ? "f" : "r";
  const left = words(text.slice(0, first[0])).slice(-beside).map(stem);
  const middle = words(text.slice(first[1], Math.max(first[1], second[0]))).map(stem);
  const right = words(text.slice(second[1])).slice(0, beside).map(stem);
  const found: string[] = [`order:${order}`];
  place(found, "l", left);
  place(found, "m", middle);
  place(found, "t", right);
  place(found, "any", [...left, ...middle, ...right]);
  place(found, `m${order}`, middle.slice(0, 3));
  const run = ["A", ...middle, "B"];
  for (let index = 1; index < run.length; index++) found.push(`2:${run[index - 1]} ${run[index]}`);
  for (let index = 1; index < right.length && index < 4; index++)
    found.push(`3:${right[index - 1]} ${right[index]}`);
  return [...new Set(found)];
};
