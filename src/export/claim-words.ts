import type { Claim, Report } from "../contract/index.ts";

/** What is claimed, in the words of the page: its stretches with a mark between them. */
export const claimWords = ({ text }: Pick<Report, "text">, claim: Pick<Claim, "content" | "text">): string =>
  claim.content.map(({ start, end }) => text.slice(start, end)).join(" … ") || claim.text;
