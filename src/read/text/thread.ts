/** Finds the comments of a pasted thread and how they nest. */
import { cues } from "../cues/cues.ts";
import { readCounters } from "../page/counters.ts";
import { furnitureParts } from "../page/furniture-parts.ts";
import { noticeKind } from "../page/notices.ts";
import { endsSentence } from "../page/wording.ts";
import { type CommentHeader, dateOnly, nameLine, type Part, readCommentHeader } from "./comment-header.ts";
import type { Line } from "./lines.ts";

/** A comment as lines: its header lines, its body lines, and how deep it stands. */
export interface FoundComment {
  readonly header: CommentHeader;
  /** Where each part of the header stands in the text. */
  readonly headerLines: readonly Line[];
  /** Names read from the second header line ("Nordlys (Vidar) 31 May 2021 13: 37"). */
  readonly second: CommentHeader | null;
  readonly body: readonly Line[];
  readonly parent: number | null;
  readonly depth: number;
}

export interface FoundThread {
  /** First line of the thread, its gate or heading included. */
  readonly first: number;
  /** Line behind the last comment. */
  readonly last: number;
  readonly comments: readonly FoundComment[];
  /** True when nesting had to be guessed from the numbers alone. */
  readonly guessed: boolean;
}

interface Start {
  readonly line: number;
  readonly header: CommentHeader;
  readonly second: CommentHeader | null;
  readonly lines: number;
}

const sameName = (lineA: string, a: Part | null, lineB: string, b: Part | null): boolean =>
  a !== null &&
  b !== null &&
  lineA.slice(a.from, a.to).toLowerCase() === lineB.slice(b.from, b.to).toLowerCase();

const isGate = (line: string): boolean =>
  line.length <= 220 &&
  (noticeKind(line, true) === "sign-in" ||
    cues().threadHeading.test(line) ||
    // "Share 112 · Comment 2": one part of a line of tools.
    [line, ...furnitureParts(line).map(({ words }) => words)].some((words) =>
      cues().threadHeadingCount.test(words),
    ));

/** The header that starts at a line, its second line included. */
const startAt = (lines: readonly Line[], index: number): Start | null => {
  const line = lines[index];
  if (!line || line.words === "") return null;
  const header = readCommentHeader(line.words);
  const nextIndex = lines[index + 1]?.words === "" ? index + 2 : index + 1;
  const next = lines[nextIndex];
  if (header) {
    if (header.date || header.relative || header.state !== "shown" || !next)
      return { line: index, header, second: null, lines: 1 };
    const below =
      next.words.length <= 220 && !/^\d{1,5}[.)]\s/u.test(next.words) ? readCommentHeader(next.words) : null;
    const stamp = below ? null : dateOnly(next.words);
    if (
      below?.date &&
      (header.status !== null || sameName(line.words, header.author, next.words, below.author))
    ) {
      return { line: index, header, second: below, lines: nextIndex - index + 1 };
    }
    if (stamp) return { line: index, header, second: dated(stamp), lines: nextIndex - index + 1 };
    return { line: index, header, second: null, lines: 1 };
  }
  // "Comments (3)" over "1. ravi · 14 March 2024" is no name over its date.
  const named = next && !isGate(line.words) ? nameLine(line.words) : null;
  const stamp = named && next ? dateOnly(next.words) : null;
  if (!named || !next || !stamp) return null;
  return { line: index, header: named, second: dated(stamp), lines: nextIndex - index + 1 };
};

const dated = (stamp: NonNullable<ReturnType<typeof dateOnly>>): CommentHeader => ({
  number: null,
  author: null,
  displayName: null,
  status: null,
  date: stamp.date,
  relative: stamp.relative,
  state: "shown",
});

/** A header that no article holds: a number with a status, a date or a tombstone behind it. */
const isStrong = ({ header, second }: Start): boolean =>
  (header.state === "deleted" && header.author === null) ||
  (header.number !== null &&
    (header.status !== null ||
      header.date !== null ||
      header.relative ||
      header.state !== "shown" ||
      second !== null)) ||
  (header.status !== null && second !== null) ||
  // "maria_c says:" over its date and hour.
  (header.said === true && second?.date?.minute != null);

/** "Guest 13.05.2024" over "The message was deleted": the tombstone is what is left of that comment, none of its own. */
const buried = (before: Start | undefined, { line, header }: Start, lines: readonly Line[]): Start | null => {
  const isBare = header.author === null && header.number === null && header.state !== "shown";
  if (!isBare || before === undefined || before.header.state !== "shown") return null;
  const between = lines.slice(before.line + before.lines, line);
  if (between.some(({ words }) => words !== "")) return null;
  return {
    ...before,
    header: { ...before.header, state: header.state },
    lines: line - before.line + 1,
  };
};

/** Every line where a comment may start. */
const startsIn = (lines: readonly Line[]): Start[] => {
  const starts: Start[] = [];
  let index = 0;
  while (index < lines.length) {
    const start = startAt(lines, index);
    const whole = start && buried(starts.at(-1), start, lines);
    if (whole) starts[starts.length - 1] = whole;
    else if (start) starts.push(start);
    index += start?.lines ?? 1;
  }
  return starts;
};

