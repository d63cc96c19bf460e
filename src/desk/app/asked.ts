/** What an address asks for, checked; every parameter has a shape and a limit. */
import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";

/** Longer than any name or query that a person would type. */
const longest = 400;

/** @throws EntenteError E810 when it is too long */
export const textOf = (context: Context, name: string): string | undefined => {
  const value = context.req.query(name)?.trim();
  if (!value) return undefined;
  if (value.length > longest)
    throw new EntenteError("E810", {
      name,
      value: `${value.slice(0, 40)}…`,
      why: `it is over ${longest} characters`,
    });
  return value;
};

/** @throws EntenteError E810 when it is none of the choices */
export const choiceOf = <T extends string>(
  context: Context,
  name: string,
  choices: readonly T[],
): T | undefined => {
  const value = textOf(context, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new EntenteError("E810", { name, value, why: `it is one of ${choices.join(", ")}` });
  return found;
};

/** @throws EntenteError E403 when it is no day of the calendar */
export const dayOf = (context: Context, name: string): string | undefined => {
  const value = textOf(context, name);
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 31 February for 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new EntenteError("E403", { name: value });
  return value;
};

const wholeNumber = (context: Context, name: string, most: number): number | undefined => {
  const value = textOf(context, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new EntenteError("E810", { name, value, why: `it is a whole number from 1 to ${most}` });
  return number;
};

/** A place in a list, by number. @throws EntenteError E810 when it is no whole number from 1 */
export const numberOf = (context: Context, name: string): number | undefined =>
  wholeNumber(context, name, Number.MAX_SAFE_INTEGER);

/** The page of a list, from 1. @throws EntenteError E810 when it is no whole number in bounds */
export const pageOf = (context: Context, most = 10_000): number => wholeNumber(context, "page", most) ?? 1;
