/** Headers of every answer: nothing loads, runs, frames or leaks. */
import { contentPolicy } from "../html/page.ts";

export const securityHeaders = (): Readonly<Record<string, string>> => ({
  "content-security-policy": `${contentPolicy(true)}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
});
