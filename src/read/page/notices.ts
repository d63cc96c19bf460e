import { cues } from "../cues/cues.ts";

export type NoticeKind = "sign-in" | "paywall" | "consent" | "newsletter";

/**
 * The kind of notice a short line is, if any. In running text only short imperative lines count,
 * so that a report about cookies or subscriptions keeps its sentences.
 */
export const noticeKind = (line: string, inBody: boolean): NoticeKind | null => {
  if (line.length > (inBody ? 220 : 300)) return null;
  for (const { kind, pattern } of cues().notices) {
    if (pattern.test(line)) return kind as NoticeKind;
  }
  return null;
};
