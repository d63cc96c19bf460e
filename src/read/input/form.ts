/** Tags that only a page holds; one of them near the start, or several anywhere near it. */
const certain = /<(?:!doctype\s+html|html|head|body)[\s>]/iu;
const tags =
  /<\/?(?:p|div|span|a|br|article|section|h[1-6]|ul|li|table|meta|script|img|title|blockquote|main|header)(?:\s[^<>]*)?>/giu;

/** Whether a page is HTML or text copied from one, by its first 4,000 characters and its name. */
export const formOf = (text: string, name?: string): "text" | "html" => {
  const head = text.slice(0, 4000);
  if (certain.test(head.trimStart().slice(0, 1500))) return "html";
  const found = head.match(tags)?.length ?? 0;
  if (name !== undefined && /\.x?html?$/iu.test(name)) return found > 0 ? "html" : "text";
  return found >= 3 || /^\s*<(?:p|div|article|section|h1|main|meta|title)[\s>]/iu.test(head)
    ? "html"
    : "text";
};
