/** The stretches of a line that stand in elements of their own: a name, a time and a count of votes in one line. */
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

export interface RunPiece {
  readonly text: string;
  /** Offset in the run. */
  readonly start: number;
  /** The elements around it up to the line's own block, inmost first. */
  readonly scopes: readonly Scope[];
}

const inside = (scope: Scope, block: Scope): Scope[] => {
  const own: Scope[] = [];
  for (const at of around(scope)) {
    if (at === block) break;
    own.push(at);
  }
  return own;
};

/** The pieces of a run in order; the lengths of its parts leave out the white space around them. */
export const piecesOf = ({ text, parts, scope }: Run): RunPiece[] => {
  let at = 0;
  return parts.map((part) => {
    while (/\s/u.test(text[at] ?? "")) at++;
    const start = at;
    at += part.length;
    return { text: text.slice(start, at), start, scopes: inside(part.scope, scope) };
  });
};
