/** What a form sends: first as it was typed, so that it can be shown again, then checked. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import { statusOf } from "./failure.ts";

/**
 * The named fields of a form as they were typed; one that is missing is empty, and what was not asked for is left out.
 * @throws EntenteError E854 when what was sent is no form
 */
export const typedOf = async <N extends string>(
  context: Context,
  names: readonly N[],
): Promise<Readonly<Record<N, string>>> => {
  const form = await context.req.formData().catch(() => {
    throw new EntenteError("E854", { name: "The form", why: "what was sent is no form" });
  });
  const word = (name: N): string => {
    const value = form.get(name);
    // Browsers send the ends of lines as CRLF, whatever was typed.
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
  };
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<N, string>;
};

/**
 * The fields by the schema of the route.
 * @param labels what a field is called on the page
 * @throws EntenteError E854 for the first that does not fit
 */
export const checkedFields = <T extends z.ZodType>(
  schema: T,
  typed: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = {},
): z.infer<T> => {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "The form");
  throw new EntenteError("E854", { name: labels[name] ?? name, why: issue?.message ?? "it does not fit" });
};

/** Refuses a body beyond so many bytes before it is read. */
export const mostBytesOf = (most: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new EntenteError("E844", { limit: most });
    },
  });

/** The status of a form that comes back with its error: a state or page that a field names and nobody knows is not the address's fault. */
export const statusOfForm = (error: EntenteError): ReturnType<typeof statusOf> => {
  const status = statusOf(error);
  return status === 404 || status === 400 ? 422 : status;
};
