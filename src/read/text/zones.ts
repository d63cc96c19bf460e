/** What is known while the lines of a page are gone through in order. */
export interface Place {
  readonly seenHeadline: boolean;
  /** A paragraph of the article has been seen. */
  readonly seenBody: boolean;
  /** The next line that holds words, and whether that one ends like a sentence. */
  readonly next: string | null;
  /** The last line before it that holds words, and its kind. */
  readonly before: string | null;
  /** The thread is over: what follows is the foot of the page. */
  readonly afterThread: boolean;
}

const sentenceEnd = /[.!?…。！？؟][\s"'”’»)\]]*$/u;

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line);

/** How many words a line has; Han and kana characters count half a word each. */
export const wordCount = (line: string): number => {
  const han = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const rest = line.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " ");
  return (rest.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.ceil(han / 2);
};
