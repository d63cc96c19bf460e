/**
 * Schemas of cells. zod is loaded only when something is checked: loading it costs as much as loading
 * all the tables, and a page is coded without it.
 */
import { createRequire } from "node:module";

type Zod = typeof import("zod").z;

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time)
    ? new Date(time).toISOString().startsWith(text)
    : false;
};

const isClean = (text: string): boolean => text === text.trim() && !/ {2}/.test(text);

const areItems = (cell: string): boolean => {
  const parts = cell === "" ? [] : cell.split("|");
  return parts.every((part) => part !== "" && isClean(part)) && new Set(parts).size === parts.length;
};

/** The kinds of cell a table may have. */
export const cellKit = (z: Zod) => {
  const text = z.string().min(1, "is empty").refine(isClean, "has stray spaces");
  const day = z.string().refine(isDay, "is not a day (YYYY-MM-DD)");
  const or = <T extends import("zod").ZodType<string>>(cell: T) => z.union([z.literal(""), cell]);
  return {
    text,
    or,
    day,
    dayOrEmpty: z.string().refine((cell) => cell === "" || isDay(cell), "is neither empty nor a day"),
    textOrEmpty: z.string().refine(isClean, "has stray spaces"),
    items: z.string().refine(areItems, "is not a list of different items divided by |"),
    country: z.string().regex(/^[A-Z]{3}$/, "is not a three-letter code"),
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "is not an id of small letters, digits and hyphens"),
    yesNo: z.enum(["yes", "no"]),
    number: z.string().regex(/^-?\d+(\.\d+)?$/, "is not a number"),
  };
};

export type CellKit = ReturnType<typeof cellKit>;

export const loadZod = (): Zod => (createRequire(import.meta.url)("zod") as typeof import("zod")).z;
