import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, lines, run } from "./kit.ts";

const frame = "- frame: own.buzz\n  root: MOBILIZE\n  verbs: buzz {warship|@}\n";
const pages = { "a.txt": "Norwegian jets buzzed a Danish frigate.", "b.txt": "Sweden condemned Norway." };

test("code --dictionary: the user's frames, on one process and on two; what was taken is told", async (context) => {
  const folder = folderWith(context, {
    ...pages,
    "d/own.yaml": frame,
    "d/agents.txt": "KEEPER [~GOV]\nCOLLECTOR [~XYZ]\n",
  });
  const files = ["own.yaml", "agents.txt"].map((name) => join(folder, "d", name)).join(",");
  const given = ["a.txt", "b.txt"].map((name) => join(folder, name));
  const one = await run(["code", ...given, "--dictionary", files, "--workers", "1"]);
  assert.match(one.err, /own\.yaml: 1 taken\n/);
  assert.match(
    one.err,
    /agents\.txt: 1 taken, 1 skipped\n {2}skipped 1: code of no sector of PLOVER \(line 2\)/,
  );
  assert.ok(lines(one.out).some(({ rule }) => String(rule).startsWith("own.buzz:")));
  const two = await run(["code", ...given, "--dictionary", files, "--workers", "2"]);
  assert.equal(two.out, one.out);
});

test("a dictionary that cannot be used stops the run before the first page", async (context) => {
  const folder = folderWith(context, {
    ...pages,
    "bad.yaml": `${frame}- frame: x\n  root: NO\n  verbs: y\n`,
  });
  const page = join(folder, "a.txt");
  const bad = await run(["code", page, "--dictionary", join(folder, "bad.yaml")]);
  assert.equal(bad.status, 1);
  assert.equal(bad.out, "");
  assert.match(bad.err, /E503 Dictionary .*bad\.yaml, line 4: root "NO"/);
  const none = await run(["code", page, "--dictionary", join(folder, "none.yaml")]);
  assert.match(none.err, /E101 No such file or folder: .*none\.yaml/);
});
