/** False actuals by the event: sentences in which the words of each event are marked with whether it took place. */
import { readdirSync, readFileSync } from "node:fs";
import { code } from "../../src/code/index.ts";
import type { Event } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { type Figures, fixed, pageOf, type Tools } from "./shared.ts";

const folder = `${import.meta.dirname}/../../test/fixtures/events`;

interface Mark {
  readonly took: boolean;
  readonly start: number;
  readonly end: number;
}

/** `[-words]` did not (or may not) take place, `[+words]` did. */
export const readMarked = (written: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  let text = "";
  for (const part of written.split(/(\[[+-][^\]]*\])/)) {
    const [, sign, words = part] = /^\[([+-])(.*)\]$/.exec(part) ?? [];
    if (sign) marks.push({ took: sign === "+", start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, marks };
};

/** Words that refuse, threaten or ask are deeds themselves; what is measured is the deed they speak of. */
const speaking: ReadonlySet<string> = new Set([
  "REQUEST",
  "THREATEN",
  "REJECT",
  "AGREE",
  "ACCUSE",
  "CONCEDE",
]);

const isAt = ({ trigger }: Event, { start, end }: Mark): boolean =>
  trigger.start < end && start < trigger.end;

const countsOf = (file: string, { knowledge, model }: Tools) => {
  const counts = { unreal: 0, marked: 0, any: 0, real: 0, kept: 0 };
  const rows = readFileSync(`${folder}/${file}`, "utf8").trim().split("\n").slice(2);
  for (const row of rows) {
    const { text, marks } = readMarked(row.split("\t")[1] ?? "");
    const page = pageOf(text, "2024-05-01");
    const { events } = code(page, parseReport(page, model), knowledge);
    const done = events.filter(({ modality, negated }) => modality === "actual" && !negated);
    const real = marks.filter(({ took }) => took);
    const unreal = marks.filter(({ took }) => !took);
    counts.real += real.length > 0 ? 1 : 0;
    counts.kept += real.length > 0 && real.every((mark) => done.some((event) => isAt(event, mark))) ? 1 : 0;
    if (unreal.length === 0) continue;
    const others = done.filter((event) => !real.some((mark) => isAt(event, mark)));
    const wrong = others.some((event) => unreal.some((mark) => isAt(event, mark)));
    counts.unreal++;
    counts.marked += wrong ? 1 : 0;
    counts.any += wrong || others.some(({ plover }) => !speaking.has(plover.event)) ? 1 : 0;
  }
  return counts;
};

/**
 * For each batch: the share of sentences in which an event that did not take place is coded as actual, the share in
 * which anything unmarked is (a companion deed that did take place counts as wrong here), and the share of sentences
 * whose actual events are all kept.
 */
export const markedFigures = (tools: Tools): Figures =>
  readdirSync(folder)
    .filter((file) => /^standing-\d+\.tsv$/.test(file))
    .sort()
    .flatMap((file) => {
      const { unreal, marked, any, real, kept } = countsOf(file, tools);
      const name = file.replace(".tsv", "");
      const share = (part: number, whole: number): string => `${fixed((100 * part) / whole)} %`;
      return [
        [`${name}: false actuals, of ${unreal} sentences`, share(marked, unreal)],
        [`${name}: anything unmarked coded as actual`, share(any, unreal)],
        [`${name}: actual events kept, of ${real} sentences`, share(kept, real)],
      ] as const;
    });
