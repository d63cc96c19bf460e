import { isWithin, subtree, tokenSpan } from "../../tree/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Reading } from "../reading.ts";
import { runsOf } from "../spans.ts";
import { clauseOf } from "./phrase.ts";

/** Attributions to nobody named: "the pact was reportedly signed". The clause is the content. */
export const adverbAttributions = (reading: Reading): readonly Attribution[] =>
  reading.trees.flatMap((tree) =>
    tree.nodes.flatMap((node) => {
      const cue =
        node.rel === "advmod" || node.upos === "ADV" ? reading.book.adverbs.get(node.form) : undefined;
      if (!cue || !node.parent) return [];
      const clause = clauseOf(node.parent);
      const attribution: Attribution = {
        cue,
        cueSpan: tokenSpan(node),
        cueNode: node,
        source: null,
        relays: [],
        behind: [],
        content: runsOf(subtree(clause).filter((below) => !isWithin(below, node))),
        contentNode: clause,
        negated: false,
        sentence: tree.sentence.index,
        rule: "claims/adverb",
      };
      return [attribution];
    }),
  );
