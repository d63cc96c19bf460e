/** What a page tells as a table with a head: as CSV the table alone, as Markdown all of it. */
import type { Context } from "hono";
import type { Column } from "../../export/column.ts";
import { bullets, columnsGrid, part, safe } from "../../export/markdown/write.ts";
import { answer, answerCsv } from "../app/answer.ts";
import { contentTypeOf } from "./twins.ts";

export interface Sheet<T> {
  /** A name for the file. */
  readonly name: string;
  readonly title: string;
  /** What the page says first. */
  readonly says: string;
  /** Names with what stands for them; empty ones are left out. */
  readonly facts?: readonly (readonly [name: string, value: string | number | null | undefined])[];
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}

export const sheetMarkdown = <T>({ title, says, facts = [], caption, columns, rows }: Sheet<T>): string => {
  const lines = facts.flatMap(([name, value]) =>
    value === null || value === undefined || value === ""
      ? []
      : [`**${safe(name)}**: ${safe(String(value))}`],
  );
  return `# ${safe(title)}\n\n${safe(says)}\n${lines.length > 0 ? `\n${bullets(lines)}` : ""}${part(safe(caption), columnsGrid(columns, rows))}`;
};

export const answerSheet = <T>(context: Context, form: "csv" | "md", sheet: Sheet<T>): Response =>
  form === "csv"
    ? answerCsv(context, sheet.name, sheet)
    : answer(context, contentTypeOf("md"), sheetMarkdown(sheet));
