import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../../src/code/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { parseReport } from "../../../src/parse/index.ts";
import { read } from "../../../src/read/index.ts";

test("a remark on a headline names the speaker, not the pronoun that stands for her", () => {
  const report = read(
    "Norway and Finland are now military allies in all but name\n\nNorway and Finland have become allies in all but name, according to Marit Solheim, a scholar in Bergen.\n\n“It is not an alliance now,” she said. “There is no treaty between Norway and Finland.”\n",
  );
  const { findings } = code(report, parseReport(report), loadKnowledge());
  const says = findings.find(({ kind }) => kind === "headline")?.says ?? "";
  assert.doesNotMatch(says, /\((?:she|he|it|they)\)/i);
  assert.match(says, /Solheim/);
});
