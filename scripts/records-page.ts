/** Makes docs/records.md from the contract: structure from the schemas, meaning from the comments beside them. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import * as contract from "../src/contract/index.ts";

const folder = join(import.meta.dirname, "..", "src", "contract");
const exported: Readonly<Record<string, unknown>> = contract;

/** Schema → the name it is exported under. */
const names = new Map(
  Object.entries(exported).flatMap(([name, value]) => (value instanceof z.ZodType ? [[value, name]] : [])),
) as ReadonlyMap<unknown, string>;

const isRecordName = (name: string): boolean => /^[A-Z]/.test(name);

const words = (comment: string): string =>
  comment
    .replaceAll(/^\/\*\*|\*\/$|^\s*\*(?!\/) ?/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** "Report.source.form" → what the comment before it says. */
function commentsOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  let comment = "";
  // Imports stand between the comment on a file and its first record; they are read so that it is not taken for the record's.
  for (const [whole, text, name, opens] of source.matchAll(
    /(\/\*\*[\s\S]*?\*\/)|^import .*$|^(?:export const |const )?\s*(\w+)(?:: | = |,)(?:[^\n]*?(\{))?[^\n]*$|^\s*\}\)?.*$/gm,
  )) {
    if (text !== undefined) {
      comment = words(text);
      continue;
    }
    if (whole.startsWith("import ")) comment = "";
    if (name === undefined) path.pop();
    else {
      if (comment !== "") found.set([...path, name].join("."), comment);
      const closes = whole.split("{").length <= whole.split("}").length;
      if (opens && !closes) path.push(name);
    }
    comment = "";
  }
  return found;
}

const comments = new Map(
  globSync("*.ts", { cwd: folder })
    .sort()
    .flatMap((name) => [...commentsOf(readFileSync(join(folder, name), "utf8"))]),
);

/** Fields that mean the same in every record. */
const everywhere: Readonly<Record<string, string>> = {
  type: "Which record it is.",
  status: "What became of the document.",
  contract: "Version of the contract.",
  stage: "Which version of which stage made it.",
  id: "The same for the same input.",
  start: "Where it begins in the text.",
  end: "Where it ends, exclusive.",
  span: "Where it stands in the text.",
  text: "The words that stand there.",
  says: "One sentence for a reader.",
  why: "The reason, for a reader.",
  label: "Its name for a reader.",
  kind: "Which kind it is.",
};

const link = (name: string): string => (isRecordName(name) ? `[${name}](#${name.toLowerCase()})` : name);

/** A type for a reader: names where there are names, else its form. */
const typeOf = (schema: unknown): string => {
  const name = names.get(schema);
  return name === undefined ? formOf(schema) : link(name);
};

function formOf(schema: unknown): string {
  if (schema instanceof z.ZodReadonly) return typeOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return `${typeOf(schema.unwrap())} or null`;
  if (schema instanceof z.ZodArray) return `list of ${typeOf(schema.element)}`;
  if (schema instanceof z.ZodRecord)
    return `object of ${typeOf(schema.valueType)} by ${typeOf(schema.keyType)}`;
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(", ");
  if (schema instanceof z.ZodLiteral) return `\`${JSON.stringify(schema.value)}\``;
  if (schema instanceof z.ZodObject) return "object";
  if (schema instanceof z.ZodString) return "string";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodNumber) return schema.isInt ? "whole number" : "number";
  throw new Error(`no words for a schema of ${String(schema)}`);
}

/** The object inside lists, nulls and read-only wrappers; null when it has a name of its own or is none. */
function inner(schema: unknown): z.ZodObject | null {
  if (names.has(schema)) return null;
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable) return inner(schema.unwrap());
  if (schema instanceof z.ZodArray) return inner(schema.element);
  return schema instanceof z.ZodObject ? schema : null;
}

type Row = readonly [field: string, type: string, meaning: string];

function rowsOf(record: string, object: z.ZodObject, path: readonly string[] = []): Row[] {
  return Object.entries(object.shape).flatMap(([field, schema]) => {
    const place = [...path, field];
    const meaning =
      comments.get([record, ...place].join(".")) ??
      comments.get(`located.${field}`) ??
      everywhere[field] ??
      "";
    const below = inner(schema);
    return [
      [place.join("."), typeOf(schema), meaning] as Row,
      ...(below ? rowsOf(record, below, place) : []),
    ];
  });
}

const unwrapped = (schema: unknown): unknown => (schema instanceof z.ZodReadonly ? schema.unwrap() : schema);

function sectionOf(name: string): string {
  const schema = unwrapped(exported[name]);
  const about = comments.get(name);
  const head = `## ${name}\n${about ? `\n${about}\n` : ""}`;
  if (!(schema instanceof z.ZodObject)) {
    const options =
      schema instanceof z.ZodDiscriminatedUnion ? schema.options.map(typeOf).join(", ") : formOf(schema);
    return `${head}\nOne of ${options}.\n`;
  }
  const rows = rowsOf(name, schema).map(
    ([field, type, meaning]) => `| \`${field}\` | ${type} | ${meaning} |`,
  );
  return `${head}\n| field | type | meaning |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

const intro = `# Records

What flows between the rooms, and what the program prints. Made from \`src/contract/\`; \`entente schema\` prints the
same as JSON Schema (draft 2020-12). Contract version 1: a field is never taken away or given another meaning
within a version.

- Offsets (\`start\`, \`end\`) are JavaScript string offsets (UTF-16 code units) into the text of the report, half open: the
  text at a span is \`report.text.slice(start, end)\`, and equals the \`text\` of the record, always.
- **offset** is such a number, **day** a calendar day \`YYYY-MM-DD\`, **share** a number from 0 to 1.
- Every field is always there; what is not known is \`null\` or an empty list.
`;

/** The whole page. */
export const recordsPage = (): string =>
  [intro, ...Object.keys(exported).filter(isRecordName).sort().map(sectionOf)].join("\n");

/** Fields without a comment, for the test that wants none. */
export const undocumented = (): readonly string[] =>
  Object.keys(exported)
    .filter(isRecordName)
    .flatMap((name) => {
      const schema = unwrapped(exported[name]);
      if (!(schema instanceof z.ZodObject)) return [];
      return rowsOf(name, schema)
        .filter(([, , meaning]) => meaning === "")
        .map(([field]) => `${name}.${field}`);
    });
