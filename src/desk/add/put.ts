import type { Failure } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Desk } from "../routes/desk.ts";
import { type Given, mostBytes, sourceOf } from "./source.ts";

/** A failure as the error it tells of: its words are made already. */
const errorOf = ({ code, message, todo }: Failure): EntenteError => {
  const error = new EntenteError("E106", { path: "", why: "" });
  return Object.assign(error, { code, message, todo });
};

/**
 * Codes what was given and puts it into the store.
 * @returns the id of the report
 * @throws EntenteError with the code of what failed
 */
export const putGiven = async (
  { store, code, queue }: Pick<Desk, "store" | "code" | "queue">,
  given: Given,
): Promise<string> => {
  const outcome = await code(await sourceOf(given), { maxBytes: mostBytes });
  if (outcome.status === "failed") throw errorOf(outcome);
  store.put(outcome);
  queue();
  return outcome.report.id;
};
