import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkKnowledge, loadKnowledge } from "../../src/knowledge/index.ts";

const { folder } = loadKnowledge();

test("every shipped table is valid", () => {
  assert.deepEqual(
    checkKnowledge().map(({ path, why }) => `${path}: ${why}`),
    [],
  );
});

/** A copy of the tables with one file changed, thrown away afterwards. */
const withChanged = (path: string, change: (text: string) => string, look: (copy: string) => void): void => {
  const copy = mkdtempSync(join(tmpdir(), "entente-knowledge-"));
  try {
    for (const part of ["ontology", "actors", "outlets", "treaties", "record", "version.txt"])
      cpSync(join(folder, part), join(copy, part), { recursive: true });
    writeFileSync(join(copy, path), change(readFileSync(join(copy, path), "utf8")));
    look(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
};

test("problems are told with file, line and cell", () => {
  const path = "treaties/parties.tsv";
  const added = "nato-1949\tATL\t2020-02-30\t\nno-such-treaty\tRUS\t2020-02-02\t2019-01-01\n";
  withChanged(
    path,
    (text) => text + added,
    (copy) => {
      const whys = checkKnowledge(copy).map(({ why }) => why.replace(/^line \d+: /, ""));
      assert.deepEqual(whys, [
        'from "2020-02-30": is neither empty nor a day',
        "ends on 2019-01-01, before it begins on 2020-02-02",
        'treaty "no-such-treaty" is not in treaties/treaties.tsv',
        'country "ATL" is not in actors/states.tsv',
      ]);
    },
  );
});

test("a table that cannot be read is one problem, and stops loading with E502", () => {
  withChanged(
    "actors/states.tsv",
    (text) => text.replace("\tofficial\t", "\tformal\t"),
    (copy) => {
      assert.match(checkKnowledge(copy)[0]?.why ?? "", /the columns must be/);
      assert.throws(() => loadKnowledge(copy), { code: "E502" });
    },
  );
});
