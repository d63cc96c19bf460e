/** Markdown with or without front matter. */
import { parse as parseYaml } from "yaml";
import { decode } from "../input/decode.ts";
import type { ContainedPage, FileInMemory } from "./contained.ts";
import { articlePage, dates, escaped, values } from "./fragment.ts";

const frontMatter = /^(?:\ufeff)?---\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)\r?\n/u;

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : value instanceof Date
      ? value.toISOString()
      : undefined;

const texts = (value: unknown): (string | undefined)[] => [value].flat().map(text);

const fieldsOf = (yaml: string): Readonly<Record<string, unknown>> => {
  try {
    const fields: unknown = parseYaml(yaml, { maxAliasCount: 10 });
    return typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/**
 * A Markdown file as a page; what its front matter says is known of it.
 */
export async function* markdownPages({ name, bytes }: FileInMemory): AsyncGenerator<ContainedPage> {
  const { marked } = await import("marked");
  const source = decode(bytes, name);
  const matter = frontMatter.exec(source);
  const fields = fieldsOf(matter?.[1] ?? "");
  const body = marked.parse(source.slice(matter?.[0].length ?? 0), { async: false, gfm: true });
  const title = text(fields.title) ?? "";
  const url = text(fields.canonical_url ?? fields.canonical ?? fields.url);
  yield {
    content: articlePage(/<h1[\s>]/u.test(body) ? "" : escaped(title), body),
    options: {
      name,
      form: "html",
      article: true,
      known: {
        title: values("front matter", title),
        authors: values("front matter", ...texts(fields.author ?? fields.authors)),
        section: values("front matter", text(fields.section ?? fields.category)),
        language: values("front matter", text(fields.lang ?? fields.language)),
        published: dates("front matter", text(fields.date ?? fields.published)),
        modified: dates("front matter", text(fields.updated ?? fields.lastmod)),
      },
      ...(url !== undefined && /^https?:/u.test(url) && { url }),
    },
  };
}
