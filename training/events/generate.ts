/**
 * Writes the sentences the learned part of the pair question is trained on: every entry of the event lexicon set into
 * sentences of many shapes (active, passive, nominal, embedded, reported; planned, threatened, refused, asked for),
 * with source and target marked. No sentence is taken from any data set. Deterministic: one seed, one output.
 */
import type { Frame, Pattern } from "../../src/code/lexicon/pattern.ts";
import type { MarkedWords } from "../../src/code/pairs/features.ts";
import { chosen, type Distinction } from "./distinctions.ts";
import { type Forms, inflect } from "./inflect.ts";

export interface Labelled extends MarkedWords {
  readonly root: string;
}

/** A small generator of pseudo-random numbers (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const leads = [
  "",
  "",
  "",
  "On Tuesday , ",
  "Last week , ",
  "In a statement , ",
  "After months of tension , ",
  "According to officials , ",
  "Local media reported that ",
  "Meanwhile , ",
  "In the capital , ",
  "Late on Sunday , ",
  "Witnesses said that ",
];
const tails = [
  "",
  "",
  " on Monday",
  " , officials said",
  " , state media reported",
  " in the capital",
  " this week",
  " , a spokesman said on Friday",
  " despite the cost",
  " for the second time this year",
  " in the south of the country",
  " , according to a statement",
];
const parties = [
  "Norland",
  "the government of Ostia",
  "President Adan Bel",
  "the Norlandic foreign minister",
  "Ostian troops",
  "the rebels",
  "the opposition",
  "local police",
  "the union",
  "villagers",
  "the United League",
  "the Ostian army",
  "a court in Norland",
  "the militia",
  "the capital",
];

interface Clause {
  readonly verb: Forms;
  /** After the verb, up to and with the target ("sanctions on <T>"). */
  readonly rest: string;
  /** The verb's own object, for passives; "" when the target is the object. */
  readonly object: string;
  readonly particles: string;
}

const pickFrom = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

const fillerWords = (pattern: Pattern, random: () => number): string | null => {
  const { object } = pattern;
  if (!object) return null;
  const heads = [...object.heads];
  if (heads.length === 0) return "<T>";
  const [head, needs] = pickFrom(heads, random) ?? ["", []];
  const need = needs[0];
  const modifier = need?.modifiers ? `${pickFrom([...need.modifiers], random)} ` : "";
  return `${pickFrom(["the ", "a ", "its ", "new ", ""], random)}${modifier}${[...(need?.before ?? []), head].join(" ")}`;
};

const markedWords = (pattern: Pattern, random: () => number): string =>
  pattern.marked
    .map(
      ({ preposition, filler }) =>
        ` ${preposition} the ${pickFrom([...filler.heads.keys()], random) ?? "<T>"}`,
    )
    .join("");

const prepositionFor = (pattern: Pattern, frame: Frame, random: () => number): string =>
  pickFrom(pattern.recipientBy.length > 0 ? pattern.recipientBy : frame.to, random) ?? "against";

const clauseOf = (pattern: Pattern & { readonly word?: string }, random: () => number): Clause | null => {
  const [word = ""] = pattern.written.replace(/^<[^>]*> /, "").split(" ");
  if (pattern.kind !== "verb" || !/^[a-z-]+$/.test(word)) return null;
  const object = fillerWords(pattern, random);
  const particles = pattern.words.map((one) => ` ${one}`).join("") + markedWords(pattern, random);
  const needsTarget = object !== "<T>" && !particles.includes("<T>");
  const marksTarget =
    pattern.words.length > 0 &&
    /^(?:with|to|of|from|against|on|for|at|in|into|by)$/.test(pattern.words.at(-1) ?? "");
  const link = !needsTarget
    ? ""
    : object === null && (marksTarget || particles === "")
      ? " <T>"
      : ` ${prepositionFor(pattern, pattern.frame, random)} <T>`;
  const verb = inflect(word);
  const rest = `${object ? ` ${object}` : ""}${particles}${link}`;
  return { verb, rest, object: object ?? "", particles };
};

