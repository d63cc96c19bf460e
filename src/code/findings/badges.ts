import type { Badge, Finding } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { makeFinding } from "./make.ts";

/** A badge is earned when it says who checked and at least one of when, what was found, and where to read it. */
const isEarned = ({ checker, date, finding, link }: Badge): boolean =>
  checker !== null && (date !== null || finding !== null || link !== null);

/** What each fact-check badge of the page is worth. */
export const badgeFindings = ({ report }: Pick<CodeContext, "report">): readonly Finding[] =>
  report.badges
    .filter(({ kind }) => kind === "fact-check")
    .map((badge) => {
      const earned = isEarned(badge);
      const label = badge.label.text.trim();
      const missing =
        badge.checker === null ? "names no checker" : `names ${badge.checker}, but no date, finding or link`;
      return makeFinding(report, {
        kind: "badge",
        verdict: earned ? "earned" : "names-no-checker",
        place: badge.label,
        says: earned
          ? `The badge "${label}" names who checked (${badge.checker}) and leads to the check.`
          : `The badge "${label}" ${missing}: it is no evidence of a check.`,
        against: [],
        rule: "findings/badge",
      });
    });
