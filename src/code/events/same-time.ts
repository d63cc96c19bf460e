/** "At about the same time", "on the same day": an event dated by the one told before it. */
import type { Found } from "./found.ts";

/** Not at the head of a sentence, where "at the same time" only means "yet". */
const sameTime =
  /(?<=[\p{L}\d,;] )(?:at (?:about |around |roughly |almost |exactly |precisely )?the same time|(?:on |in |during )?(?:the same|that same) (?:day|night|week|weekend|month|year|season|spring|summer|autumn|fall|winter))\b/iu;

/** How many sentences back the dated event may stand. */
const reach = 1;

/** The tellings in their order, those told "at the same time" with the date of the last dated one before them. */
export const datedBySameTime = (tellings: readonly Found[]): readonly Found[] => {
  let last: Found | null = null;
  return tellings.map((found) => {
    if (found.date) {
      last = found;
      return found;
    }
    const { text, start, index } = found.sentence;
    const phrase = sameTime.exec(text);
    if (!phrase || !last?.date || index - last.sentence.index > reach || found.modality !== last.modality)
      return found;
    const from = start + phrase.index;
    const span = { start: from, end: from + phrase[0].length };
    return { ...found, date: { ...last.date, basis: "inferred", span } };
  });
};
