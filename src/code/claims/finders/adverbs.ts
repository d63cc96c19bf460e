import { isWithin, type Node, subtree, type Tree, tokenSpan } from "../../tree/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Cue } from "../cues/types.ts";
import type { Reading } from "../reading.ts";
import { hull, runsOf } from "../spans.ts";
import { clauseOf, phraseAt } from "./phrase.ts";

interface Hearsay {
  readonly cue: Cue;
  readonly words: readonly Node[];
}

/** "reportedly", "by most accounts": the cue that begins at a word, if any. */
const cueAt = (reading: Reading, tree: Tree, at: number): Hearsay | null => {
  const node = tree.nodes[at];
  if (!node) return null;
  const word = node.rel === "advmod" || node.upos === "ADV" ? reading.book.adverbs.get(node.form) : undefined;
  if (word) return { cue: word, words: [node] };
  for (const { words: phrase, ...cue } of reading.book.hearsay) {
    const words = phrase[0] === node.form ? phraseAt(tree, at, phrase) : null;
    if (words) return { cue, words };
  }
  return null;
};

/** Attributions to nobody named: "the pact was reportedly signed". The clause is the content. */
export const adverbAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((_, at) => {
      const found = cueAt(reading, tree, at);
      // The word of the phrase that hangs from the clause ("accounts").
      const top = found?.words.find(({ parent }) => parent !== null && !found.words.includes(parent));
      if (!found || !top?.parent) return [];
      const clause = clauseOf(top.parent);
      const own = (below: Node): boolean => found.words.some((word) => isWithin(below, word));
      const attribution: Attribution = {
        cue: found.cue,
        cueSpan: hull(found.words.map(tokenSpan)),
        cueNode: top,
        source: null,
        relays: [],
        behind: [],
        content: runsOf(subtree(clause).filter((below) => !own(below))),
        contentNode: clause,
        negated: false,
        sentence: tree.sentence.index,
        rule: "claims/adverb",
      };
      return [attribution];
    }),
  );
