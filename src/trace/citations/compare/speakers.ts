import type { Claim, Voice } from "../../../contract/index.ts";
import { slug } from "../../slug.ts";
import { type Compare, less, otherwise } from "./comparison.ts";

const nameOf = (voice: Voice): string =>
  slug(voice.resolved ?? voice.mention).replace(/^(?:person|unknown)-/, "");

const familyOf = (voice: Voice): string => nameOf(voice).split("-").at(-1) ?? "";

const speakerOf = ({ chain }: Claim): Voice | undefined => {
  const last = chain.at(-1);
  return last?.kind === "person" && /\p{Lu}/u.test(last.mention) ? last : undefined;
};

/** "Experts", "analysts": many of whom none is named. */
const areMany = ({ chain }: Claim): boolean => {
  const last = chain.at(-1);
  return (
    last?.kind === "unnamed" && /(?<!s)s$/i.test(last.mention.split(/\s(?:of|at|from|in|close)\s/)[0] ?? "")
  );
};

/** Words given to a speaker of whom the cited report knows nothing, or to many where one spoke. */
export const compareSpeakers: Compare = ({ claim, cited, passage }) => {
  const there = cited.coded.claims.filter(
    (one) => one.within === "body" && one.start < passage.end && passage.start < one.end,
  );
  const theirs = there.flatMap((one) => speakerOf(one) ?? []);
  const [first] = theirs;
  if (first === undefined) return null;
  const mine = speakerOf(claim);
  const words = slug(cited.report.text).split("-");
  if (mine !== undefined && !words.includes(familyOf(mine)))
    return otherwise(`In the cited report ${first.mention} says it, not ${mine.mention}.`);
  if (areMany(claim) && !cited.coded.claims.some(areMany))
    return less(`The cited report has one voice (${first.mention}), not many.`);
  return null;
};
