import type { Badge, DateInterval } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { findDates } from "../dates/find.ts";

/** A badge line is short; a correction note may be a sentence or two. */
const longest = { label: 160, note: 600 } as const;

/** What a badge line says: its kind, and what it names of checker, date and finding. */
export type BadgeReading = Pick<Badge, "kind" | "checker" | "finding"> & {
  readonly date: {
    readonly from: string;
    readonly to: string;
    readonly start: number;
    readonly end: number;
  } | null;
};

const bare = (kind: Badge["kind"]): BadgeReading => ({ kind, checker: null, finding: null, date: null });

const checkedBy =
  /^[^\p{L}]*(?:[\p{L}-]+\s+){0,3}?(?:by|von|par|por|da|door|przez|кем)\s*[:：]?\s+|^[^\p{L}]*(?:fact[- ]?check(?:ed)?|faktencheck|фактчек|verified)\s*[:：]\s*/iu;

/** "Jane Roe, Truth Desk, 3 March 2022: mostly true" → who, when, what. */
const checked = (line: string): BadgeReading => {
  const date = findDates(line)[0] ?? null;
  const found = cues().finding.exec(line);
  const finding =
    found?.[1] === undefined
      ? null
      : line.slice(found.index + found[0].length - found[1].length, found.index + found[0].length);
  const by = /(?:^|\s)by\s|von\s|par\s|por\s|door\s|przez\s/iu.test(line) ? checkedBy.exec(line) : null;
  const ends = [date?.start, /[:：](?!\d)/u.exec(line.slice(by?.[0].length ?? 0))?.index].map((at, index) =>
    at === undefined ? line.length : index === 0 ? at : at + (by?.[0].length ?? 0),
  );
  const checker = by
    ? line.slice(by[0].length, Math.min(...ends)).replaceAll(/^[\s,;(]+|[\s,;(–—-]+$|\s+on\s*$/gu, "")
    : "";
  return {
    kind: "fact-check",
    checker: checker === "" ? null : checker,
    finding,
    date: date && { from: date.from, to: date.to, start: date.start, end: date.end },
  };
};

/**
 * Reads a line that is a label about the page ("✅ Fact-checked", "Opinion", "Correction: ...").
 * What the label does not name stays null: without checker, date and finding it is furniture.
 */
export const readBadge = (line: string): BadgeReading | null => {
  if (line.length > longest.note) return null;
  const marked = cues().badgeMark.test(line);
  for (const { kind, whole, start } of cues().badges) {
    if (whole.test(line)) return kind === "fact-check" ? checked(line) : bare(kind);
    if (!start.test(line)) continue;
    if (kind === "fact-check" && line.length <= longest.label && (marked || names(line)))
      return checked(line);
    if (kind === "correction" && (/^[^:]{0,60}:/u.test(line) || saysHow.test(line)))
      return { ...bare(kind), date: findDates(line)[0] ?? null };
    if (kind === "sponsored" && line.length <= 60 && / (?:by|von|par|por) /iu.test(line)) return bare(kind);
    if (kind === "exclusive" && marked && line.length <= 60) return bare(kind);
  }
  return null;
};

/** "This article was amended on 16 July to say that ...": the label is the sentence itself. */
const saysHow =
  /^\P{L}*this\s+\p{L}+\s+(?:was|has\s+been)\s+(?:amended|corrected)\s+(?:on|to|because|after)\s/iu;

/** A line that starts with "fact-checked" is a badge when it goes on to name somebody, a date or a finding. */
const names = (line: string): boolean =>
  /^[^\p{L}]*\S+(?:\s\S+)?\s+(?:by|von|par|por|door|przez|on)\s/iu.test(line) ||
  (/^[^:]{0,30}[:：]/u.test(line) && cues().finding.test(line) && line.length <= 60);

/** The record of a badge that stands at `start` of the text. */
export const badgeAt = (reading: BadgeReading, label: string, start: number): Badge => ({
  label: { start, end: start + label.length, text: label },
  kind: reading.kind,
  checker: reading.checker,
  finding: reading.finding,
  link: null,
  date: reading.date && interval(reading.date, start),
});

const interval = (date: NonNullable<BadgeReading["date"]>, at: number): DateInterval => ({
  from: date.from,
  to: date.to,
  basis: "stated",
  source: "visible",
  span: { start: at + date.start, end: at + date.end },
});
