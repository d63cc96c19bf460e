import { EntenteError } from "../errors/index.ts";
import type { Knowledge, State } from "./types.ts";

/** A state by ISO code ("RUS") or by any of its names ("Russia", "the UK"). Throws E401 when there is none. */
export const findState = (knowledge: Knowledge, word: string): State => {
  const given = word.trim();
  const byCode = knowledge.states.get(given.toUpperCase());
  if (byCode) return byCode;
  const bare = given.replace(/^the /i, "");
  const found = [...knowledge.names.lookup(given), ...knowledge.names.lookup(bare)].find(
    (one) => one.kind === "state" && (one.via === "name" || one.via === "abbreviation"),
  );
  const state = found ? knowledge.states.get(found.id) : undefined;
  if (!state) throw new EntenteError("E401", { name: word });
  return state;
};
