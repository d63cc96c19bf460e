import { EntenteError } from "../errors/index.ts";
import { asFailure } from "./as-failure.ts";
import type { SourceOrFailure } from "./source.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function sourceOf(line: string, number: number): SourceOrFailure {
  const refuse = (why: string): never => {
    throw new EntenteError("E302", { line: number, why });
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (!isObject(value)) return refuse("it is no object");
  const [id, text, html, url] = ["id", "text", "html", "url"].map((key) => stringOf(value[key]));
  const content = text ?? html;
  if (id === undefined) return refuse("it has no id");
  if (content === undefined) return refuse("it has neither text nor html");
  const form = text === undefined ? "html" : "text";
  return { kind: "given", name: id, content, form, ...(url !== undefined && { url }) };
}

/** Documents as JSON lines `{id, text | html, url?}`; a line that is not one is a failure in its place. Blank lines count but give nothing. */
export async function* documentLines(lines: AsyncIterable<string>): AsyncGenerator<SourceOrFailure> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    try {
      yield sourceOf(line, number);
    } catch (error) {
      yield asFailure(`line ${number}`, error);
    }
  }
}