/** A thread without gate or numbers stands behind prose: one real paragraph at least. */
const firstProse = (lines: readonly Line[]): number => {
  const index = lines.findIndex(({ words }) => words.length >= 80 && endsSentence(words));
  return index === -1 ? Number.POSITIVE_INFINITY : index;
};

/** The first gate or heading with a comment at most twelve lines below it. */
const gateOf = (lines: readonly Line[], starts: readonly Start[]): number | undefined => {
  const startLines = new Set(starts.map(({ line }) => line));
  const near = Array.from({ length: 12 }, (_, step) => step + 1);
  const index = lines.findIndex(
    ({ words }, at) => words !== "" && near.some((step) => startLines.has(at + step)) && isGate(words),
  );
  return index === -1 ? undefined : index;
};

interface Choice {
  readonly first: number;
  readonly starts: readonly Start[];
}

/** Which starts are comments: behind a gate or heading, else numbered ones, else two or more behind prose. */
const choose = (lines: readonly Line[], starts: readonly Start[]): Choice | null => {
  const strong = starts.filter(isStrong);
  const prose = firstProse(lines);
  const gate = gateOf(lines, starts);
  if (strong.length === 0 && gate === undefined && !starts.some(({ line }) => line > prose)) return null;
  const behindGate = gate === undefined ? [] : starts.filter(({ line }) => line > gate);
  if (strong.length > 0) {
    const numbered = strong.some(({ header }) => header.number !== null);
    const chosen = numbered
      ? starts.filter(
          (start) => isStrong(start) && (start.header.number !== null || start.line > (strong[0]?.line ?? 0)),
        )
      : behindGate.length > strong.length
        ? behindGate
        : strong;
    const first = chosen[0]?.line ?? 0;
    return { first: gate !== undefined && gate < first ? gate : first, starts: chosen };
  }
  if (gate !== undefined && behindGate.length > 0) return { first: gate, starts: behindGate };
  const loose = starts.filter(
    ({ line, header, second }) =>
      line > prose && (header.date?.minute ?? second?.date?.minute ?? null) !== null,
  );
  return loose.length >= 2 ? { first: loose[0]?.line ?? 0, starts: loose } : null;
};

/** Where the last comment ends: at a counter, a notice or furniture, or at a line less indented than its header. */
const endOf = (lines: readonly Line[], from: number, indent: number): number => {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.words === "") continue;
    if (line.indent < indent) return index;
    const { words } = line;
    if (
      readCounters(words).length > 0 ||
      cues().boilerplate.test(words) ||
      cues().relatedWhole.test(words) ||
      (words.length <= 250 && cues().related.test(words) && /^[^:：]{2,50}[:：]/u.test(words)) ||
      /^(?:©|\(c\)|copyright)\s/iu.test(words)
    )
      return index;
    if (noticeKind(words, true) === "sign-in" || noticeKind(words, true) === "newsletter") return index;
  }
  return lines.length;
};

/** Depth by indentation where it varies; else by numbers, which restart below each comment. */
const nest = (starts: readonly Start[], lines: readonly Line[]) => {
  const indents = starts.map(({ line }) => lines[line]?.indent ?? 0);
  const byIndent = new Set(indents).size > 1;
  const open: { readonly index: number; readonly indent: number; number: number }[] = [];
  let guessed = false;
  const places = starts.map(({ header }, index) => {
    const number = header.number;
    const indent = indents[index] ?? 0;
    if (byIndent) while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    else if (number === null) open.length = 0;
    else if (number === 1 && index > 0) guessed = true;
    else if (number !== 1) {
      const level = open.findIndex((other) => other.number === number - 1);
      open.length = level === -1 ? Math.max(0, open.length - 1) : level;
    }
    const parent = open.at(-1)?.index ?? null;
    const depth = open.length;
    open.push({ index, indent, number: number ?? 0 });
    return { parent, depth };
  });
  return { places, guessed };
};

/** Finds the thread of a pasted page, or null when there is none. Offsets stay those of the lines. */
export const findThread = (lines: readonly Line[]): FoundThread | null => {
  const choice = choose(lines, startsIn(lines));
  if (!choice || choice.starts.length === 0) return null;
  const { starts } = choice;
  const { places, guessed } = nest(starts, lines);
  const lastStart = starts.at(-1);
  const last = lastStart
    ? endOf(lines, lastStart.line + lastStart.lines, lines[lastStart.line]?.indent ?? 0)
    : lines.length;
  const comments = starts.map((start, index) => {
    const from = start.line + start.lines;
    const to = starts[index + 1]?.line ?? last;
    return {
      header: start.header,
      headerLines: lines.slice(start.line, from).filter(({ words }) => words !== ""),
      second: start.second,
      body: lines.slice(from, to).filter(({ words }) => words !== ""),
      parent: places[index]?.parent ?? null,
      depth: places[index]?.depth ?? 0,
    };
  });
  return { first: choice.first, last, comments, guessed };
};
