/** Cuts what is left of a chunk between its outer punctuation: hyphens, slashes, currency, units. */
import type { Language } from "./language.ts";

const kept = [
  /^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/, // e-mail
  /^(https?:|ftp:|www\.|mailto:)/i,
  /^[\w-]+(\.[\w-]+)*\.(com|org|net|gov|edu|int|mil|info|ru|cn|uk|de|fr|ua|eu|tv|io)(\/\S*)?$/i,
  /^[\w-]+\.(doc|docx|xls|pdf|txt|html?|jpe?g|png|gif|zip|ppt|url)$/i,
  /^[@#][\p{L}_][\p{L}\p{N}_]*$/u,
  /^\+?\(?\d{3,5}\)?([-./]\d{3,4}){1,3}$/, // telephone
  /^\d{1,4}([-/.]\d{1,2}){2}$|^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/, // date
  /^\d+([.,:]\d+)*(st|nd|rd|th|s)?$/,
  /^\d+\/\d+$/,
];

const hyphen = /[-\u2010\u2011]/;

/** "--" is a dash, which cutDashes cuts out whole. */
const isLone = (word: string, at: number): boolean =>
  !hyphen.test(word.charAt(at - 1)) && !hyphen.test(word.charAt(at + 1));

const cutHyphens = (word: string, language: Language): number[] => {
  const cuts: number[] = [];
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    if (!hyphen.test(word.charAt(at)) || !isLone(word, at)) continue;
    const before = word.slice(from, at);
    const bound = language.boundPrefixes.has(before.toLowerCase()) && at + 1 < word.length;
    if (at === 0 || at === word.length - 1 || bound) continue;
    cuts.push(at, at + 1);
    from = at + 1;
  }
  return cuts;
};

const cutSlashes = (word: string): number[] =>
  [...word.matchAll(/(?<=[\p{L})])\/(?=[\p{L}(])/gu)].flatMap(({ index }) => [index, index + 1]);

const cutDashes = (word: string): number[] =>
  [
    ...word.matchAll(
      /[\u2013\u2014\u2026]|--+|\.{2,}|(?<=\p{L})[,;:!?]+(?=\p{L})|(?<=\p{L})[,;](?=\p{N})|(?<=\w)[([](?=\w)|(?<=\w)[)\]](?=\w)|["\u201c\u201d]/gu,
    ),
  ].flatMap((match) => [match.index, match.index + match[0].length]);

/**
 * A period between two sentences that lost their white space when a page was copied: a word that is no
 * abbreviation, initials or a year, the period, and a capitalised word.
 */
const gluedPeriod =
  /(?<=\p{Ll}{3}|\b(?:it|so|up|us|to|\p{Lu}{2,5}|(?:19|20)\d\d))\.(?=[\u201c"]?\p{Lu}\p{Ll}{2})/gu;

/** Offsets of the periods inside `word` at which one sentence ends and the next begins. */
export const gluedEnds = (word: string): number[] =>
  [...word.matchAll(gluedPeriod)].map(({ index }) => index);

const cutGlued = (word: string): number[] => gluedEnds(word).flatMap((at) => [at, at + 1]);

const currency = /^([A-Z]{1,3}\$|[$£€¥₽₴₹₩])(?=[\d.])/u;
const amount = /^(\d+(?:[.,:]\d+)*)([%°]|\p{L}[\p{L}.]*)$/u;

const cutAmounts = (word: string, language: Language): number[] => {
  const cuts: number[] = [];
  const sign = currency.exec(word)?.[0].length ?? (/^#(?=\d)/.test(word) ? 1 : 0);
  if (sign > 0) cuts.push(sign);
  const unit = amount.exec(word.slice(sign));
  const number = unit?.[1];
  if (number && (unit[2] === "%" || language.units.has(unit[2]?.toLowerCase() ?? "")))
    cuts.push(sign + number.length);
  return cuts;
};

/** Offsets inside `word` at which a new token begins. */
export const cutsOf = (word: string, language: Language): number[] => {
  if (word.length < 2) return [];
  if (kept.some((pattern) => pattern.test(word))) return [];
  const cuts = [
    ...cutDashes(word),
    ...cutGlued(word),
    ...cutHyphens(word, language),
    ...cutSlashes(word),
    ...cutAmounts(word, language),
    ...(/^[^%]+%$/.test(word) ? [word.length - 1] : []),
  ];
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < word.length).sort((a, b) => a - b);
};
