/**
 * Characters of a page that would steer a terminal or turn the direction of writing: control characters,
 * and the bidirectional overrides and isolates of "Trojan Source" (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text of a page made safe to print, on one line. */
export const clean = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(steering, "").trim();
