const sentenceEnd = /[.!?…。！？؟][\s"'”’»)\]]*$/u;

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line);

/** How many words a line has; Han and kana characters count half a word each. */
export const wordCount = (line: string): number => {
  const han = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const rest = line.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ");
  return (rest.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.ceil(han / 2);
};
