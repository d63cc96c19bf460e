/** The line over a comment: who wrote it, under which name, when. */
import { cues } from "../cues/cues.ts";
import { findDates, type PrintedDate } from "../dates/find.ts";

export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Offsets are into the line's words. */
export interface CommentHeader {
  readonly number: number | null;
  readonly author: Part | null;
  readonly displayName: Part | null;
  readonly status: Part | null;
  readonly date: PrintedDate | null;
  /** "3 hours ago": a time is printed, but no date. */
  readonly relative: boolean;
  readonly state: "shown" | "edited" | "deleted" | "hidden";
  /** "Jane Roe says:": the line says that somebody writes. */
  readonly said?: boolean;
}

/** Nobody's header is longer: two names of sixty characters, a status and a date. */
const longest = 220;
const longestName = 60;

const part = (text: string, from: number, to: number): Part | null => {
  const raw = text.slice(from, to);
  const words = raw.replaceAll(/^[\s,;:|·•—–@-]+|[\s,;:|·•—–-]+$/gu, "");
  if (words === "") return null;
  const start = from + raw.indexOf(words);
  return { from: start, to: start + words.length };
};

const endWords =
  /(?:[\s,]+(?:says|said|wrote|writes|пишет|schreibt|sagt|a écrit|dice|scrive|schreef|on|at|am|le|el|il|op|в|от))*\s*[:([]?\s*$/iu;

const isName = (text: string): boolean =>
  text.length > 0 &&
  text.length <= longestName &&
  /[\p{L}\p{N}]/u.test(text) &&
  text.split(/\s+/u).length <= 6 &&
  !/[.!?…。]\s|[!?;"“”]|[,:]\s/u.test(text);

interface Names {
  readonly author: Part | null;
  readonly displayName: Part | null;
  readonly status: Part | null;
}

/** "tabrizi -> syunik_man", "Jane Roe in reply to John Doe": who is answered is not who writes. */
const answered = /\s+(?:[-=]?>|→|➝|▸|►|in reply to|replying to|replied to|в ответ|ответил)\s+\S.*$/iu;

/** "Nordlys Offline Nordlys", "fjell (finn)", "Jane Roe": the names in a stretch of a line. */
const namesIn = (line: string, from: number, end: number): Names | null => {
  const text = line.slice(from, end).replace(answered, "");
  const to = from + text.length;
  const status = cues().status.exec(text);
  if (status?.[1] !== undefined) {
    const at = from + status.index + status[0].length - status[1].length;
    const author = part(line, from, at);
    if (author && isName(line.slice(author.from, author.to))) {
      return { author, displayName: null, status: { from: at, to: at + status[1].length } };
    }
  }
  const brackets = /^(.*?)\s*\(([^()]{1,60})\)[\s|·•—–-]*$/u.exec(text);
  const author = part(line, from, brackets ? from + (brackets[1]?.length ?? 0) : to);
  if (!author || !isName(line.slice(author.from, author.to))) return null;
  const inside = brackets ? from + text.lastIndexOf("(") + 1 : 0;
  return {
    author,
    displayName: brackets ? part(line, inside, inside + (brackets[2]?.length ?? 0)) : null,
    status: null,
  };
};

const stateOf = (line: string): CommentHeader["state"] =>
  cues().deleted.test(line) ? "deleted" : cues().hidden.test(line) ? "hidden" : "shown";

const tombstone = (words: string, number: number | null, at: number): CommentHeader | null => {
  const state = stateOf(words.slice(at));
  if (state === "shown" || words.length - at > 100) return null;
  return { number, author: null, displayName: null, status: null, date: null, relative: false, state };
};

/** What may follow the date in a header: reply links, votes, anchors, an edit mark. */
const tail =
  /^[\s|·•,()[\]#+/\d↑↓▲▼👍👎-]*(?:(?:reply|ответить|antworten|répondre|responder|rispondi|link|permalink|edited|изменено|bearbeitet|modifié|editado|回复)[\s|·•,()#+\d↑↓-]*)*$/iu;

/** "3. ", "3) ", "1.3 ", "[3] ", "#3 ": the number over a comment, the last where answers are counted below it. */
const counted = /^(?:(?:\d{1,4}\.)*?(\d{1,5})[.)]|(?:\d{1,4}\.)+(\d{1,5})(?=\s)|[[#](\d{1,5})\]?)\s*(?<=\s)/u;

/**
 * Reads a line as the header of a comment: an optional number, names, and a status, a date or
 * a "3 hours ago". Null when it is none. A name alone is no header; see `nameLine`.
 */
export const readCommentHeader = (words: string): CommentHeader | null => {
  if (words.length > longest) return null;
  const numbered = counted.exec(words);
  const number = numbered ? Number(numbered[1] ?? numbered[2] ?? numbered[3]) : null;
  const at = numbered?.[0].length ?? 0;
  const dead = tombstone(words, number, at);
  if (dead) return dead;
  const date = findDates(words.slice(at)).at(-1);
  const relative = date ? null : cues().relativeTime.exec(words.slice(at));
  const stamp =
    date ?? (relative ? { start: relative.index, end: relative.index + relative[0].length } : null);
  if (stamp && !tail.test(words.slice(at + stamp.end))) return null;
  const nameEnd =
    at + (stamp ? words.slice(at, at + stamp.start).replace(endWords, "").length : words.length - at);
  const names = namesIn(words, at, nameEnd);
  if (!names || (!stamp && !names.status)) return null;
  return {
    number,
    ...names,
    date: date ? { ...date, start: date.start + at, end: date.end + at } : null,
    relative: relative !== null,
    state: cues().edited.test(words.slice(nameEnd)) ? "edited" : "shown",
  };
};

/** A line that is a name and nothing else, numbered or with "says:"; a date line must follow it. */
export const nameLine = (words: string): CommentHeader | null => {
  if (words.length > longestName + 12) return null;
  const numbered = /^(\d{1,5})[.)]\s+/u.exec(words);
  const at = numbered?.[0].length ?? 0;
  const names = namesIn(words, at, words.replace(endWords, "").length);
  if (!names) return null;
  return {
    number: numbered ? Number(numbered[1]) : null,
    ...names,
    date: null,
    relative: false,
    state: "shown",
    said: /\s(?:says|said|wrote|writes|пишет|schreibt|sagt|dice|scrive)\s*:\s*$/iu.test(words),
  };
};

/** A line that is a date or a "3 hours ago" and nothing else: the second line of some headers. */
export const dateOnly = (
  words: string,
): { readonly date: PrintedDate | null; readonly relative: boolean } | null => {
  if (words.length > 80) return null;
  const date = findDates(words)[0];
  if (date) return date.start <= 12 && tail.test(words.slice(date.end)) ? { date, relative: false } : null;
  const relative = cues().relativeTime.exec(words);
  return relative && relative.index <= 4 && tail.test(words.slice(relative.index + relative[0].length))
    ? { date: null, relative: true }
    : null;
};
