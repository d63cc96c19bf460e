/** The words by which furniture is known, compiled once from `knowledge/pages/cues.yaml`. */
import { parse } from "yaml";
import { z } from "zod";
import { readData } from "./folder.ts";
import { alternation, anywhere, atStart, type Matcher, matcher, wholeLine } from "./phrases.ts";

const words = z.array(z.string());
const CueFile = z.strictObject({
  counters: z.strictObject({ views: words, comments: words, shares: words, likes: words }),
  status: words,
  tools: words,
  tombstones: z.strictObject({ deleted: words, hidden: words, edited: words }),
  notices: z.strictObject({ "sign-in": words, paywall: words, consent: words, newsletter: words }),
  "thread-headings": words,
  "more-comments": words,
  "relative-time": words,
  "relative-units": words,
  "relative-before": words,
  badges: z.strictObject({
    "fact-check": words,
    opinion: words,
    sponsored: words,
    updated: words,
    correction: words,
    exclusive: words,
  }),
  "badge-marks": z.string(),
  findings: words,
  by: words,
  published: words,
  "published-words": words,
  modified: words,
  captions: words,
  related: words,
  adverts: words,
  boilerplate: words,
  foot: words,
  "about-author": words,
  speech: words,
  agencies: words,
});
type CueFile = z.infer<typeof CueFile>;

const compile = (file: CueFile) => {
  const heading = alternation(file["thread-headings"]);
  const opening = (phrases: readonly string[]): Matcher =>
    matcher(`^[^\\p{L}\\p{N}]{0,4}${alternation(phrases)}\\s*[:：]?\\s*`, phrases);
  const count = "([\\d.,\\s\\u00a0]*\\d)\\s*([km万]?)";
  return {
    counters: Object.entries(file.counters).map(([kind, list]) => ({
      kind: kind as keyof CueFile["counters"],
      before: matcher(
        `^[^\\p{L}\\p{N}]{0,6}${alternation(list)}\\s*[:：—-]?\\s*\\(?${count}\\)?[.\\s]*$`,
        list,
      ),
      after: matcher(`^[^\\p{L}\\p{N}]{0,6}${count}\\s*${alternation(list)}[.\\s]*$`, list),
    })),
    status: matcher(`(?:^|\\s)(${alternation(file.status)})(?=\\s|$)`, file.status),
    tools: matcher(
      `^(?:[^\\p{L}\\p{N}]*(?:${alternation(file.tools)}|\\d{1,5}))+[^\\p{L}\\p{N}]*$|^[+−–-]?\\s?\\d{1,5}$`,
    ),
    deleted: anywhere(file.tombstones.deleted),
    hidden: anywhere(file.tombstones.hidden),
    edited: anywhere(file.tombstones.edited),
    notices: Object.entries(file.notices).map(([kind, list]) => ({ kind, pattern: anywhere(list) })),
    threadHeading: wholeLine(file["thread-headings"]),
    threadHeadingCount: matcher(
      `^[^\\p{L}\\p{N}]{0,4}(?:${heading}\\s*[:：]?\\s*[(\\[]?(\\d{1,6})[)\\]]?|(\\d{1,6})\\s+${heading})[^\\p{L}\\p{N}]{0,4}$`,
      file["thread-headings"],
    ),
    moreComments: matcher(
      `^[^\\p{L}\\p{N}]{0,6}(?:${alternation(file["more-comments"])}|(?:view|show|load|see|read)\\s+(?:all\\s+)?(?:\\d{1,5}\\s+)?(?:more\\s+|older\\s+|previous\\s+|hidden\\s+)?(?:\\d{1,5}\\s+)?(?:comments?|replies|reply|answers))[^\\p{L}]{0,12}$`,
    ),
    relativeTime: matcher(
      `(?:\\d{1,3}|an?)\\s*${alternation(file["relative-units"])}|${alternation(file["relative-before"])}\\s+\\d{1,3}\\s+\\p{L}+|${alternation(file["relative-time"])}|(?<=[·•|]\\s?)\\d{1,3}\\s?(?:[smhdwy]|mo)(?!\\p{L})`,
    ),
    badges: Object.entries(file.badges).map(([kind, list]) => ({
      kind: kind as keyof CueFile["badges"],
      whole: wholeLine(list),
      start: atStart(list),
    })),
    badgeMark: new RegExp(`^[\\s\\u00a0]*[${file["badge-marks"]}]`, "u"),
    finding: matcher(
      `(?:[:：—–-]|(?<!\\p{L})(?:rated|is|as|finding|rating))\\s*["“«]?(${alternation(file.findings)})`,
      file.findings,
    ),
    by: opening(file.by),
    published: opening(file.published),
    publishedWord: anywhere(file["published-words"]),
    modified: opening(file.modified),
    caption: atStart(file.captions),
    related: atStart(file.related),
    relatedWhole: wholeLine(file.related),
    advert: wholeLine(file.adverts),
    boilerplate: wholeLine(file.boilerplate),
    boilerplateStart: atStart(file.boilerplate),
    foot: atStart(file.foot),
    aboutAuthor: wholeLine(file["about-author"]),
    speech: anywhere(file.speech),
    agency: anywhere(file.agencies),
  };
};
export type Cues = ReturnType<typeof compile>;

let cached: Cues | undefined;

/** The compiled cues; the file is read at the first call. */
export const cues = (): Cues => {
  cached ??= compile(CueFile.parse(parse(readData("cues.yaml"))));
  return cached;
};
