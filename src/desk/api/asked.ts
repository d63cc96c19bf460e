/** What is asked of the API, held against the shape that its document tells of. */
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";

/** Enough of a value to know it again. */
const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const why = (shape: z.ZodObject, error: z.ZodError): { readonly name: string; readonly why: string } => {
  const [issue] = error.issues;
  const known = Object.keys(shape.shape).join(", ");
  const name = issue?.path.join(".") ?? "";
  if (issue?.code === "unrecognized_keys")
    return {
      name: issue.keys.join(", "),
      why: known ? `it is none of ${known}` : "nothing is asked for here",
    };
  return {
    name,
    why: (issue?.message ?? "it does not fit").replace(/^\p{Lu}/u, (first) => first.toLowerCase()),
  };
};

/**
 * Parameters of a path or a query, as strings.
 * @throws EntenteError E810 when one does not fit, is given twice or is none that is known
 */
export function partsOf<S extends z.ZodObject>(
  shape: S,
  given: readonly (readonly [string, string])[],
): z.infer<S> {
  const twice = given.find(([name], at) => given.findIndex(([other]) => other === name) !== at);
  if (twice)
    throw new EntenteError("E810", { name: twice[0], value: shown(twice[1]), why: "it is given twice" });
  const values = Object.fromEntries(given);
  const result = shape.safeParse(values);
  if (result.success) return result.data;
  const problem = why(shape, result.error);
  const [first = ""] = problem.name.split(", ");
  throw new EntenteError("E810", { ...problem, value: shown(values[first]) });
}

/**
 * What was sent.
 * @throws EntenteError E871 when it does not fit
 */
export function bodyOf<S extends z.ZodObject>(shape: S, sent: unknown): z.infer<S> {
  const result = shape.safeParse(sent);
  if (result.success) return result.data;
  const problem = why(shape, result.error);
  throw new EntenteError("E871", { why: problem.name ? `${problem.name}: ${problem.why}` : problem.why });
}

/** A day of the calendar. */
export const dayAsked = z.iso.date();

/** How many a list gives at once. */
export const mostListed = 100;
const whole = `it is a whole number from 1 to ${mostListed}`;
export const listAsked = {
  limit: z.coerce
    .number(whole)
    .int(whole)
    .min(1, whole)
    .max(mostListed, whole)
    .default(20)
    .describe(`how many at once, up to ${mostListed}`),
  cursor: z.string().max(500).optional().describe("from `links.next` of the page before"),
};

/** A word of a name or an id. */
export const word = z.string().trim().min(1).max(200);

/** `rus-chn`, by codes or names, in either order. */
export const pairAsked = z
  .string()
  .max(120)
  .regex(/^[^-/]+-[^-/]+$/, "it is two states divided by a hyphen, such as rus-chn")
  .describe("two states divided by a hyphen: `rus-chn`, by codes or names");
