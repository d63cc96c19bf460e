import { z } from "zod";
import * as contract from "../contract/index.ts";

const exported: Readonly<Record<string, unknown>> = contract;

const schemas: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(exported).flatMap(([name, value]) => (value instanceof z.ZodType ? [[name, value]] : [])),
);

/** The names of the record types, in alphabetical order. */
export const schemaNames = (): readonly string[] =>
  [...schemas.keys()].filter((name) => /^[A-Z]/.test(name)).sort();

/** The JSON Schema of one record type, self-contained. */
export function schemaOf(name: string): object {
  const schema = schemas.get(name);
  return { title: name, ...(schema ? z.toJSONSchema(schema) : {}) };
}

/** All record types in one schema, each under `$defs`. */
export const wholeSchema = (): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Entente, contract 1",
  $defs: Object.fromEntries(
    schemaNames().map((name) => {
      const { $schema: _, ...schema } = schemaOf(name) as Record<string, unknown>;
      return [name, schema];
    }),
  ),
});