const purposes = [
  "sign the treaty with <T>",
  "meet <T>",
  "help <T>",
  "attack <T>",
  "withdraw from <T>",
  "recognise <T>",
  "sanction <T>",
  "release the prisoners of <T>",
  "hold talks with <T>",
  "cut ties with <T>",
  "pay <T>",
  "let in inspectors of <T>",
];

/** Shapes of a plain statement, with the root of the frame itself. */
const plainShapes = (clause: Clause, pattern: Pattern, random: () => number): readonly string[] => {
  const { verb, rest } = clause;
  const tail =
    pattern.clause === "any"
      ? ` to ${pickFrom(purposes, random)?.replace(/ ?(?:with|of|from)? ?<T>/, "")}`
      : pattern.clause
        ? ` to ${pickFrom([...pattern.clause], random)} it`
        : "";
  return [
    `<S> ${verb.past}${rest}${tail}`,
    `<S> has ${verb.participle}${rest}${tail}`,
    `<S> ${verb.third}${rest}${tail}`,
    `<S> was reported to have ${verb.participle}${rest}${tail}`,
    `<S> , ${verb.gerund}${rest}${tail} , drew attention`,
    ...(clause.object === "" && rest.startsWith(" <T>")
      ? [
          `<T> was ${verb.participle}${clause.particles} by <S>${tail}`,
          `<T> has been ${verb.participle} by <S>`,
        ]
      : []),
  ];
};

const promised = [
  "agreed to",
  "promised to",
  "plans to",
  "will",
  "is ready to",
  "offered to",
  "pledged to",
  "said it would",
  "intends to",
  "hopes to",
];
const refused = [
  "refused to",
  "declined to",
  "rejected calls to",
  "failed to",
  "ruled out plans to",
  "did not",
  "will not",
];
const threatened = [
  "threatened to",
  "warned it would",
  "vowed to",
  "said it was ready to",
  "is threatening to",
];
const asked = [
  "urged <T> to",
  "called on <T> to",
  "asked <T> to",
  "demanded that <T>",
  "pressed <T> to",
  "told <T> to",
];

