/** The document of the API, and whether an answer is as it says. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Hono } from "hono";
import { openApi } from "../../../src/desk/api/openapi.ts";
import { draft } from "../publish/kit.ts";

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> }
    >
  >;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export const document = openApi() as unknown as OpenApi;

// Shapes of zod put a type beside a reference; that is allowed since draft 2020-12.
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: "https://desk.example/openapi.json", components: document.components });
const known = new Map<string, ValidateFunction>();

/** What is wrong with an answer by the schema of the document for its status; nothing when all is well. */
export function wrongWith(operation: Operation, status: number, body: unknown): readonly string[] {
  const content = operation.responses[String(status)]?.content;
  const reference = content?.["application/json"]?.schema.$ref;
  if (reference === undefined) return [`${operation.operationId} says nothing of ${status}`];
  const validate =
    known.get(reference) ?? ajv.compile({ $ref: `https://desk.example/openapi.json${reference}` });
  known.set(reference, validate);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

export const sendForm = async (
  app: Hono,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> => app.request(path, { method: "POST", body: new URLSearchParams(fields) });

/** Has an assessment of that title published by whoever works on the desk; gives its slug. */
export const publish = async (app: Hono, title: string): Promise<string> => {
  const made = await sendForm(app, "/a/new", { ...draft, title });
  const slug = /^\/a\/([^/]+)\/edit/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
  await sendForm(app, `/a/${slug}/publish`, { note: "", edit: "1" });
  return slug;
};

interface Row {
  readonly id: string;
  readonly claim?: { readonly id: string };
  readonly event?: { readonly id: string };
}

/** A list as it is answered. */
export interface Answer {
  readonly data: readonly Row[];
  readonly links: { readonly self: string; readonly next: string | null };
}

/** Of claims and events the record is a part of what is told. */
export const idOf = ({ id, claim, event }: Row): string => claim?.id ?? event?.id ?? id;
