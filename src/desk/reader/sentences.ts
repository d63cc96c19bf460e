/** The sentences of reports, found when they are asked for. */
import type { Report, Sentence } from "../../contract/index.ts";
import { placesOf, sentencesOf } from "../../pipeline/index.ts";
import type { Desk } from "../routes/desk.ts";

/** Sentences of the pages read last; one page's are some 100 kB. */
const mostKept = 50;
/** Longer pages are shown without sentences of their own: finding them would keep the reader waiting. */
const longest = 60_000;

/** Gives the sentences of a report, and remembers those of the last few. */
export const rememberSentences = (): Desk["sentences"] => {
  const known = new Map<string, readonly Sentence[]>();
  return (report: Report): readonly Sentence[] => {
    if (report.text.length > longest) return [];
    const key = `${report.id} ${report.source.sha256}`;
    const sentences = known.get(key) ?? sentencesOf(report);
    known.delete(key);
    known.set(key, sentences);
    const oldest = known.keys().next();
    if (known.size > mostKept && !oldest.done) known.delete(oldest.value);
    return sentences;
  };
};

/** Where the sentences stand, without their trees, which takes a fiftieth of the time. */
export const placesIn = (report: Report): ReturnType<typeof placesOf> =>
  report.text.length > longest ? [] : placesOf(report);
