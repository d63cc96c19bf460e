/** The transformation kit: what happens to a text on its way through other papers. */
import { ownText } from "../../test/trace/kit/texts.ts";

type Paragraphs = readonly string[];
type Change = (text: Paragraphs, next: () => number) => Paragraphs;

const shuffled = (text: Paragraphs, next: () => number): Paragraphs =>
  text
    .map((one) => ({ one, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** Every twelfth word or so becomes another. */
const reworded: Change = (text, next) =>
  text.map((one) =>
    one.replaceAll(/\p{L}{4,}/gu, (word) => (next() < 0.09 ? `${word.slice(0, 2)}onym` : word)),
  );

const renumbered: Change = (text, next) =>
  text.map((one) => one.replaceAll(/\d+/g, () => String(Math.floor(next() * 9000))));

const footer =
  "Subscribe to our channel and follow the news of the region every day. All rights belong to their owners.";

/** Transformations by name; each makes a copy of one text. */
export const changes: Readonly<Record<string, Change>> = {
  verbatim: (text) => text,
  trimmed: (text) => text.slice(0, Math.max(1, Math.ceil(text.length / 2))),
  reordered: shuffled,
  reworded,
  renumbered,
  inserted: (text, next) => text.flatMap((one) => [one, ...(next() < 0.6 ? ownText(next, 1) : [])]),
  "with a footer": (text) => [...text, footer],
  "inside a longer piece": (text, next) => [
    ...ownText(next, text.length),
    ...text.slice(0, Math.ceil(text.length / 2)),
    ...ownText(next, 1),
  ],
  "with boilerplate around": (text) => [boilerplate, ...text, boilerplate],
  "with a long notice": (text) => [...text, notice],
  "names translated": (text) => renamed(text, () => 0),
  "trimmed and reworded": (text, next) =>
    reworded(text.slice(0, Math.max(1, Math.ceil(text.length / 2))), next),
};

/** One short stretch of a text in a long piece of another hand: under a fifth of the shorter text. */
export const scrap = (text: Paragraphs, next: () => number): Paragraphs => {
  const words = text.join(" ").split(/\s+/);
  const taken = words.slice(0, Math.floor(words.length * (0.08 + next() * 0.1))).join(" ");
  const own = ownText(next, text.length);
  return [...own.slice(0, 1), taken, ...own.slice(1)];
};

const boilerplate =
  "This article was prepared by the editors. Opinions are those of their authors. For rights and reprints write to the desk.";

const notice =
  "You are reading the free edition of this newspaper, which is paid for by its readers and by a foundation that has no say in what is written. If you wish to help, become a member, and you will receive the weekly letter of the editors, the map of the month and an invitation to our evenings. Corrections are printed on the day after they reach us and are kept with the piece for as long as it stands.";

/** Letters of names as another language would write them. */
const renamed: Change = (text) =>
  text.map((one) =>
    one.replaceAll(/(?<=\s)\p{Lu}\p{L}+/gu, (name) => `${name.replaceAll("y", "i").replaceAll("w", "v")}a`),
  );

/** Half of one text and half of another. */
export const merged = (a: Paragraphs, b: Paragraphs): Paragraphs => [
  ...a.slice(0, Math.ceil(a.length / 2)),
  ...b.slice(Math.floor(b.length / 2)),
];

/** A piece of its own that prints a long quotation of the other: one speaker, no copy. */
export const quoting = (text: Paragraphs, next: () => number): Paragraphs => [
  ...ownText(next, 5),
  `“${text
    .slice(0, 2)
    .join(" ")
    .replaceAll(/[“”"«»]/g, "")}”`,
];
