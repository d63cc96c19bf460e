/** What a token may be made for. Nothing that gives power over people or keys is in any scope. */
import type { Action } from "./permissions.ts";

export const scopes = {
  read: ["page.read"],
  add: ["page.read", "page.add"],
  review: ["page.read", "review.correct", "story.decide", "outlet.rate"],
  write: [
    "page.read",
    "comment.write",
    "comment.report",
    "assessment.write",
    "assessment.check",
    "assessment.publish",
  ],
  moderate: ["page.read", "comment.moderate"],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as readonly Scope[];

/** What each lets a program do, in words. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  read: "read what is public and what you may read",
  add: "add pages",
  review: "correct machine records, rate outlets, undo merges",
  write: "write comments and assessments",
  moderate: "moderate comments",
};

/** The actions of a token; scopes of an older version that are gone give nothing. */
export const actionsOf = (names: readonly string[]): readonly Action[] => [
  ...new Set(scopeNames.filter((name) => names.includes(name)).flatMap((name) => scopes[name])),
];
