/** Headers of every answer: nothing loads, runs, frames or leaks. */
import { contentPolicy } from "../html/page.ts";

export interface HeaderFacts {
  /** It is asked for over https. */
  readonly isSecure: boolean;
  /** It was made for one who has signed in: no store between may keep it for others. */
  readonly isPersonal: boolean;
  /** The policy of a page that others may frame, which says who; null for every other, which nobody may. */
  readonly framing: string | null;
}

export const securityHeaders = ({
  isSecure,
  isPersonal,
  framing,
}: HeaderFacts): Readonly<Record<string, string>> => ({
  "content-security-policy": framing ?? `${contentPolicy(true)}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  ...(framing === null && { "x-frame-options": "DENY" }),
  // Not to others, but to the desk itself: without it browsers would say "null" where forms come from.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": framing === null ? "same-origin" : "cross-origin",
  "cache-control": isPersonal ? "private, no-cache" : "no-cache",
  vary: "Cookie, Authorization",
  // A year, as ASVS 5.0 3.4.1 asks.
  ...(isSecure && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/** On pages that show secrets or what is somebody's own: not kept anywhere. */
export const noStore = "no-store";
