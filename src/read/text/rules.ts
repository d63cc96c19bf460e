/** The rules that give a line of a pasted page its kind, in order; the first that holds wins. */
import type { BlockKind } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { isAttribution } from "../page/attributions.ts";
import { readBadge } from "../page/badges.ts";
import { isByline, markedNames } from "../page/bylines.ts";
import { readCounters } from "../page/counters.ts";
import { readDateLine } from "../page/date-lines.ts";
import { isFurnitureLine, isPersonLine } from "../page/furniture-line.ts";
import { noticeKind } from "../page/notices.ts";
import { masthead } from "../page/outlet.ts";
import { endsSentence, wordCount } from "../page/wording.ts";

/** What is known while the lines of a page are gone through in order. */
export interface Place {
  readonly seenHeadline: boolean;
  /** A paragraph of the article has been seen. */
  readonly seenBody: boolean;
  /** The next line that holds words, and whether that one ends like a sentence. */
  readonly next: string | null;
  /** The last line before it that holds words, and its kind. */
  readonly before: string | null;
  /** The thread is over: what follows is the foot of the page. */
  readonly afterThread: boolean;
}

export interface Verdict {
  readonly kind: BlockKind;
  readonly confidence: number;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  /** Lines longer than this (characters) are not tried. */
  readonly longest: number;
  readonly kind: (line: string, place: Place) => BlockKind | null;
  readonly confidence: number;
}

const when = (holds: boolean, kind: BlockKind): BlockKind | null => (holds ? kind : null);

/** No longer headline was found in twenty newspapers' style books and feeds; it also stops at a full stop. */
const headlineLength = 250;

const couldBeHeadline = (line: string): boolean =>
  line.length <= headlineLength &&
  wordCount(line) >= 2 &&
  !/[.。…:;,]["”’»]?$/u.test(line) &&
  !/^["“«„].*["”»“]\s*[,.]/u.test(line);

const upperCase = (line: string): boolean => line === line.toUpperCase() && line !== line.toLowerCase();

/** A short label over the headline: "WORLD", "Foreign policy". */
const isKicker = (line: string, { next }: Place): boolean =>
  next !== null &&
  couldBeHeadline(next) &&
  !endsSentence(line) &&
  (wordCount(line) <= 3 || (wordCount(line) <= 5 && upperCase(line))) &&
  wordCount(next) > wordCount(line) + 1 &&
  !readDateLine(next) &&
  !isByline(next) &&
  readBadge(next) === null;

const bullet = /^(?:[•▪■●◦‣∙*]\s*|[-–—]\s+)\S/u;

const isListItem = (line: string, place: Place): boolean => {
  if (/^(?:[•▪■●◦‣∙]\s*|\*\s+)\S/u.test(line)) return true;
  const dash = /^[-–—]\s+\S/u.test(line);
  const numbered = /^\d{1,2}[.)]\s+\S/u.test(line);
  const neighbours = [place.before, place.next].filter((other) => other !== null);
  if (dash)
    return neighbours.some((other) => bullet.test(other) && !isAttribution(other)) && !isAttribution(line);
  return numbered && neighbours.some((other) => /^\d{1,2}[.)]\s+\S/u.test(other));
};

const isQuote = (line: string): boolean =>
  /^>\s/u.test(line) || /^(?:"[^"]{20,}"|“[^”]{20,}”|«[^»]{20,}»|„[^“”]{20,}[“”])[.,]?$/u.test(line);

const isSubheading = (line: string, place: Place): boolean =>
  place.seenBody &&
  !place.afterThread &&
  place.next !== null &&
  wordCount(line) <= 12 &&
  /[\p{L}\p{N}?]["”’»)]?$/u.test(line) &&
  /^["“«„]?[\p{Lu}\p{Lo}\p{N}]/u.test(line) &&
  (endsSentence(place.next) || place.next.length > 120);

/** "Yusuf Aden Warsame, The Berbera Review" between the headline and the date, "Ema Dervishi | 3 March 2025 | 4 min read". */
const isBareByline = (line: string, { seenHeadline, seenBody, next }: Place): boolean =>
  seenHeadline &&
  !seenBody &&
  (isPersonLine(line) ||
    (next !== null && (readDateLine(next) !== null || isFurnitureLine(next)) && markedNames(line) !== null));

/** "Source: Dalny Vestnik (translated from Russian)" */
const sourceLine = /^(?:source|источник|quelle|fuente|fonte|kaynak|来源|المصدر)\s*[:：]\s*\S/iu;

/** "17:42", "17:42 GMT | Jens Weller": the stamp over an entry of a live page. */
const entryTime =
  /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+\(?[A-Z]{2,4}\)?)?(?:\s*[|·–—-]\s*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3})?$/u;

/** "News | Analytics | Video": three or more short words between bars. */
const isNavigation = (line: string): boolean => {
  const parts = line.split(/\s*[|•·]\s*/u).filter((part) => part !== "");
  return parts.length >= 3 && parts.every((part) => wordCount(part) <= 3 && !/[.!?\d]/u.test(part));
};

