import type { Finding, Report } from "../../contract/index.ts";
import { badgeFindings } from "./badges.ts";
import { dateFindings } from "./dates.ts";
import { makeFinding, titleSpan } from "./make.ts";

/** A language's English name; what is no language tag stays as it is. */
const nameOf = (language: string): string => {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
};

/** What can be said of a page in another language: that it was not coded, and what stands around its text. */
export const otherLanguageFindings = (report: Report, language: string): readonly Finding[] => [
  makeFinding(report, {
    kind: "language",
    verdict: "not-coded",
    place: titleSpan(report),
    says: `The page is in ${nameOf(language)}: only English is coded, so nothing of what it says was taken into account.`,
    against: [],
    rule: "findings/not-english",
  }),
  ...badgeFindings({ report }),
  ...dateFindings({ report }),
];
