import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { code } from "../../src/code/index.ts";
import type { Factor } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { type Model, parseReport } from "../../src/parse/index.ts";
import { read } from "../../src/read/index.ts";

/** A passage with the reasons it offers; its form is described in test/fixtures/factors/README.md. */
export interface FactorPassage {
  readonly text: string;
  readonly reasons: readonly { readonly direction: Factor["direction"]; readonly words: string }[];
}

/** Factors found, factors in the answer, and those that are both. */
export interface FactorCounts {
  hits: number;
  ours: number;
  gold: number;
}

const isAnswer = (line: string): boolean => /^[+-] /.test(line);

const passageFrom = (block: string): FactorPassage => {
  const lines = block.split("\n");
  return {
    text: lines.filter((line) => !isAnswer(line)).join("\n"),
    reasons: lines
      .filter(isAnswer)
      .map((line) => ({ direction: line.startsWith("+") ? "for" : "against", words: line.slice(2) })),
  };
};

/** Reads the batches of a folder, by file. */
export const readFactorPassages = (folder: string): ReadonlyMap<string, readonly FactorPassage[]> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8").trim().split(/\n\n+/).map(passageFrom)]),
  );

/** Share of the words of both that a found reason and one of the answer have in common, from which they are the same. */
const same = 0.5;

const shared = (text: string, { start, end }: Factor, words: string): number => {
  const from = text.indexOf(words);
  const common = Math.min(end, from + words.length) - Math.max(start, from);
  return common / (Math.max(end, from + words.length) - Math.min(start, from));
};

/** Scores one batch: a factor is right when half of either's words are common and the direction is the same; `say` is told of errors. */
export const scoreFactors = (
  passages: readonly FactorPassage[],
  { knowledge, model }: { readonly knowledge: Knowledge; readonly model: Model },
  say: (line: string) => void,
): FactorCounts => {
  const counts: FactorCounts = { hits: 0, ours: 0, gold: 0 };
  for (const { text, reasons } of passages) {
    const report = read(new TextEncoder().encode(text));
    const open = [...code(report, parseReport(report, model), knowledge).factors];
    counts.ours += open.length;
    counts.gold += reasons.length;
    for (const { direction, words } of reasons) {
      const at = open.findIndex(
        (factor) => factor.direction === direction && shared(report.text, factor, words) >= same,
      );
      if (at >= 0) counts.hits++;
      else say(`FACTOR ${text}\n   miss ${direction}: ${words}`);
      if (at >= 0) open.splice(at, 1);
    }
    for (const factor of open)
      say(`FACTOR ${text}\n   extra ${factor.direction}: ${factor.text} (${factor.rule})`);
  }
  return counts;
};
