import type { Quote, Report } from "../../contract/index.ts";
import type { OutletNames } from "./outlet-names.ts";

/** An outlet that the furniture of the page credits with the text. */
export interface Credit {
  readonly kind: "credit" | "dateline";
  readonly cited: string;
  readonly quote: Quote;
}

/** "MOSCOW, May 31 (TASS) -" or "(AP)" at the head of a text; the name stands in the brackets. */
const bracketed = /^[^\n()]{0,60}\(([\p{Lu}\p{L}][^()\n]{1,30})\)/u;
/** "BEIJING, May 31, Xinhua -": place, date, agency, dash. */
const dashed = /^[\p{Lu}][\p{L} .'-]{1,30},[^\n–—-]{0,30}?([\p{Lu}][\p{L} ]{1,24})\s*[–—-]{1,2}\s/u;
/** "Based on materials from X", "Source: X", "with reporting by X", "X contributed to this report". */
const credited =
  /(?:based on (?:materials?|reports?|information) (?:from|by|of)|(?:original )?source\s*:|with (?:additional )?(?:reporting|materials?|contributions?|information|input|text) (?:by|from|of)|(?:first|originally) (?:published|appeared) (?:in|on|by)|republished from|по материалам|источник\s*:|mit material von)\s*["“«]?([\p{Lu}][^\n.,;()"”»]{1,40})/giu;

const quoteAt = (start: number, words: string): Quote => ({
  start,
  end: start + words.length,
  text: words,
});

function datelineOf(report: Report, names: OutletNames): Credit[] {
  const heads = report.blocks.filter(
    ({ kind }) => kind === "dateline" || kind === "lead" || kind === "paragraph",
  );
  for (const block of heads.slice(0, 2)) {
    const text = report.text.slice(block.start, Math.min(block.end, block.start + 120));
    for (const form of [bracketed, dashed]) {
      const match = form.exec(text);
      const name = match?.[1]?.trim();
      const cited = name === undefined ? null : names(name);
      if (!match || name === undefined || cited === null) continue;
      const start = block.start + match.index + match[0].lastIndexOf(name);
      return [{ kind: "dateline", cited, quote: quoteAt(start, name) }];
    }
  }
  return [];
}

function creditLines(report: Report, names: OutletNames): Credit[] {
  const threadStart = report.comments.reduce(
    (least, { start }) => Math.min(least, start),
    report.text.length,
  );
  const found: Credit[] = [];
  for (const match of report.text.slice(0, threadStart).matchAll(credited)) {
    const name = match[1]?.trim() ?? "";
    const cited = names(name);
    if (cited === null) continue;
    const start = match.index + match[0].lastIndexOf(name);
    found.push({ kind: "credit", cited, quote: quoteAt(start, name) });
  }
  return found;
}

/** Outlets that the credit metadata, the dateline or a credit line names as the text's source. */
export function creditsOf(report: Report, names: OutletNames): Credit[] {
  const stated = report.metadata.credit.flatMap(({ value, span }): Credit[] => {
    const cited = names(value);
    if (cited === null || span === null) return [];
    return [{ kind: "credit", cited, quote: quoteAt(span.start, report.text.slice(span.start, span.end)) }];
  });
  return [...stated, ...datelineOf(report, names), ...creditLines(report, names)];
}
