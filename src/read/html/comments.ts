/** Comment records of a thread in markup. */
import type { Comment, DateInterval, Quote } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { findDates, type PrintedDate } from "../dates/find.ts";
import { readCounters } from "../page/counters.ts";
import { readVotes } from "../page/votes.ts";
import { type CommentPart, namedPiece } from "./comment-parts.ts";
import { dateValue } from "./metadata.ts";
import { attribute } from "./parse.ts";
import { piecesOf } from "./run-pieces.ts";
import { around } from "./scope.ts";
import type { Run } from "./segment.ts";
import type { CommentGroup } from "./threads.ts";

/** A run of a comment with its place in the report's text. */
export interface PlacedRun {
  readonly run: Run;
  readonly part: CommentPart;
  readonly start: number;
  readonly end: number;
}

const stripped = (text: string): { readonly at: number; readonly length: number } => {
  const before = /^(?:[@#\s]|by\s|posted by\s|von\s|par\s|от\s)*/iu.exec(text)?.[0].length ?? 0;
  const words = text
    .slice(before)
    .replace(/\s*(?:says|said|wrote|пишет|schreibt|sagt|dice|a écrit)?\s*:?\s*$/iu, "");
  return { at: before, length: words.length };
};

/** The words before a `<time>` that stands in the author's line: what is in it is no part of the name. */
const authorPart = ({ run }: PlacedRun): string | null => {
  const pieces = piecesOf(run);
  const time = pieces[run.parts.findIndex(({ scope }) => scope.tag === "time")];
  return time && time.start > 0 ? run.text.slice(0, time.start) : null;
};

/** The author's name: the first author run, cut before a date that shares the line. */
const authorOf = (runs: readonly PlacedRun[]): Quote | null => {
  const found = runs.find(({ part }) => part === "author");
  if (!found) return null;
  const named = namedPiece(found.run);
  const from = found.start + (named?.start ?? 0);
  const line = named?.text ?? authorPart(found) ?? found.run.text.split("\n")[0] ?? "";
  const date = findDates(line)[0] ?? cues().relativeTime.exec(line);
  const until = date === null || date === undefined ? line.length : "start" in date ? date.start : date.index;
  const { at, length } = stripped(line.slice(0, until).replace(/[\s,|·•—–-]+(?:on|at|am)?\s*$/u, ""));
  if (length === 0 || length > 80) return null;
  return { start: from + at, end: from + at + length, text: line.slice(at, at + length) };
};

const marked = ({ run, start, end }: PlacedRun): DateInterval[] => {
  for (const { scope } of run.parts) {
    for (const at of around(scope)) {
      if (at.tag !== "time") continue;
      const span = { start, end };
      return dateValue(attribute(at.element, "datetime"), "time").map((date) => ({ ...date, span }));
    }
  }
  return [];
};

/** A date in an element of its own, where no space parts it from the name before it. */
const datedPiece = ({ run }: PlacedRun): PrintedDate | null => {
  if (run.parts.length < 2) return null;
  for (const { text, start } of piecesOf(run)) {
    const date = findDates(text)[0];
    if (date) return { ...date, start: date.start + start, end: date.end + start };
  }
  return null;
};

const dateOf = (
  runs: readonly PlacedRun[],
): { readonly date: DateInterval | null; readonly minute: number | null } => {
  for (const placed of runs) {
    if (placed.part === "body" || placed.part === "gone" || placed.part === "profile") continue;
    const found = findDates(placed.run.text)[0] ?? datedPiece(placed);
    if (found) {
      const span = { start: placed.start + found.start, end: placed.start + found.end };
      return {
        date: {
          from: found.from,
          to: found.to,
          basis: found.certain ? "stated" : "inferred",
          source: "thread",
          span,
        },
        minute: found.minute,
      };
    }
    const time = marked(placed)[0];
    if (time) return { date: time, minute: null };
  }
  return { date: null, minute: null };
};

const stateOf = (runs: readonly PlacedRun[]): Comment["state"] => {
  const gone = runs.find(({ part }) => part === "gone");
  if (gone) return cues().deleted.test(gone.run.text) ? "deleted" : "hidden";
  return runs.some(({ part, run }) => part !== "body" && cues().edited.test(run.text)) ? "edited" : "shown";
};

/** The first line of buttons and numbers that prints a count of votes. */
const votesOf = (runs: readonly PlacedRun[]): number | null => {
  for (const { run, part } of runs) {
    const votes =
      part === "tool" ? (readVotes(run.text) ?? likesIn(run)) : part === "author" ? pointsOf(run) : null;
    if (votes !== null) return votes;
  }
  return null;
};

/** "54 points" in an element of its own in the author's line. */
const pointsOf = (run: Run): number | null => {
  for (const { text } of piecesOf(run)) {
    const points = /^([−–-]?)(\d{1,6})\s+points?$/iu.exec(text);
    if (points) return Number(points[2]) * (points[1] === "" ? 1 : -1);
  }
  return null;
};

/** "12 likes" is a count of votes where it stands under a comment, also in a button of its own in a row of them. */
const likesIn = (run: Run): number | null => {
  const texts = [run.text, ...(run.parts.length > 1 ? piecesOf(run).map(({ text }) => text) : [])];
  return texts.flatMap((text) => readCounters(text)).find(({ kind }) => kind === "likes")?.count ?? null;
};

/** The records, ids counted in order of place; an answer's parent stands before it. */
export const commentsFrom = (
  groups: readonly CommentGroup[],
  placed: ReadonlyMap<CommentGroup, readonly PlacedRun[]>,
): Comment[] => {
  const ids = new Map(groups.map((group, index) => [group, `c${index + 1}`]));
  return groups.map((group, index): Comment => {
    const runs = placed.get(group) ?? [];
    const body = runs.filter(({ part }) => part === "body");
    const first = body[0];
    const last = body.at(-1);
    const { date, minute } = dateOf(runs);
    return {
      id: `c${index + 1}`,
      number: null,
      parent: (group.parent && ids.get(group.parent)) ?? null,
      depth: group.depth,
      state: stateOf(runs),
      author: authorOf(runs),
      displayName: null,
      status: null,
      date,
      minute,
      votes: votesOf(runs),
      body: first && last ? { start: first.start, end: last.end } : null,
      start: runs[0]?.start ?? 0,
      end: runs.at(-1)?.end ?? 0,
    };
  });
};
