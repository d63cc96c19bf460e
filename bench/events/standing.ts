/** Modality: false-actual rate on our own sentences, and event factuality on UW and UDS. */
import { readFileSync } from "node:fs";
import type { Standing } from "../../src/code/events/modality.ts";
import { code, standingOf, treeOf } from "../../src/code/index.ts";
import { lexiconOf } from "../../src/code/lexicon/lexicon.ts";
import type { Modality } from "../../src/contract/index.ts";
import { parse, parseReport } from "../../src/parse/index.ts";
import { type Figures, fixed, pageOf, rowsOf, type Tools } from "./shared.ts";

const ownRows = (): readonly { standing: string; text: string }[] =>
  readFileSync(`${import.meta.dirname}/../../test/fixtures/events/modality.tsv`, "utf8")
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split("\t"))
    .map(([standing = "", , text = ""]) => ({ standing, text }));

/** Of the sentences whose event did not (or may not) take place, the share coded as actual and positive anyway. */
export const falseActualFigures = ({ knowledge, model }: Tools): Figures => {
  let wrong = 0;
  let unreal = 0;
  let real = 0;
  let kept = 0;
  const rows = ownRows();
  for (const { standing, text } of rows) {
    const page = pageOf(text, "2024-05-01");
    const { events } = code(page, parseReport(page, model), knowledge);
    // Words that refuse, threaten or ask are deeds themselves; what is measured is the deed they speak of.
    const deeds = events.filter(
      (event) =>
        !["REQUEST", "THREATEN", "REJECT", "AGREE", "ACCUSE", "CONCEDE"].includes(event.plover.event),
    );
    const asActual = deeds.some((event) => event.modality === "actual" && !event.negated);
    if (standing === "actual") {
      real++;
      if (asActual) kept++;
    } else {
      unreal++;
      if (asActual) wrong++;
    }
  }
  return [
    [`false-actual rate on ${unreal} own sentences`, `${fixed((100 * wrong) / unreal)} %`],
    [`actual events kept of ${real} own sentences`, `${fixed((100 * kept) / real)} %`],
  ];
};

interface FactRow {
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[];
}

type Scale = Readonly<Record<Modality, number>>;

/**
 * How far towards certain (+3) or certainly not (-3) each modality stands. The corpora ask different questions: UW, does
 * the author think that it happens, now or later; UDS, has it happened. What is planned is near certain to the one and
 * has not happened to the other. Rounded to halves after a look at the development means: not a held-out figure.
 */
const happens: Scale = {
  actual: 3,
  historical: 3,
  alleged: 2,
  planned: 2,
  threatened: 1.5,
  hypothetical: 1.5,
  denied: -2,
};
const happened: Scale = {
  actual: 2.5,
  historical: 3,
  alleged: 0.5,
  planned: -1.5,
  threatened: -2,
  hypothetical: -1.5,
  denied: -2,
};

/** Certain futures and mere wishes, by the words that decided (Saurí and Pustejovsky's certain, probable and possible). */
const firm: ReadonlySet<string> = new Set(
  "will 'll shall going agreed decided announced scheduled approved".split(" "),
);
const wished: ReadonlySet<string> = new Set(
  "want wants wanted hope hopes hoped wish try tries tried trying attempt need needs planning could might may can if".split(
    " ",
  ),
);

/** How much nearer to happening, or further from it, the words put what is to come than its modality alone. */
const shiftOf = (because: readonly string[]): number =>
  because.some((word) => wished.has(word)) ? -0.5 : because.some((word) => firm.has(word)) ? 0.5 : 0;

/** A negated event: certainly not where it was actual, else what was unsure stays unsure the other way. */
const placed = (scale: Scale, { modality, negated, because }: Standing): number => {
  if (negated) return modality === "actual" ? -1.5 : -0.5 * Math.abs(scale[modality]);
  const isOpen = scale === happens && (modality === "planned" || modality === "hypothetical");
  return scale[modality] + (isOpen ? shiftOf(because) : 0);
};

const offsetsOf = (text: string): readonly number[] => {
  const starts: number[] = [];
  let at = 0;
  for (const word of text.split(" ")) {
    starts.push(at);
    at += word.length + 1;
  }
  return starts;
};

const compare = (given: readonly number[], wanted: readonly number[]): { mae: number; r: number } => {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [left, right] = [mean(given), mean(wanted)];
  const product = (a: readonly number[], b: readonly number[], x: number, y: number): number =>
    a.reduce((sum, one, at) => sum + (one - x) * ((b[at] ?? 0) - y), 0);
  const r =
    product(given, wanted, left, right) /
    Math.sqrt(product(given, given, left, left) * product(wanted, wanted, right, right));
  return { mae: mean(given.map((one, at) => Math.abs(one - (wanted[at] ?? 0)))), r };
};

export const factualityFigures = ({ knowledge, model }: Tools): Figures => {
  const lexicon = lexiconOf(knowledge);
  const figures: Figures = [];
  for (const [name, path, scale] of [
    ["UW dev", "claims/factuality/UW/dev.jsonl.gz", happens],
    ["UDS dev", "claims/factuality/UDS_IH2/dev.jsonl.gz", happened],
  ] as const) {
    const rows = rowsOf(path) as unknown as readonly FactRow[] | null;
    if (!rows) continue;
    const given: number[] = [];
    const wanted: number[] = [];
    for (const row of rows) {
      const starts = offsetsOf(row.text);
      const nodes = parse(row.text, model).flatMap((sentence) => treeOf(sentence).nodes);
      for (const { span1, label } of row.targets) {
        const start = starts[span1[0]] ?? -1;
        const node = nodes.find((one) => one.token.start <= start && start < one.token.end);
        if (!node) continue;
        given.push(placed(scale, standingOf(node, lexicon)));
        wanted.push(label);
      }
    }
    const { mae, r } = compare(given, wanted);
    figures.push([`${name}, mean absolute error`, fixed(mae, 3)], [`${name}, Pearson r`, fixed(r, 3)]);
  }
  return figures;
};
