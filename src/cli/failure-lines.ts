/** What went wrong inside a served desk, for the terminal of the one who runs it. */

/**
 * The route and the stack, which is set in and has no signs that a terminal would obey: no word of a page can pass for a line of ours.
 * @param route method and pattern of the path
 */
export const failureLines = (cause: unknown, route: string): string => {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
  const plain = text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
  return `entente: ${route} failed (E805)\n${plain.replaceAll(/^/gm, "  ")}\n`;
};
