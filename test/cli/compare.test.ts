import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, page, run } from "./kit.ts";

const data = (context: Parameters<typeof folderWith>[0]) => ["--data", folderWith(context, {})];

test("assess --compare: pairs side by side as text, JSON, CSV, Markdown and one page", async (context) => {
  const folder = folderWith(context, { "page.txt": page });
  const asked = ["assess", "--compare", "tur-aze,arm-rus", join(folder, "page.txt"), "--as-of", "2024-06-01"];
  const rest = data(context);
  const text = await run([...asked, ...rest]);
  assert.equal(text.status, 0, text.err);
  assert.match(text.out, /^Turkey and Azerbaijan; Armenia and Russia\n/);
  assert.match(text.out, /Rests on +1 report, 1 origin; \d+ facts/);
  assert.match(text.out, /\n {2}Joint exercises +\S+ +\S+\n/);
  const json = JSON.parse((await run([...asked, ...rest, "--format", "json"])).out);
  assert.equal(json.type, "comparison");
  assert.equal(json.dyads.length, 2);
  const csv = (await run([...asked, ...rest, "--format", "csv"])).out.trim().split("\r\n");
  assert.equal(csv.length, 3);
  assert.match(csv[0] ?? "", /,p_formal_ally,.*,exercises,/);
  const html = join(folder, "pairs.html");
  const markdown = await run([...asked, ...rest, "--format", "markdown", "--html", html]);
  assert.match(markdown.out, /\n\| On paper \| .* \| .* \|\n/);
  assert.match(readFileSync(html, "utf8"), /<h1>Turkey–Azerbaijan, Armenia–Russia<\/h1>/);
});

test("pairs may stand behind the option too, and one pair twice counts once", async (context) => {
  const ran = await run(["assess", "--compare", "rus-chn", "usa-jpn", "chn-rus", ...data(context)]);
  assert.equal(ran.status, 0, ran.err);
  assert.match(ran.out, /^Russia and China; United States and Japan\n/);
});

test("too few, too many and what is no pair are misuse, with what to do", async (context) => {
  const rest = data(context);
  for (const [pairs, expected] of [
    ["rus-chn", /E705 .*two to 8 different pairs/],
    ["rus-chn,usa", /E705 .*pairs such as rus-chn with --compare, not usa/],
    ["rus-chn,rus-atlantis", /E401/],
    ["rus-chn,rus-russia", /E402/],
  ] as const) {
    const { status, err } = await run(["assess", "--compare", pairs, ...rest]);
    assert.notEqual(status, 0);
    assert.match(err, expected);
  }
});

test("a comparison is of one day: with --since or --series it is misuse", async (context) => {
  const asked = ["assess", "--compare", "rus-chn,usa-jpn", "--since", "2020-01-01"];
  const { status, err } = await run([...asked, ...data(context)]);
  assert.equal(status, 2);
  assert.match(err, /E705 .*one of --compare, --since and --series/);
});
