/** A store of many reports, made of the example pages: each is told again of other pairs, days, outlets and in more words. */
import type { Coded, Report } from "../../src/contract/index.ts";
import type { StoredDocument } from "../../src/store/index.ts";

/** Numbers that look like chance and are the same on every run (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The n-th thing comes n times more seldom than the first, as words and pairs of states do in the news. */
const zipf = (random: () => number, count: number): number =>
  Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);

const syllables = [
  "ba",
  "re",
  "to",
  "mi",
  "sa",
  "lu",
  "ne",
  "ko",
  "da",
  "vi",
  "po",
  "ra",
  "ti",
  "mo",
  "le",
  "ju",
];

const wordOf = (at: number): string => {
  let word = "";
  for (let rest = at + 17; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
};

const vocabulary = Array.from({ length: 20_000 }, (_, at) => wordOf(at));
/** Words that a page is made longer by: with the example's own some 400, as news pages have. */
const addedWords = 200;

export interface GenerateOptions {
  readonly examples: readonly StoredDocument[];
  readonly states: readonly string[];
  readonly random: () => number;
}

const dayAt = (at: number): string =>
  new Date(Date.UTC(2015, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);

const longer = (report: Report, random: () => number): Report => {
  const words = Array.from({ length: addedWords }, () => vocabulary[zipf(random, vocabulary.length)]).join(
    " ",
  );
  const start = report.text.length;
  const text = `${report.text}\n\n${words}.\n`;
  const block = {
    id: "added",
    kind: "paragraph",
    start,
    end: text.length,
    confidence: 1,
    rule: "generated",
  } as const;
  return { ...report, text, blocks: [...report.blocks, block] };
};

/** The report as if it told of another pair; ids of records are made new, spans stay. */
const retold = (
  { report, coded }: StoredDocument,
  number: number,
  { states, random }: GenerateOptions,
): StoredDocument => {
  const a = states[zipf(random, states.length)] ?? "RUS";
  const b = states[(states.indexOf(a) + 1 + zipf(random, states.length - 1)) % states.length] ?? "CHN";
  const id = `g${number.toString(36).padStart(8, "0")}`;
  const json = JSON.stringify(coded)
    .replaceAll('"RUS', '"\u0000A')
    .replaceAll('"CHN', `"${b}`)
    .replaceAll('"\u0000A', `"${a}`)
    .replaceAll(/"([cemfx])-([0-9a-f]{16})"/g, `"$1-$2-${number.toString(36)}"`)
    .replaceAll(`"${report.id}"`, `"${id}"`);
  const day = dayAt(Math.floor(random() * 4000));
  const outlet = `Outlet ${zipf(random, 500)}`;
  return {
    report: {
      ...longer(report, random),
      id,
      metadata: { ...report.metadata, outlet: [{ value: outlet, source: "generated", span: null }] },
      published: [{ from: day, to: day, basis: "stated", source: "meta", span: null }],
    },
    coded: JSON.parse(json) as Coded,
  };
};

export function* generate(count: number, options: GenerateOptions): Generator<StoredDocument> {
  for (let number = 0; number < count; number++) {
    const example = options.examples[number % options.examples.length];
    if (example) yield retold(example, number, options);
  }
}
