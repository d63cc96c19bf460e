/** What is wrong with a text as XML, as far as our own writers could get it wrong; null when nothing is. */
export function faultInXml(text: string): string | null {
  const open: string[] = [];
  const pieces = text
    .replace(/^<\?xml[^?]*\?>\s*/, "")
    .matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:.]+="[^"<>]*")*)\s*(\/?)>|([^<]+)|(<)/g);
  for (const [whole, closing, name = "", , empty, words, stray] of pieces) {
    if (stray !== undefined) return `a stray < in ${text.slice(0, 40)}`;
    if (words !== undefined) {
      if (/>|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(words)) return `a bare mark in ${words}`;
      continue;
    }
    if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(whole)) return `a bare & in ${whole}`;
    if (closing === "/") {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (empty !== "/") open.push(name);
  }
  const isKnown = (code: number): boolean =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && (code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff));
  if (![...text].every((one) => isKnown(one.codePointAt(0) ?? 0)))
    return "a character that XML does not know";
  return open.length === 0 ? null : `<${open.at(-1)}> is not closed`;
}
