import type { Report, Span } from "../../contract/index.ts";
import { type OutletNames, outletKey, outletOf } from "../citations/outlet-names.ts";

/** The outlets of a corpus by their names as the pages state them. */
export type CorpusOutlets = OutletNames;

/** Builds the look-up over the outlets that publish a corpus's reports. */
export function corpusOutlets(reports: readonly Report[], names: OutletNames): CorpusOutlets {
  const byName = new Map<string, string>();
  for (const report of reports) {
    const id = outletOf(report, names);
    for (const { value } of report.metadata.outlet) {
      if (id !== null && outletKey(value) !== "") byName.set(outletKey(value), id);
    }
  }
  return (name) => byName.get(outletKey(name)) ?? null;
}

/** An outlet's name as it stands in a text. */
export interface OutletAt extends Span {
  readonly id: string;
}

/** A name of up to this many characters is looked for on either side of the words that a voice was found in. */
const reach = 60;

/** Words with capitals, with small words of a name between them: "Galway Review of Books", "Vida de la Ría". */
export const outletName = String.raw`\p{Lu}[\p{L}\p{N}’'.-]*(?:\s(?:(?:of|the|and|de|del|la|le|du|der|die|das)\s){0,2}\p{Lu}[\p{L}\p{N}’'.-]*)*`;

const run = new RegExp(outletName, "gu");

/** What may stand between the beginning of a voice and the name it is: an article, and what an outlet is. */
const lead = /^(?:(?:the|an?|its|their|this)\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;

/** A name behind one of these is not the voice, but what the voice belongs to: "an editor of the Harbin Letter". */
const belongs = /(?:^|\s)(?:of|at|from|by|in|for|with|to|editor|reporter|correspondent|author)\s/i;

/** Every stretch of whole words of a run, the longest first. */
function stretches(words: readonly { readonly start: number; readonly end: number }[]): Span[] {
  const found: Span[] = [];
  for (let length = words.length; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const [first, last] = [words[at], words[at + length - 1]];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  }
  return found;
}

/**
 * The outlet of the corpus that a voice is, where its name stands at the voice's words: "Gizo" of "Gizo Radio" is the radio,
 * and "Solomon" of "the Solomon Leaf" no state.
 *
 * @param span where the voice was found in the text
 */
export function outletAt(text: string, { start, end }: Span, outlets: CorpusOutlets): OutletAt | null {
  const from = Math.max(0, start - reach);
  const near = text.slice(from, end + reach);
  for (const match of near.matchAll(run)) {
    const words = [...match[0].matchAll(/\S+/g)].map((word) => ({
      start: from + match.index + word.index,
      end: from + match.index + word.index + word[0].length,
    }));
    for (const one of stretches(words)) {
      if (one.end <= start || one.start >= end) continue;
      const before = text.slice(start, Math.max(start, one.start));
      if (!lead.test(before) || belongs.test(before)) continue;
      const name = text.slice(one.start, one.end).replace(/[.'’]+$/, "");
      const id = outlets(name);
      if (id !== null) return { start: one.start, end: one.start + name.length, id };
    }
  }
  return null;
}
