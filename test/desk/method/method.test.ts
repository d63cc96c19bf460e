import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { readResults, resultsOf } from "../../../src/desk/method/results.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const flat = async (path: string): Promise<string> =>
  (await (await app.request(path)).text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("sections, remarks and rows are read from the results", () => {
  const [section, ...rest] = resultsOf(
    "# Results\n\n## One\nRead `it` so.\n\n| figure | value |\n| --- | --- |\n| a \\| b | `2` |\n\n## Empty\nnothing\n",
  );
  assert.deepEqual(section, {
    title: "One",
    remarks: ["Read `it` so."],
    head: ["figure", "value"],
    rows: [["a | b", "2"]],
  });
  assert.deepEqual(rest, []);
});

test("the method page shows every section of the results of this build", async () => {
  const page = await flat("/method");
  const sections = readResults();
  assert.ok(sections.length > 5);
  for (const { title, rows } of sections) {
    assert.ok(page.includes(title), title);
    assert.ok(rows.every((row) => row.length > 1));
  }
  assert.match(page, /Military alliance/);
  assert.match(page, /likelihood tables and \d+ of \d+ priors are judgement/);
});

test("the doctor tells what is in the store and which stages made it", async () => {
  const page = await flat("/doctor");
  for (const words of [
    "read",
    "sample 1",
    "3",
    "nothing runs in the background",
    "3 of 3, the last put in first",
  ])
    assert.ok(page.toLowerCase().includes(words), words);
  const { data } = (await (await app.request("/doctor.json")).json()) as {
    data: { overview: { reports: number } };
  };
  assert.equal(data.overview.reports, 3);
});

test("the doctor leads to every report, page by page", async () => {
  const { remove: removeMany, ...many } = deskParts();
  const [first] = [...many.store.documents()];
  for (let at = 0; first && at < 30; at++)
    many.store.put({ ...first, report: { ...first.report, id: `more-${at}` } });
  const page = async (path: string) => (await createDesk(many).request(path)).text();
  const found = new Set<string>();
  let next: string | undefined = "/doctor";
  let pages = 0;
  while (next !== undefined) {
    const text: string = await page(next);
    for (const [, id] of text.matchAll(/href="\/r\/([^"]+)"/g)) found.add(id ?? "");
    next = /rel="next" href="([^"#]+)/.exec(text)?.[1];
    pages++;
  }
  assert.equal(pages, 2);
  assert.equal(found.size, 33);
  assert.match(await page("/doctor"), /20 of 33, the last put in first/);
  assert.match(await page("/doctor?before=x"), /E810/);
  removeMany();
});
