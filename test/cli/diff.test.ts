import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, lines, run } from "./kit.ts";

const frame = "- frame: own.buzz\n  root: MOBILIZE\n  verbs: buzz {warship|@}\n";
const actor = "- actor: VELLUM\n  name: Vellum Brigade\n  kind: group\n  country: NOR\n  sector: REB\n";
const pages = {
  "p/a.txt": "Norwegian jets buzzed a Danish frigate. The Vellum Brigade attacked Swedish troops.",
  "p/b.txt": "Sweden condemned Norway.",
};

test("code --diff: added, removed and changed records with their sentences, and a summary", async (context) => {
  const folder = folderWith(context, { ...pages, "own.yaml": frame + actor });
  const args = ["code", join(folder, "p"), "--dictionary", join(folder, "own.yaml"), "--diff"];
  const told = lines((await run([...args, "--format", "ndjson"])).out);
  const seen = told.map(({ change, sentence, after, before }) => {
    const record = (after ?? before) as { type: string; rule: string };
    return [change, record.type, record.rule.split(":")[0], sentence];
  });
  const [first, second] = pages["p/a.txt"]
    .split(". ")
    .map((part) => (part.endsWith(".") ? part : `${part}.`));
  assert.deepEqual(seen[0], ["added", "event", "own.buzz", first]);
  const changed = told.find(
    ({ change, after }) => change === "changed" && (after as { type: string }).type === "event",
  );
  assert.deepEqual([changed?.sentence, changed?.fields], [second, ["actors"]]);
  const shown = await run(args);
  assert.match(shown.out, /\+ {3}event MOBILIZE NOR\.AIRFORCE -> DNK\.NAVY \[actual\]\n {6}rule: own\.buzz/);
  assert.match(shown.err, /\d+ added, \d+ removed, \d+ changed on 1 of 2 pages\n$/);
  assert.doesNotMatch(shown.out, /b\.txt/);
});

test("a dictionary that changes nothing shows nothing; --diff without one is misuse", async (context) => {
  const folder = folderWith(context, {
    ...pages,
    "own.yaml": "- actor: X\n  name: Xyzzyish Council\n  kind: group\n",
  });
  const page = join(folder, "p", "b.txt");
  const { out, err } = await run(["code", page, "--dictionary", join(folder, "own.yaml"), "--diff"]);
  assert.equal(out, "");
  assert.match(err, /0 added, 0 removed, 0 changed on 0 of 1 page\n$/);
  const misuse = await run(["code", page, "--diff"]);
  assert.equal(misuse.status, 2);
  assert.match(misuse.err, /E705 .*--dictionary FILES with --diff/);
});
