import assert from "node:assert/strict";
import { test } from "node:test";
import { isMany, openContainers } from "../../src/pipeline/open-containers.ts";
import { readWithin } from "../../src/pipeline/read-within.ts";
import { isFailure, type SourceOrFailure } from "../../src/pipeline/source.ts";

const feed = `<rss version="2.0"><channel><title>Quay</title>
<item><title>One</title><link>https://quay.example/1</link><description>The first ministers met.</description></item>
<item><title>Two</title><link>https://quay.example/2</link><description>The second ministers met.</description></item>
</channel></rss>`;

const opened = async (sources: readonly SourceOrFailure[]): Promise<SourceOrFailure[]> => {
  const found: SourceOrFailure[] = [];
  for await (const source of openContainers(sources)) found.push(source);
  return found;
};

test("a feed becomes its items, pages stay, a broken archive is a failure in its place", async () => {
  const sources: SourceOrFailure[] = [
    { kind: "given", name: "a", content: "The ministers met." },
    { kind: "given", name: "f", content: feed },
    { kind: "given", name: "torn.gz", content: Buffer.from([0x1f, 0x8b, 8, 0, 0]) },
    { kind: "file", name: "none", path: "/nowhere/none.html" },
  ];
  const found = await opened(sources);
  assert.deepEqual(
    found.map((source) => (isFailure(source) ? source.code : source.name)),
    ["a", "f#1", "f#2", "E109", "none"],
  );
  const second = found[2];
  assert.ok(second && !isFailure(second) && second.kind === "given");
  assert.equal(second.url, "https://quay.example/2");
  assert.deepEqual(sources.map(isMany), [false, true, false, false]);
});

test("what is already known to be a page is not opened", async () => {
  const found = await opened([{ kind: "given", name: "f", content: feed, form: "text" }]);
  assert.equal(found.length, 1);
});

test("a page that takes longer than it may is E107", () => {
  const long = "<p>The ministers of both states met. </p>".repeat(20_000);
  assert.throws(() => readWithin(long, { name: "long.html" }, 0.001), { code: "E107" });
  assert.equal(readWithin("<h1>Two ports close</h1><p>They met.</p>", {}).blocks.length > 0, true);
});
