/** Headers of every answer: nothing loads, runs, frames or leaks. */
import { contentPolicy } from "../html/page.ts";

export interface HeaderFacts {
  /** It is asked for over https. */
  readonly isSecure: boolean;
  /** It was made for one who has signed in: no store between may keep it for others. */
  readonly isPersonal: boolean;
}

export const securityHeaders = ({ isSecure, isPersonal }: HeaderFacts): Readonly<Record<string, string>> => ({
  "content-security-policy": `${contentPolicy(true)}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Not to others, but to the desk itself: without it browsers would say "null" where forms come from.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": isPersonal ? "private, no-cache" : "no-cache",
  vary: "Cookie, Authorization",
  // A year, as ASVS 5.0 3.4.1 asks.
  ...(isSecure && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/** On pages that show secrets or what is somebody's own: not kept anywhere. */
export const noStore = "no-store";
