/**
 * A store of many reports, made of the example pages: each is told again of another pair, day and outlet, in other words of
 * the same length (so that all spans stay) and more of them. Two thirds are stories of their own; each of the others takes
 * its text from an earlier report, as one outlet does from another.
 */
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

const byLength = Map.groupBy(vocabulary, ({ length }) => length);

/** Words of small letters that are no part of a name: states, persons and bodies keep theirs, so they are still named. */
const plainWord = /(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu;

/** So many plain words are changed that two stories made of one page share no run of words by which copies are known. */
const changed = 0.85;

/** The same text in other words: most of its plain words are each changed for one as long, the same one throughout. */
const reworded = (text: string, random: () => number): string => {
  const chosen = new Map<string, string>();
  return text.replaceAll(plainWord, (word) => {
    const words = byLength.get(word.length) ?? [];
    const known =
      chosen.get(word) ?? (random() < changed ? words[Math.floor(random() * words.length)] : word);
    chosen.set(word, known ?? word);
    return known ?? word;
  });
};

/** Gives every record the words that now stand at its span. */
const respelled = (value: unknown, text: string): void => {
  if (typeof value !== "object" || value === null) return;
  const spot = value as { start?: unknown; end?: unknown; text?: unknown };
  if (typeof spot.start === "number" && typeof spot.end === "number" && typeof spot.text === "string")
    spot.text = text.slice(spot.start, spot.end);
  for (const part of Object.values(value)) respelled(part, text);
};

/** What a report tells: the page it is made of, of which pair, and in which words. */
interface Story {
  readonly example: StoredDocument;
  readonly pair: readonly [string, string];
  readonly text: string;
  readonly day: number;
}

const storyOf = ({ examples, states, random }: GenerateOptions): Story | null => {
  const example = examples[Math.floor(random() * examples.length)];
  if (!example) return null;
  const a = states[zipf(random, states.length)] ?? "RUS";
  const b = states[(states.indexOf(a) + 1 + zipf(random, states.length - 1)) % states.length] ?? "CHN";
  return {
    example,
    pair: [a, b],
    text: reworded(example.report.text, random),
    day: Math.floor(random() * 4000),
  };
};

const retold = (
  { example, pair, text, day }: Story,
  number: number,
  random: () => number,
): StoredDocument => {
  const id = `g${number.toString(36).padStart(8, "0")}`;
  const json = JSON.stringify([example.report, example.coded])
    .replaceAll('"RUS', '"\u0000A')
    .replaceAll('"CHN', `"${pair[1]}`)
    .replaceAll('"\u0000A', `"${pair[0]}`)
    .replaceAll(/"([cemfx])-([0-9a-f]{16})"/g, `"$1-$2-${number.toString(36)}"`)
    .replaceAll(`"${example.report.id}"`, `"${id}"`);
  const [report, coded] = JSON.parse(json) as [Report, Coded];
  respelled(report, text);
  respelled(coded, text);
  const published = dayAt(day);
  const outlet = `Outlet ${zipf(random, 500)}`;
  return {
    report: {
      ...longer({ ...report, text }, random),
      metadata: { ...report.metadata, outlet: [{ value: outlet, source: "generated", span: null }] },
      published: [{ from: published, to: published, basis: "stated", source: "meta", span: null }],
    },
    coded,
  };
};

/** The share of reports that take their text from another, and how far back that one may lie. */
const taken = 1 / 3;
const remembered = 200;

export function* generate(count: number, options: GenerateOptions): Generator<StoredDocument> {
  const { random } = options;
  const stories: Story[] = [];
  for (let number = 0; number < count; number++) {
    const earlier = random() < taken ? stories[Math.floor(random() * stories.length)] : undefined;
    const story = earlier ?? storyOf(options);
    if (!story) return;
    if (!earlier) stories[number % remembered] = story;
    yield retold({ ...story, day: story.day + (earlier ? 1 : 0) }, number, random);
  }
}
