import { cueBook } from "../../src/code/claims/cues/book.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";

/** Whether one of the words of a cue is a verb (or phrase) of saying, thinking or showing on our list. */
export const speechTest = (knowledge: Knowledge): ((cue: string) => boolean) => {
  const { verbs } = cueBook(knowledge);
  const claims = new Set(
    [...verbs]
      .filter(([, cues]) => cues.some(({ act }) => act === "say" || act === "think"))
      .map(([verb]) => verb),
  );
  const bases = (word: string): readonly string[] => [
    word,
    word.replace(/s$/, ""),
    word.replace(/es$/, ""),
    word.replace(/ies$/, "y"),
    word.replace(/d$/, ""),
    word.replace(/ed$/, ""),
    word.replace(/ied$/, "y"),
    word.replace(/ing$/, ""),
    word.replace(/ing$/, "e"),
    word.replace(/(.)\1(ed|ing)$/, "$1"),
  ];
  const irregular: Readonly<Record<string, string>> = {
    said: "say",
    told: "tell",
    wrote: "write",
    thought: "think",
    knew: "know",
    felt: "feel",
    saw: "see",
    found: "find",
    put: "put",
    saying: "say",
    written: "write",
    spoke: "speak",
    held: "hold",
  };
  return (cue) =>
    cue
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some((word) => claims.has(irregular[word] ?? "") || bases(word).some((base) => claims.has(base)));
};
