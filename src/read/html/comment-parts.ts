/** Header and body of a comment in markup: who wrote it, when, and the words. */
import type { BlockKind } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { findDates } from "../dates/find.ts";
import { attribute } from "./parse.ts";
import { piecesOf, type RunPiece } from "./run-pieces.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";
import type { CommentGroup } from "./threads.ts";

const authorNames =
  /(?:^|[\s_-])(?:author\w*|user-?name|username|user|nick\w*|fn|poster|commenter|name|by|login|byline)(?:$|[\s_-])/u;
const dateNames = /(?:^|[\s_-])(?:date\w*|time\w*|published|metadata|posted|created|when|ago)(?:$|[\s_-])/u;
const toolNames =
  /(?:^|[\s_-])(?:reply|replylink|actions?|vote\w*|rating|like\w*|share|report|tools?|buttons?|controls?|permalink|edit|footer|badge|avatar|more|toggle|flag)(?:$|[\s_-])/u;

const bodyNames = /(?:^|[\s_-])(?:content|text|body|message|copy)(?:$|[\s_-])/u;

/** What a forum tells of a poster beside each post: rank, number of posts, day of joining. */
export const profileNames =
  /(?:^|[\s_-])(?:post-?profile|poster|poster-?info|post-?author|user-?info|author-?profile|user-?details|message-user|memberprofile)(?:$|[\s_-])/u;

/** The role of a run within its comment. */
export type CommentPart = "author" | "date" | "tool" | "profile" | "body" | "gone";

const isNamed = ({ scopes }: RunPiece): boolean =>
  scopes.some(({ tag, names }) => tag !== "time" && authorNames.test(names));

/** Names in a line that also holds a time or a count: the piece whose own element says that it is the author's. */
export const namedPiece = (run: Run): RunPiece | null =>
  run.parts.length > 1 && run.text.length <= 160 ? (piecesOf(run).find(isNamed) ?? null) : null;

/** "Jane Roe 54 points 2 years ago": a line that names its author and when, in elements of their own. */
const isHeaderLine = (run: Run): boolean => {
  const named = namedPiece(run);
  if (named === null) return false;
  const left = piecesOf(run).filter((piece) => piece !== named);
  return left.some(({ text, scopes }) => isStamp(text) || scopes.some(({ tag }) => tag === "time"));
};

const within = (run: Run, group: CommentGroup): Scope[] => {
  const own: Scope[] = [];
  const inmost = run.parts[0]?.scope ?? run.scope;
  for (const scope of around(inmost)) {
    if (scope === group.scope) break;
    own.push(scope);
  }
  return own;
};

const says = (scopes: readonly Scope[], pattern: RegExp, property: RegExp): boolean =>
  scopes.some((scope) => pattern.test(scope.names) || property.test(attribute(scope.element, "itemprop")));

/** Gives a run of a comment its role. */
export const partOf = (run: Run, group: CommentGroup): CommentPart => {
  const { text } = run;
  const scopes = within(run, group);
  if (text.length <= 120 && (cues().deleted.test(text) || cues().hidden.test(text))) return "gone";
  const short = text.length <= 90;
  if (scopes.some(({ names }) => profileNames.test(names)))
    return short && says(scopes, /(?:^|[\s_-])user-?name(?:$|[\s_-])/u, /^name$/u) ? "author" : "profile";
  if (isHeaderLine(run)) return "author";
  if (
    short &&
    (says(scopes, authorNames, /author|creator|^name$/u) || scopes.some(({ tag }) => tag === "cite"))
  )
    return "author";
  if (
    short &&
    (scopes.some(({ tag }) => tag === "time") || says(scopes, dateNames, /date/iu) || isStamp(text))
  )
    return "date";
  if (short && isControl(run, scopes)) return "tool";
  if (says(scopes, bodyNames, /^(?:text|description|commentText)$/u)) return "body";
  return text.length <= 40 && says(scopes, toolNames, /vote|rating/iu) ? "tool" : "body";
};

/** Buttons, bare links ("Reply") and bare numbers (votes). */
const isControl = (run: Run, scopes: readonly Scope[]): boolean =>
  scopes.some(({ tag }) => tag === "button") ||
  (run.text.length <= 40 && (run.linked >= run.text.length || /^[\d\s+−–-]+$/u.test(run.text)));

const isStamp = (text: string): boolean => {
  const date = findDates(text)[0];
  if (date) return text.length - (date.end - date.start) <= 30;
  const relative = cues().relativeTime.exec(text);
  return relative !== null && text.length - relative[0].length <= 12;
};

/** The block kind of a run of a comment. */
export const kindOfPart = (part: CommentPart): BlockKind =>
  part === "body" ? "comment" : part === "gone" ? "tombstone" : "comment-header";
