import type { CodedRecord } from "../../contract/index.ts";
import type { Cell } from "../../export/column.ts";
import type { PageDifferences } from "../../pipeline/diff-pages.ts";
import type { Difference } from "../../pipeline/differences.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { hang } from "../format/wrap.ts";
import { describeRecord } from "./describe-record.ts";

const signs: Readonly<Record<Difference["change"], string>> = { added: "+", removed: "-", changed: "~" };

const described = (record: CodedRecord | null): string =>
  record === null ? "" : `${record.type}  ${describeRecord(record)}`;

const ruleOf = (record: CodedRecord | null): string => (record === null ? "" : `rule: ${record.rule}`);

const indent = "      ";

/** A change in a few lines: what it was, what it is, by which rule, in which sentence. */
function lines({ change, before, after, sentence, fields }: Difference, { style, width }: Look): string {
  const sign = `  ${signs[change]}   `;
  const body = [
    ...(before && after
      ? [hang(`  -   `, clean(described(before)), width), hang(indent, clean(ruleOf(before)), width)]
      : []),
    hang(before && after ? "  +   " : sign, clean(described(after ?? before)), width),
    hang(indent, clean(ruleOf(after ?? before)), width),
  ];
  const differs = fields.length > 0 ? [hang(indent, `differs in: ${fields.join(", ")}`, width)] : [];
  const words = sentence === null ? [] : [style.dim(hang(indent, `"${clean(sentence)}"`, width))];
  return `${[...body, ...differs, ...words].join("\n")}\n`;
}

const text = ({ document, differences }: PageDifferences, look: Look): string =>
  differences.length === 0
    ? ""
    : `${look.style.bold(clean(document))}\n${differences.map((difference) => lines(difference, look)).join("")}\n`;

interface Row extends Difference {
  readonly document: string;
}

const of =
  (value: (record: CodedRecord) => Cell) =>
  ({ before, after }: Row): Cell => {
    const record = after ?? before;
    return record && value(record);
  };

/** What changes on a page; nothing where nothing does. */
export const differenceView: View<PageDifferences, Row> = {
  records: ({ differences }) => differences,
  columns: [
    { name: "document", value: ({ document }) => document },
    { name: "change", value: ({ change }) => change },
    { name: "type", value: of(({ type }) => type) },
    { name: "start", value: of(({ start }) => start) },
    { name: "end", value: of(({ end }) => end) },
    { name: "before", value: ({ before }) => described(before) || null },
    { name: "before_rule", value: ({ before }) => before?.rule ?? null },
    { name: "after", value: ({ after }) => described(after) || null },
    { name: "after_rule", value: ({ after }) => after?.rule ?? null },
    { name: "fields", value: ({ fields }) => fields.join(";") },
    { name: "sentence", value: ({ sentence }) => sentence },
  ],
  rows: ({ document, differences }) => differences.map((difference) => ({ ...difference, document })),
  text,
};
