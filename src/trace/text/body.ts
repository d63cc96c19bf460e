import type { BlockKind, Report } from "../../contract/index.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * The blocks whose text can be copied from another report. Headlines are left out (every desk writes its own,
 * and two may well agree by chance), furniture and the comment thread are no part of the report's own text.
 */
const bodyKinds: ReadonlySet<BlockKind> = new Set([
  "lead",
  "paragraph",
  "subheading",
  "list",
  "quote",
  "pull-quote",
  "table",
]);

/** The words of a report's body. */
export function bodyWords(report: Report): Words {
  return wordsOf(
    report.text,
    report.blocks.filter((block) => bodyKinds.has(block.kind)),
  );
}

/** Whether a place of the report stands in its body. */
export function inBody(report: Report, offset: number): boolean {
  const block = report.blocks.find((one) => one.start <= offset && offset < one.end);
  return block !== undefined && bodyKinds.has(block.kind);
}
