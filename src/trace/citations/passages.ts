import type { Member } from "../member.ts";
import { inBody } from "../text/body.ts";

/** A sentence or two of a body, with its words. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
}

/** Words that stand in any sentence. */
const common: ReadonlySet<string> = new Set(
  "the a an of in on at by for to from with and or but as is are was were be been being has have had will would shall should may might can could it its their his her they he she that this these those which who whom what when where while than then so such not no nor there according said says say told reported reports".split(
    " ",
  ),
);

/** The last letters of inflected words are left off: "plans", "planned" and "planning" are one. */
const stem = (word: string): string => (word.length <= 4 ? word : word.replace(/(?:ing|ed|es|s|e)$/, ""));

/** The words of a text that mean something, by their stems; all words where every one is asked for. */
export const contentWords = (text: string, { all = false } = {}): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => all || !common.has(word)).map(stem);

const known = new WeakMap<Member, readonly Passage[]>();

/** The passages of a body: each sentence with the one after it, since a rendering often draws two together. */
export function passagesOf(member: Member): readonly Passage[] {
  const before = known.get(member);
  if (before) return before;
  const { text, blocks } = member.report;
  const found = blocks
    .filter(({ start }) => inBody(member.report, start))
    .flatMap(({ start, end }) => {
      const sentences = [...text.slice(start, end).matchAll(/[^.!?]+(?:[.!?]+["”»]?|$)/g)].map((match) => ({
        start: start + match.index + (match[0].length - match[0].trimStart().length),
        end: start + match.index + match[0].trimEnd().length,
      }));
      return sentences
        .filter((one) => one.end > one.start)
        .map((one, at) => ({ start: one.start, end: sentences[at + 1]?.end ?? one.end }))
        .map((one) => ({
          start: one.start,
          end: Math.max(one.start, one.end),
          words: new Set(contentWords(text.slice(one.start, one.end), { all: true })),
        }));
    });
  known.set(member, found);
  return found;
}

/** The sentence of a passage that has most of the words. */
export function sentenceIn(
  { report }: Member,
  { start, end }: Pick<Passage, "start" | "end">,
  words: readonly string[],
): { readonly start: number; readonly end: number } {
  const sentences = [...report.text.slice(start, end).matchAll(/[^.!?]+(?:[.!?]+["”»]?|$)/g)].map((match) => {
    const own = new Set(contentWords(match[0], { all: true }));
    const from = start + match.index;
    return {
      start: from,
      end: from + match[0].length,
      shared: words.filter((word) => own.has(word)).length,
    };
  });
  return sentences.sort((a, b) => b.shared - a.shared || a.start - b.start)[0] ?? { start, end };
}
