/** Which passwords are taken: by length and by what is tried first, never by kinds of characters (ASVS 5.0, 6.2). */
import { createHash } from "node:crypto";
import { EntenteError } from "../../errors/index.ts";

export const leastCharacters = 12;
export const mostCharacters = 256;

const hashOf = (word: string): string =>
  createHash("sha256").update(word).digest().subarray(0, 6).toString("base64url");

/** Reads the list of passwords that are tried first: comment lines, then a hash a line. */
export const parseCommon = (text: string): ReadonlySet<string> =>
  new Set(text.split("\n").filter((line) => line !== "" && !line.startsWith("#")));

/** The shortest stretch that, repeated, makes the whole. */
const unitOf = (word: string): string => {
  for (let length = 1; length <= word.length / 2; length++)
    if (
      word
        .slice(0, length)
        .repeat(Math.ceil(word.length / length))
        .startsWith(word)
    )
      return word.slice(0, length);
  return word;
};

/** Characters that each follow the one before, up or down: "123456789012", "abcdefghijkl". */
const isRow = (word: string): boolean =>
  [1, -1].some((step) =>
    [...word].every((sign, at, all) => {
      const next = all[at + 1];
      if (next === undefined) return true;
      const by = next.charCodeAt(0) - sign.charCodeAt(0);
      return by === step || (sign === "9" && next === "0") || (sign === "0" && next === "9");
    }),
  );

interface Around {
  readonly handle: string;
  readonly name: string;
  readonly common: ReadonlySet<string>;
}

const own = ["entente", "password", "passwort", "motdepasse"];

const whyNot = (password: string, { handle, name, common }: Around): string | null => {
  const word = password.normalize("NFKC").toLowerCase();
  const length = [...password].length;
  if (length < leastCharacters) return `it has ${length} characters and needs ${leastCharacters}`;
  if (length > mostCharacters) return `it has more than ${mostCharacters} characters`;
  const isCommon = (one: string): boolean => common.has(hashOf(one));
  const bare = word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (isCommon(word) || isCommon(bare) || isCommon(unitOf(word)) || isCommon(unitOf(bare)))
    return "it is, or is made from, one of those that are tried first";
  if (unitOf(word).length <= 4 || isRow(word)) return "it is a short piece over and over, or a row of signs";
  const near = [handle, ...name.split(/\s+/), ...own].filter((one) => [...one].length >= 4);
  const rest = near.reduce((left, one) => left.replaceAll(one.toLowerCase(), ""), word);
  return [...rest.replaceAll(/[^\p{L}]/gu, "")].length < 4 && rest !== word
    ? "it is little more than your name, or the name of this desk"
    : null;
};

/** @throws EntenteError E834 when it is too short, too long, or would be tried first */
export const assertPassword = (password: string, around: Around): void => {
  const why = whyNot(password, around);
  if (why !== null) throw new EntenteError("E834", { name: "The password", why });
};
