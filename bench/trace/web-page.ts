/** A report of a bench as the web page a reader would find. */

/** What stands around the text of a report. */
export interface Around {
  readonly outlet: string;
  readonly date: string;
  readonly headline: string;
  readonly author?: string | undefined;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The paragraphs of a text, which blank lines part. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.replaceAll(/\s+/g, " ").trim())
    .filter((one) => one !== "");

/** The page as HTML. */
export function webPage({ outlet, date, headline, author }: Around, paragraphs: readonly string[]): string {
  const by = author === undefined ? "" : `<meta name="author" content="${escaped(author)}">`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(headline)}</title>
<meta property="og:site_name" content="${escaped(outlet)}"><meta property="article:published_time" content="${date}">${by}
</head><body><article><h1>${escaped(headline)}</h1>
${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("\n")}
</article></body></html>`;
}

/** An address for a report of an outlet nobody knows. */
export const addressOf = (outlet: string, id: string): string =>
  `https://${outlet.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example/${id}`;
