/** What forms send, checked: each route names the fields it takes and the shape of each; anything else is refused. */
import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";

/** Control characters and marks that reorder or hide text: names with them could look like others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .refine(
      (text) => [...text].length >= least && [...text].length <= most,
      `it has ${least} to ${most} characters`,
    )
    .refine((text) => !hidden.test(text), "it holds signs that cannot be seen");

/** Names that would be taken for the desk's own. */
const reserved = new Set(["local", "guest", "cli", "admin", "entente", "root", "system"]);

export const handle = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine(
    (text) => /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])$/.test(text),
    "it has 2 to 40 small letters of a to z, digits, and . _ - between them",
  )
  .refine((text) => !reserved.has(text), "it is kept for the desk");
export const name = line(1, 80);
export const note = line(0, 200);
/** Taken as it is: a blank at the end is part of it. How long it is, is said by the rules for passwords. */
export const password = z.string().max(2000, "it is too long");
/** What is typed at sign-in is held against what is known and nothing else. */
export const typedHandle = z.string().max(200, "it is too long");
export const place = z.string().max(2000).optional();

const valuesOf = async (context: Context): Promise<Record<string, string | string[]>> => {
  const form = await context.req.formData().catch(() => {
    throw new EntenteError("E834", { name: "The form", why: "what was sent is no form" });
  });
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key);
    if (!all.every((value) => typeof value === "string"))
      throw new EntenteError("E834", { name: key, why: "it is a file" });
    values[key] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return values;
};

const checked = <T extends z.ZodType>(schema: T, values: unknown): z.infer<T> => {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = String(issue?.path[0] ?? "The form");
  throw new EntenteError("E834", { name: field, why: issue?.message ?? "it does not fit" });
};

/**
 * The fields of a form.
 * @throws EntenteError E834 for a field that is missing, of another shape, given twice or not asked for
 */
export const formOf = async <T extends z.ZodRawShape>(
  context: Context,
  shape: T,
): Promise<z.infer<z.ZodObject<T, z.core.$strict>>> =>
  checked(z.strictObject(shape), await valuesOf(context));

/** Deeper JSON than any that this desk asks for. */
const deepest = 20;

/** How deep brackets nest, without building what they hold. */
export const depthOf = (json: string): number => {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (isText) {
      if (sign === "\\") at++;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === "{" || sign === "[") most = Math.max(most, ++depth);
    else if (sign === "}" || sign === "]") depth--;
  }
  return most;
};

/**
 * What a program sends as JSON.
 * @throws EntenteError E834 when it is none, is nested too deep, or has another shape
 */
export const jsonOf = async <T extends z.ZodType>(context: Context, schema: T): Promise<z.infer<T>> => {
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? ""))
    throw new EntenteError("E834", { name: "The request", why: "it is not sent as application/json" });
  const text = await context.req.text();
  if (depthOf(text) > deepest)
    throw new EntenteError("E834", { name: "The request", why: `it is nested more than ${deepest} deep` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EntenteError("E834", { name: "The request", why: "it is no JSON" });
  }
  return checked(schema, value);
};
