/** Comment records of a thread in markup. */
import type { Comment, DateInterval, Quote } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { findDates } from "../dates/find.ts";
import { readCounters } from "../page/counters.ts";
import { readVotes } from "../page/votes.ts";
import type { CommentPart } from "./comment-parts.ts";
import { dateValue } from "./metadata.ts";
import { attribute } from "./parse.ts";
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
  const time = run.parts.findIndex(({ scope }) => scope.tag === "time");
  if (time <= 0) return null;
  let at = 0;
  for (const { length } of run.parts.slice(0, time)) {
    // Lengths leave out the white space around parts.
    while (/\s/u.test(run.text[at] ?? "")) at++;
    at += length;
  }
  return run.text.slice(0, at);
};

/** The author's name: the first author run, cut before a date that shares the line. */
const authorOf = (runs: readonly PlacedRun[]): Quote | null => {
  const found = runs.find(({ part }) => part === "author");
  if (!found) return null;
  const line = authorPart(found) ?? found.run.text.split("\n")[0] ?? "";
  const date = findDates(line)[0] ?? cues().relativeTime.exec(line);
  const until = date === null || date === undefined ? line.length : "start" in date ? date.start : date.index;
  const { at, length } = stripped(line.slice(0, until).replace(/[\s,|·•—–-]+(?:on|at|am)?\s*$/u, ""));
  if (length === 0 || length > 80) return null;
  return {
    start: found.start + at,
    end: found.start + at + length,
    text: found.run.text.slice(at, at + length),
  };
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

const dateOf = (
  runs: readonly PlacedRun[],
): { readonly date: DateInterval | null; readonly minute: number | null } => {
  for (const placed of runs) {
    if (placed.part === "body" || placed.part === "gone") continue;
    const found = findDates(placed.run.text)[0];
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
    const votes = part === "tool" ? (readVotes(run.text) ?? likesIn(run.text)) : null;
    if (votes !== null) return votes;
  }
  return null;
};

/** "12 likes" is a count of votes where it stands under a comment. */
const likesIn = (text: string): number | null =>
  readCounters(text).find(({ kind }) => kind === "likes")?.count ?? null;

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