const cooperative = new Set(["SUPPORT", "COOPERATE", "AID", "CONSULT"]);
const forceful = new Set(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE"]);

/** Shapes whose root is that of the word above: promised help is AGREE, threatened force THREATEN, and so on. */
const raisedShapes = (
  clause: Clause,
  root: string,
  random: () => number,
): readonly (readonly [string, string])[] => {
  const body = `${clause.verb.base}${clause.rest}`;
  const bare = `${clause.verb.base}${clause.rest.replace(/ (?:with|to|from|against|on|for|at|in|of)? ?<T>/, "")}`;
  const found: (readonly [string, string])[] = [];
  if (cooperative.has(root)) found.push([`<S> ${pickFrom(promised, random)} ${body}`, "AGREE"]);
  if (root === "RETREAT" || root === "CONCEDE")
    found.push([`<S> ${pickFrom(promised, random)} ${body}`, "AGREE"]);
  const duty = pickFrom(["must", "should", "needs to", "has to", "must not"], random);
  found.push([`<S> said <T> ${duty} ${bare}`, "REQUEST"]);
  if (cooperative.has(root) || root === "RETREAT")
    found.push([`<S> ${pickFrom(refused, random)} ${body}`, "REJECT"]);
  if (forceful.has(root)) found.push([`<S> ${pickFrom(threatened, random)} ${body}`, "THREATEN"]);
  if (!forceful.has(root)) found.push([`<S> ${pickFrom(asked, random)} ${bare}`, "REQUEST"]);
  return found;
};

const nounShapes = (pattern: Pattern, random: () => number): readonly string[] => {
  const name = [
    ...pattern.before,
    ...(pattern.modifiers ? [pickFrom([...pattern.modifiers], random)] : []),
    pattern.written
      .split(/ (?=[{[]|of|to|for|with|against|on|in|from|between)/)[0]
      ?.split(" ")
      .at(-1),
  ].join(" ");
  const link =
    pattern.words.find((word) => word !== "of") ??
    (pattern.frame.symmetric ? "with" : (pickFrom(pattern.frame.to, random) ?? "on"));
  const object = pattern.object ? ` of the ${pickFrom([...pattern.object.heads.keys()], random)}` : "";
  const shapes = [
    `<S> carried out ${name}${object} ${link} <T>`,
    `<S> launched a ${name}${object} ${link} <T>`,
    `the ${name}${object} by <S> ${link} <T> drew attention`,
  ];
  if (pattern.frame.symmetric)
    shapes.push(
      `the ${name}${object} between <S> and <T> began`,
      `<S> and <T> held ${name}`,
      `<S> began ${name} with <T>`,
    );
  if (pattern.frame.of === "recipient")
    shapes.push(`the ${name} of <T> by <S> went on`, `<S> is behind the ${name} of <T>`);
  return shapes;
};

/** Something else that others did: real sentences tell more than one thing, and only what joins the two marks counts. */
const bystander = (distinctions: readonly Distinction[], random: () => number): string =>
  chosen(pickFrom(distinctions, random)?.written ?? "", random).replace(
    /<[ST]>/g,
    () => pickFrom(parties, random) ?? "",
  );

const before = ["After ", "As ", "While ", "Days after ", "A week before "];
const after = [
  " , days after ",
  " as ",
  " while ",
  " , after ",
  " , and ",
  " . Earlier , ",
  " , hours before ",
];
/** How often a sentence gets such a companion: about as often as in news; not searched. */
const accompanied = 0.35;

const mark = (
  shape: string,
  root: string,
  { random, distinctions }: { random: () => number; distinctions: readonly Distinction[] },
): Labelled | null => {
  const beside = random() < accompanied ? bystander(distinctions, random) : "";
  const isFirst = random() < 0.4;
  const lead =
    beside && isFirst ? `${pickFrom(before, random)}${beside} , ` : (pickFrom(leads, random) ?? "");
  const tail = beside && !isFirst ? `${pickFrom(after, random)}${beside}` : (pickFrom(tails, random) ?? "");
  const names = { "<S>": pickFrom(parties, random) ?? "", "<T>": pickFrom(parties, random) ?? "" };
  let text = lead;
  const spans: Record<string, [number, number]> = {};
  for (const piece of `${shape}${tail} .`.split(/(<[ST]>)/)) {
    const name = piece === "<S>" || piece === "<T>" ? names[piece] : null;
    if (name !== null && !(piece in spans)) spans[piece] = [text.length, text.length + name.length];
    text += name ?? piece;
  }
  const source = spans["<S>"];
  const target = spans["<T>"];
  return source && target ? { text, source, target, root } : null;
};

/** Settings of each line of distinctions.txt a round. */
const readings = 12;

/** All sentences: `rounds` different settings of every entry of the lexicon and of every distinction. */
export const generate = (
  { patterns, distinctions }: { patterns: readonly Pattern[]; distinctions: readonly Distinction[] },
  rounds: number,
  seed: number,
): readonly Labelled[] => {
  const random = randomFrom(seed);
  const made: Labelled[] = [];
  const put = (shape: string | undefined, root: string): void => {
    const one = shape ? mark(shape, root, { random, distinctions }) : null;
    if (one) made.push(one);
  };
  for (let round = 0; round < rounds; round++) {
    for (const { root, written } of distinctions)
      for (let reading = 0; reading < readings; reading++) put(chosen(written, random), root);
    for (const pattern of patterns) {
      const { root } = pattern.frame;
      if (pattern.kind === "noun") {
        put(pickFrom(nounShapes(pattern, random), random), root);
        continue;
      }
      const clause = clauseOf(pattern, random);
      if (!clause) continue;
      put(pickFrom(plainShapes(clause, pattern, random), random), root);
      if (pattern.clause === null && round % 4 === 0)
        for (const [shape, raised] of raisedShapes(clause, root, random)) put(shape, raised);
    }
  }
  return made;
};
