/** Texts of our own for the tests and the bench: real states, invented papers and people. */

/** Fixed pseudo-random numbers (mulberry32), so that every run makes the same corpus. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(from: readonly T[], next: () => number): T => from[Math.floor(next() * from.length)] as T;

const words = (line: string): readonly string[] => line.split(" ");
const states = words(
  "Norway Chile Kenya Poland Peru Ghana Oman Fiji Japan Egypt India Cuba Nepal Malta Sudan Laos",
);
const offices = words(
  "minister envoy admiral general president ambassador secretary colonel deputy spokesman governor adviser",
);
const verbs = words(
  "opened announced postponed reviewed described praised criticised inspected cancelled extended renewed questioned financed widened shortened delayed defended rejected",
);
const kinds = words(
  "joint secret costly small annual second coastal mountain winter naval radar pilot border customs cadet repair weather rescue",
);
const things = words(
  "drill sale visit lease course plan exchange treaty survey station bridge convoy repair patrol airfield harbour budget archive",
);
const places = words(
  "harbour lake capital desert island valley airfield border strait plateau delta forest bay ridge canal",
);
const times = words("Monday Tuesday Wednesday Thursday Friday spring autumn winter yesterday today");
const nouns = words(
  "treasury parliament union press court opposition church market village council family archive academy board jury",
);
const acts = words(
  "waited protested agreed laughed objected voted paid slept shrugged listened doubted applauded walked returned wrote",
);
const ways = words("quietly twice loudly again slowly together openly reluctantly promptly briefly alone");

/** One sentence that hardly comes twice, nor any five words of it in a row. */
export const sentence = (next: () => number): string => {
  const p = (from: readonly string[]): string => pick(from, next);
  const count = 13 + Math.floor(next() * 9000);
  if (next() < 0.3)
    return `${p(offices)} ${p(verbs)} ${count} ${p(kinds)} ${p(things)} ${p(ways)} while ${p(nouns)} ${p(acts)} ${p(ways)} ${p(times)}.`;
  return `${p(states)} ${p(offices)} ${p(verbs)} ${p(kinds)} ${p(things)} beside ${p(states)} ${p(places)} ${p(times)}, ${p(nouns)} ${p(acts)} ${p(ways)}.`;
};

/** A text of so many paragraphs of three sentences. */
export const ownText = (next: () => number, paragraphs: number): string[] =>
  Array.from({ length: paragraphs }, () => Array.from({ length: 3 }, () => sentence(next)).join(" "));
