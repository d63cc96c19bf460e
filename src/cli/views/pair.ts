import type { PairCoding } from "../../contract/index.ts";
import type { View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { percent } from "./words.ts";

const scoreOf = ({ root, scores }: PairCoding): number => scores[root] ?? 0;

/** What one side of a pair does to the other: one row or line a pair. */
export const pairView: View<PairCoding, PairCoding> = {
  columns: [
    { name: "id", value: ({ id }) => id },
    { name: "root", value: ({ root }) => root },
    { name: "score", value: scoreOf },
    { name: "rule", value: ({ rule }) => rule },
  ],
  rows: (coding) => [coding],
  text: (coding, { explain }) => {
    const line = `${clean(coding.id)}  ${coding.root.padEnd(9)}  ${percent(scoreOf(coding)).padStart(5)}`;
    return `${line}${explain ? `  ${clean(coding.rule)}` : ""}\n`;
  },
};
