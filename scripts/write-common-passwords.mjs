/**
 * Writes knowledge/people/common-passwords.txt from a list of passwords, one a line, the most common first, on stdin:
 *   node -e 'console.log(require("@zxcvbn-ts/language-common").dictionary["passwords-common"].join("\n"))' | node scripts/write-common-passwords.mjs
 * Hashes are written and not the words, many of which are abuse or somebody's name.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** The most common ones, of any length: they are looked for inside a password too. Those long enough to be one are all taken. */
const most = 10_000;
const long = 12;

const words = (await text(process.stdin))
  .split("\n")
  .map((word) => word.trim().normalize("NFKC").toLowerCase());
const taken = words.filter((word, at) => word.length >= 4 && (at < most || word.length >= long));
const hashes = taken.map((word) =>
  createHash("sha256").update(word).digest().subarray(0, 6).toString("base64url"),
);
const head = `# Passwords that are tried first: the first 48 bits of the SHA-256 of each, base64url.
# Source: the list of common passwords of @zxcvbn-ts/language-common 4 (from public leaks). Licence: MIT.
# Made by scripts/write-common-passwords.mjs.
`;
const folder = join(import.meta.dirname, "../knowledge/people");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "common-passwords.txt"), `${head}${[...new Set(hashes)].sort().join("\n")}\n`);
