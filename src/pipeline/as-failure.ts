import type { Failure } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";

/** What went wrong with one document, as a record; an unforeseen error is told as ours (E106). */
export function asFailure(document: string, error: unknown): Failure {
  const known =
    error instanceof EntenteError
      ? error
      : new EntenteError("E106", {
          path: document,
          why: error instanceof Error ? error.message : String(error),
        });
  return {
    type: "failure",
    status: "failed",
    document,
    code: known.code,
    message: known.message,
    todo: known.todo,
  };
}
