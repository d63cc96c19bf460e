/** The order in which a thread is read: each comment before its answers, answers in the order in which they were made. */
import type { DeskComment } from "./types.ts";

/** @param comments in the order in which they were made; those whose parent is not among them stand at the top */
export function inTreeOrder(comments: readonly DeskComment[]): readonly DeskComment[] {
  const known = new Set(comments.map(({ id }) => id));
  const answers = Map.groupBy(comments, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const ordered: DeskComment[] = [];
  // Threads may be thousands deep, so the way back is kept here and not on the call stack.
  const waiting = [...(answers.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    waiting.push(...(answers.get(next.id) ?? []).toReversed());
  }
  return ordered;
}
