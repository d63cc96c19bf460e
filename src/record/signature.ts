/** Days of signature, and treaties that are signed and not yet in force. */
import type { Obligation, Paper, Treaty } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";

/** The day a treaty was signed; the table tells it in the note where it is not the day of entry into force. */
export const signatureOf = ({ note, from }: Treaty): string =>
  /signed (\d{4}-\d{2}-\d{2})/.exec(note ?? "")?.[1] ?? from;

/**
 * Treaties of the pair with one of the obligations, signed by the day of the paper and in force only later.
 * @returns in the order of the table; empty where nothing waits for its entry into force
 */
export const pendingOn = (
  knowledge: Knowledge,
  { dyad, on }: Pick<Paper, "dyad" | "on">,
  obligations: readonly Obligation[],
): readonly Treaty[] =>
  knowledge.treaties.filter(
    (treaty) =>
      treaty.from > on &&
      signatureOf(treaty) <= on &&
      !knowledge.regional.has(treaty.id) &&
      treaty.obligations.some((one) => obligations.includes(one)) &&
      dyad.every((id) => treaty.parties.some(({ country }) => country === id)),
  );
