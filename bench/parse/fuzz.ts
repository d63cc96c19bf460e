/** Random and mutated text: no throw, every sentence a tree, and time that grows with the length alone. */
import { type Model, parse } from "../../src/parse/index.ts";
import { isTree } from "../../src/parse/network/tree.ts";

const scraps = [
  ..." \n\t.,;:!?()[]{}\"'“”‘’«»—–-…*/\\|_=+<>#@$€%&^~`",
  ..."\u0000\u200b\ufeff\ud83d\udc69\u0301\u2028",
  "U.S.", "Gen.", "No.", "don't", "cannot", "http://", "Москва", "北京", "العربية", "👩‍🚀", "the", "said", "bombed", "Minsk", "\n\n", "1.", "S-400",
]; // biome-ignore format: a list of scraps

/** A small generator with a seed (mulberry32), so that a failure can be had again. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
};

const randomText = (next: () => number, length: number): string => {
  let text = "";
  while (text.length < length)
    text +=
      next() < 0.5
        ? (scraps[Math.floor(next() * scraps.length)] ?? "")
        : String.fromCharCode(next() * 0x3000);
  return text;
};

/** Cuts, doubles and swaps stretches of a text. */
const mutate = (next: () => number, text: string): string => {
  const at = Math.floor(next() * text.length);
  const size = Math.floor(next() * 200);
  const piece = text.slice(at, at + size);
  const kind = next();
  if (kind < 0.3) return text.slice(0, at) + text.slice(at + size);
  if (kind < 0.6) return text.slice(0, at) + piece.repeat(3) + text.slice(at);
  return text.slice(0, at) + randomText(next, size) + text.slice(at);
};

const check = (text: string, model: Model): void => {
  for (const { start, end, text: own, tokens } of parse(text, model)) {
    const heads = Int32Array.from(tokens, ({ head }) => head);
    if (own !== text.slice(start, end) || !isTree(heads)) throw new RangeError(`wrong at ${start}`);
  }
};

/** Parses about `characters` characters of such text; gives the slowest and the usual cost in µs a character. */
export const fuzz = (
  characters: number,
  model: Model,
  seedText: string,
): { slowest: number; usual: number } => {
  const next = generator(1);
  let [done, spent, slowest] = [0, 0, 0];
  for (let text = seedText.slice(0, 20_000); done < characters; ) {
    text =
      next() < 0.3 || text.length > 60_000 ? randomText(next, 2000 + next() * 20_000) : mutate(next, text);
    const before = process.cpuUsage();
    check(text, model);
    const { user, system } = process.cpuUsage(before);
    done += text.length;
    spent += user + system;
    if (text.length > 5000) slowest = Math.max(slowest, (user + system) / text.length);
  }
  return { slowest, usual: spent / done };
};
