/** The document of the API (OpenAPI 3.1), made from the shapes by which requests are checked and answers are tested. */
import { z } from "zod";
import * as contract from "../../contract/index.ts";
import { catalogue, type ErrorCode } from "../../errors/index.ts";
import { apiRoot } from "../app/address.ts";
import { statusOfCode } from "../app/failure.ts";
import { leastOf } from "../people/permissions.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints, everywhere } from "./endpoints/index.ts";
import * as shapes from "./shapes.ts";

type Json = Readonly<Record<string, unknown>>;

const nameOfAnswer = ({ name }: Endpoint): string =>
  `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Answer`;

const Links = z.record(z.string(), z.string().nullable());

/** The one envelope around what an endpoint gives. */
const envelopeOf = ({ gives }: Endpoint): z.ZodType => z.strictObject({ data: gives, links: Links });

const Failed = z.strictObject({ error: shapes.ErrorTold });

const isNamed = (entry: readonly [string, unknown]): entry is readonly [string, z.ZodType] =>
  /^[A-Z]/.test(entry[0]) && entry[1] instanceof z.ZodType;

/** Read-only says in OpenAPI that a field is never sent, which is not what it says in our types. */
const plain = ({ $schema: _, $id: __, ...schema }: Json): Json => schema;

const shared = {
  override: ({ jsonSchema }: { readonly jsonSchema: { readOnly?: unknown } }) => {
    delete jsonSchema.readOnly;
  },
} as const;

function componentSchemas(): Json {
  const registry = z.registry<{ readonly id: string }>();
  const exported: readonly (readonly [string, unknown])[] = [
    ...Object.entries(contract),
    ...Object.entries(shapes),
  ];
  for (const [id, schema] of exported.filter(isNamed)) registry.add(schema, { id });
  registry.add(Failed, { id: "Failed" });
  for (const endpoint of endpoints) {
    registry.add(envelopeOf(endpoint), { id: nameOfAnswer(endpoint) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    ...shared,
    uri: (id) => `#/components/schemas/${id}`,
  });
  const bodies = endpoints.flatMap((endpoint) =>
    endpoint.body
      ? [[nameOfBody(endpoint), z.toJSONSchema(endpoint.body, { ...shared, io: "input" })] as const]
      : [],
  );
  return Object.fromEntries(
    [...Object.entries(schemas), ...bodies].map(([id, schema]) => [id, plain(schema as Json)]),
  );
}

const nameOfBody = ({ name }: Endpoint): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Body`;

const reference = (id: string): Json => ({ $ref: `#/components/schemas/${id}` });
const jsonOf = (id: string): Json => ({ "application/json": { schema: reference(id) } });

/** One parameter of an address. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
}

/** The parameters of an endpoint, those of its path first. */
export const parametersOf = ({ params, query }: Endpoint): readonly Parameter[] =>
  (
    [
      ["path", params.shape],
      ["query", query.shape],
    ] as const
  ).flatMap(([where, shape]) =>
    Object.entries(shape).map(([name, field]): Parameter => {
      const type = field as z.ZodType;
      const { description = "", ...schema } = plain(z.toJSONSchema(type, shared) as Json);
      const required = where === "path" || !type.safeParse(undefined).success;
      return { name, in: where, required, description: String(description), schema };
    }),
  );

/** Every code an endpoint can answer with. */
export const codesOf = ({ errors, action, body, query }: Endpoint): readonly ErrorCode[] => {
  const signedIn = leastOf(action) === "anyone" ? [] : (["E830", "E831"] as const);
  const gone = "cursor" in query.shape ? (["E870"] as const) : [];
  const sent = body ? (["E808", "E809", "E834", "E844", "E871", "E875"] as const) : [];
  return [...new Set<ErrorCode>([...errors, ...signedIn, ...sent, ...gone, ...everywhere])].sort();
};

const failures = (endpoint: Endpoint): Json => {
  const byStatus = Map.groupBy(codesOf(endpoint), statusOfCode);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${code}: ${catalogue[code].what}`).join("; "),
        content: jsonOf("Failed"),
      },
    ]),
  );
};

const mark = {
  etag: { description: "Send it as If-None-Match to be told 304.", schema: { type: "string" } },
};

const successOf = (endpoint: Endpoint): Json =>
  endpoint.method === "post"
    ? {
        "201": {
          description: "Made; Location says where it stands.",
          headers: { location: { schema: { type: "string" } } },
          content: jsonOf(nameOfAnswer(endpoint)),
        },
      }
    : {
        "200": { description: endpoint.about, headers: mark, content: jsonOf(nameOfAnswer(endpoint)) },
        "304": { description: "What you have is still good." },
      };

const operationOf = (endpoint: Endpoint): Json => ({
  operationId: endpoint.name,
  summary: endpoint.about,
  tags: [endpoint.path.split("/")[1] ?? ""],
  security: leastOf(endpoint.action) === "anyone" ? [{}, { token: [] }] : [{ token: [] }],
  parameters: parametersOf(endpoint),
  ...(endpoint.body && { requestBody: { required: true, content: jsonOf(nameOfBody(endpoint)) } }),
  responses: { ...successOf(endpoint), ...failures(endpoint) },
});

const pathsOf = (): Json =>
  Object.fromEntries(
    [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, all]) => [
      path,
      Object.fromEntries(all.map((endpoint) => [endpoint.method, operationOf(endpoint)])),
    ]),
  );

/** The whole document. */
export const openApi = (): Json => ({
  openapi: "3.1.1",
  info: {
    title: "Entente",
    version: "1",
    summary: "Who is allied with whom, on paper, in practice, and on whose word.",
    description:
      "Every answer is `{data, links}`, every error `{error: {code, message, todo}}` with a permanent code. Lists go on at `links.next`.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: apiRoot, description: "this desk" }],
  tags: [...new Set(endpoints.map(({ path }) => path.split("/")[1] ?? ""))].map((name) => ({ name })),
  paths: pathsOf(),
  components: {
    schemas: componentSchemas(),
    securitySchemes: {
      token: {
        type: "http",
        scheme: "bearer",
        description: "A token of the desk. Reading needs none where the desk shows without signing in.",
      },
    },
  },
});