export const rules: readonly Rule[] = [
  {
    name: "marked heading",
    longest: 300,
    confidence: 0.95,
    kind: (line, place) =>
      /^#{1,6}\s+\S/u.test(line) ? (place.seenHeadline || place.seenBody ? "subheading" : "headline") : null,
  },
  {
    name: "badge",
    longest: 600,
    confidence: 0.9,
    kind: (line, place) => when(readBadge(line) !== null && (!place.seenBody || line.length > 12), "badge"),
  },
  {
    name: "counter",
    longest: 60,
    confidence: 0.95,
    kind: (line) => when(readCounters(line).length > 0, "counter"),
  },
  {
    name: "notice",
    longest: 300,
    confidence: 0.9,
    kind: (line, place) => when(noticeKind(line, place.seenBody) !== null, "notice"),
  },
  {
    name: "advert label",
    longest: 80,
    confidence: 0.95,
    kind: (line) => when(cues().advert.test(line), "advert"),
  },
  {
    name: "date line",
    longest: 160,
    confidence: 0.9,
    kind: (line) => when(readDateLine(line) !== null || isFurnitureLine(line), "dateline"),
  },
  {
    name: "byline",
    longest: 160,
    confidence: 0.85,
    kind: (line, place) => when(!place.afterThread && isByline(line), "byline"),
  },
  {
    name: "name under the headline",
    longest: 100,
    confidence: 0.75,
    kind: (line, place) => when(isBareByline(line, place), "byline"),
  },
  {
    name: "source named in a line of its own",
    longest: 100,
    confidence: 0.8,
    kind: (line, place) => when(!place.seenBody && sourceLine.test(line) && !endsSentence(line), "byline"),
  },
  {
    name: "time of an entry",
    longest: 60,
    confidence: 0.8,
    kind: (line) => when(entryTime.test(line), "dateline"),
  },
  {
    name: "related link",
    longest: 250,
    confidence: 0.85,
    kind: (line, place) =>
      when(
        cues().relatedWhole.test(line) ||
          (place.seenBody && cues().related.test(line) && /^[^:：]{2,50}[:：]/u.test(line)),
        "related",
      ),
  },
  {
    name: "picture credit",
    longest: 300,
    confidence: 0.8,
    kind: (line) =>
      when(
        (cues().caption.test(line) && /^[^:：/]{2,40}[:：/]|^\S+\s+by\s|^©|\bgetty images\b/iu.test(line)) ||
          /^©(?!\s*\d{4})/u.test(line),
        "caption",
      ),
  },
  {
    name: "page furniture",
    longest: 120,
    confidence: 0.85,
    kind: (line) =>
      when(
        cues().boilerplate.test(line) ||
          cues().foot.test(line) ||
          cues().aboutAuthor.test(line) ||
          /^\d{1,3}\s*min(?:ute)?s?\s+read$/iu.test(line) ||
          /^(?:©|\(c\)|copyright)\s*\d{4}/iu.test(line) ||
          (cues().boilerplateStart.test(line) && /[:：|]/u.test(line) && !endsSentence(line)),
        "boilerplate",
      ),
  },
  {
    name: "row of links",
    longest: 200,
    confidence: 0.8,
    kind: (line, place) => when(!place.seenBody && isNavigation(line), "boilerplate"),
  },
  {
    name: masthead,
    longest: 60,
    confidence: 0.75,
    kind: (line, place) =>
      when(
        place.before === null && place.next !== null && isNavigation(place.next) && !endsSentence(line),
        "boilerplate",
      ),
  },
  {
    name: "label over the headline",
    longest: 60,
    confidence: 0.7,
    kind: (line, place) => when(!place.seenHeadline && !place.seenBody && isKicker(line, place), "kicker"),
  },
  {
    name: "first line that reads as a headline",
    longest: headlineLength,
    confidence: 0.85,
    kind: (line, place) =>
      when(
        !place.seenHeadline && !place.seenBody && couldBeHeadline(line) && place.next !== null,
        "headline",
      ),
  },
  {
    name: "dash and a voice",
    longest: 200,
    confidence: 0.85,
    kind: (line, place) =>
      when(place.seenBody && !isListItem(line, place) && isAttribution(line), "attribution"),
  },
  {
    name: "bullet or number",
    longest: 2000,
    confidence: 0.8,
    kind: (line, place) => when(isListItem(line, place), "list"),
  },
  {
    name: "all in quotation marks",
    longest: 2000,
    confidence: 0.7,
    kind: (line, place) => when(place.seenBody && isQuote(line), "quote"),
  },
  {
    name: "short line without a full stop",
    longest: 120,
    confidence: 0.65,
    kind: (line, place) => when(isSubheading(line, place), "subheading"),
  },
];

/** The kind of one line of the article, and the rule that gave it. */
export const judge = (line: string, place: Place): Verdict => {
  for (const rule of rules) {
    if (line.length > rule.longest) continue;
    const kind = rule.kind(line, place);
    if (kind) return { kind, confidence: rule.confidence, rule: rule.name };
  }
  if (place.afterThread) return { kind: "boilerplate", confidence: 0.6, rule: "behind the thread" };
  if (place.seenBody) return { kind: "paragraph", confidence: 0.8, rule: "prose" };
  return { kind: "lead", confidence: 0.8, rule: "first prose" };
};
