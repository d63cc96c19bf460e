import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cliPage } from "../../scripts/cli-page.ts";
import { recordsPage } from "../../scripts/records-page.ts";
import { commands } from "../../src/cli/commands.ts";
import { displayWidth } from "../../src/cli/format/display-width.ts";
import { schemaNames, schemaOf, wholeSchema } from "../../src/cli/json-schema.ts";
import { run } from "./kit.ts";

const docs = (name: string): string => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");
const advice = "out of date: run node scripts/write-docs.ts";

test("docs/cli.md holds the help of every command", async () => {
  assert.equal(docs("cli.md"), await cliPage(), advice);
});

test("docs/records.md holds every record and field", () => {
  const page = docs("records.md");
  assert.equal(page, recordsPage(), advice);
  for (const name of schemaNames()) {
    assert.ok(page.includes(`\n## ${name}\n`), name);
    const { properties = {} } = schemaOf(name) as { properties?: object };
    for (const field of Object.keys(properties))
      assert.ok(page.includes(`| \`${field}\` |`), `${name}.${field}`);
  }
});

test("--help: on stdout, exit 0, 80 columns, with every option and an example", async () => {
  const general = await run(["--help"]);
  assert.equal(general.status, 0);
  for (const { name, load } of commands) {
    assert.match(general.out, new RegExp(`^  ${name} `, "m"));
    const { status, out, err } = await run([name, "--help"]);
    assert.deepEqual([status, err], [0, ""]);
    assert.equal(out, (await run(["help", name])).out);
    for (const option of (await load()).options) assert.ok(out.includes(`--${option.name}`), option.name);
    assert.match(out, new RegExp(`^Usage: entente ${name}`));
    assert.match(out, new RegExp(`^  .*entente ${name}`, "m"));
    for (const line of out.split("\n")) assert.ok(displayWidth(line) <= 80, line);
  }
});

test("entente schema: one record by name in any case, all of them without a name", async () => {
  const one = JSON.parse((await run(["schema", "report"])).out) as { title: string; required: string[] };
  assert.equal(one.title, "Report");
  assert.ok(one.required.includes("blocks"));
  const all = JSON.parse((await run(["schema"])).out) as { $defs: object };
  assert.deepEqual(Object.keys(all.$defs), schemaNames());
  assert.deepEqual(all, wholeSchema());
});
