/** Features of a run by itself: its length, its marks, its tags, and the words by which furniture is known. */
import { cues } from "../../cues/cues.ts";
import { isByline } from "../../page/bylines.ts";
import { readDateLine } from "../../page/date-lines.ts";
import { noticeKind } from "../../page/notices.ts";
import type { Run } from "../segment.ts";
import { tallyOf } from "./letters.ts";

const tags = [
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "td",
  "span",
  "section",
  "figcaption",
  "blockquote",
  "pre",
  "a",
  "dd",
  "th",
  "label",
] as const;

export const cueNames = [
  "related",
  "relatedWhole",
  "caption",
  "boilerplate",
  "advert",
  "notice",
  "byline",
  "date",
  "copyright",
  "email",
  "contact",
  "hashtag",
  "colonEnd",
  "arrow",
  "trails",
] as const;

export const ownNames: readonly string[] = [
  "length",
  "words",
  "linked",
  "strong",
  "links",
  "stops",
  "commas",
  "sentence",
  "capital",
  "upper",
  "digits",
  "wordLength",
  "lines",
  "quote",
  "broken",
  "parts",
  "pipes",
  "han",
  ...tags.map((tag) => `<${tag}>`),
  ...cueNames,
];

/** Whether a text is cut off, as teasers are: "... the two ministers [...]". */
const trailsOff = (text: string): boolean => /(?:…|\.\.\.)[\])]?\s*(?:»|›|→)?$/u.test(text.slice(-8));

/** Only short runs are furniture: the cues are not tried on longer ones. */
const longestCue = 400;

const cueFeatures = (text: string): number[] => {
  if (text.length > longestCue) return cueNames.map((name) => Number(name === "trails" && trailsOff(text)));
  const is = cues();
  return [
    is.related.test(text),
    is.relatedWhole.test(text),
    is.caption.test(text),
    is.boilerplate.test(text) || (text.length < 120 && is.boilerplateStart.test(text)),
    is.advert.test(text),
    noticeKind(text, false) !== null,
    isByline(text),
    text.length < 160 && readDateLine(text) !== null,
    /©|\(c\)|copyright|all rights reserved/iu.test(text),
    /\S@\S+\.\S/u.test(text),
    /\b(?:tel|phone|contact|write to|reach|twitter|facebook|follow)\b|@\w/iu.test(text),
    /#\w/u.test(text),
    /[:：]$/u.test(text),
    /[›»→>▶]\s*$|^[‹«←▸•]/u.test(text),
    trailsOff(text),
  ].map(Number);
};

const share = (part: number, whole: number): number => part / Math.max(1, whole);

/** Features of one run; `linked` and `strong` are shares, lengths are natural logarithms. */
export const ownFeatures = (run: Run): number[] => {
  const { text } = run;
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  const tally = tallyOf(sample);
  return [
    Math.log1p(text.length),
    Math.log1p(tally.words),
    run.linked / text.length,
    run.strong / text.length,
    run.links,
    tally.stops,
    share(tally.commas, tally.words),
    Number(endsAsSentence(text)),
    Number(/^["'“‘«(]?[\p{Lu}\p{Lo}]/u.test(text)),
    share(tally.uppers, tally.letters),
    share(tally.digits, sample.length),
    share(tally.letters, tally.words),
    tally.lines,
    Number(tally.quotes > 0),
    Number(run.broken),
    Math.min(20, run.parts.length),
    tally.pipes,
    share(tally.ideographs, sample.length),
    ...tags.map((tag) => Number(run.scope.tag === tag)),
    ...cueFeatures(text),
  ];
};

/** Whether a text ends as a sentence does. */
export const endsAsSentence = (text: string): boolean => /[.!?…。！？]["'”’»)\]]*$/u.test(text.slice(-6));
