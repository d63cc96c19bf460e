/**
 * Cursors: where a list goes on. They hold the last row that was given, not a number of rows to pass over, so what comes in or
 * goes out meanwhile makes nothing come twice or not at all. To those who ask they are one opaque word.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";

/** Raised when what a cursor holds changes its meaning: those of before are refused and not misread. */
const version = "v1";

/** A cursor fits only the list it was given for: path and filters stand in its mark. */
const markOf = (list: string, place: string): string =>
  createHash("sha256").update(`${version} ${list} ${place}`).digest("base64url").slice(0, 12);

/** The list that a cursor belongs to: its address without cursor and limit, parameters in order of their names. */
export const listOf = (path: string, query: Readonly<Record<string, unknown>>): string =>
  `${path}?${new URLSearchParams(
    Object.entries(query)
      .filter(([name, value]) => !["cursor", "limit"].includes(name) && value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value)])
      .sort(),
  )}`;

/** @param place the last row given, by what the list is in the order of */
export const cursorAt = (list: string, place: unknown): string => {
  const text = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${version}.${text}.${markOf(list, text)}`;
};

/**
 * The place a cursor holds; undefined without a cursor.
 * @throws EntenteError E870 when it is no cursor of this list
 */
export function placeOf<T>(list: string, cursor: string | undefined, shape: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  const [given, text = "", mark, ...more] = cursor.split(".");
  const refused = (): EntenteError => new EntenteError("E870", { cursor: cursor.slice(0, 40) });
  if (given !== version || more.length > 0 || mark !== markOf(list, text)) throw refused();
  const place = shape.safeParse(unpacked(text));
  if (!place.success) throw refused();
  return place.data;
}

/** The mark is no secret, so anybody can put one on anything: what is no JSON is nothing. */
const unpacked = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
};

export const numberPlace = z.int().nonnegative();
export const wordPlace = z.string();
export const pairPlace = z.tuple([z.string(), z.string()]);
