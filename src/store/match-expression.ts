/**
 * A user's words as an FTS5 expression: every word must occur, words in double quotes stand side by side,
 * and a word that ends in `*` is a beginning. Nothing else of FTS5's own language gets through.
 */
export function matchExpression(words: string): string {
  const parts = words.matchAll(/"([^"]*)"|([^\s"]+)/g);
  return [...parts]
    .map(([, phrase, word]) => ({ text: (phrase ?? word ?? "").trim(), isWord: phrase === undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ text, isWord }) =>
      isWord && text.endsWith("*") ? `"${text.replace(/\*+$/, "")}"*` : `"${text}"`,
    )
    .join(" ");
}
