import assert from "node:assert/strict";
import { test } from "node:test";
import { folderWith, run } from "./kit.ts";

const assess = (context: Parameters<typeof folderWith>[0], ...args: string[]) =>
  run(["assess", "ARM", "RUS", "--as-of", "2024-06-01", "--data", folderWith(context, {}), ...args]);

test("assess --since tells what changed, as text and JSON", async (context) => {
  const told = await assess(context, "--since", "2023-12-31");
  assert.equal(told.status, 0);
  assert.match(told.out, /^Armenia and Russia, 2023-12-31 to 2024-06-01\n/);
  assert.match(told.out, /paper\s+Armenia has frozen its participation/);
  const json = JSON.parse((await assess(context, "--since", "2023-12-31", "--format", "json")).out);
  assert.equal(json.type, "changes");
  const wrong = await assess(context, "--since", "2025-01-01");
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /E705 .*a day before 2024-06-01/);
});

test("assess --series: a row a month", async (context) => {
  const { out } = await assess(context, "--series", "2024-01-01", "--format", "csv");
  const lines = out.trim().split("\n");
  assert.equal(lines.length, 7);
  assert.match(lines[2] ?? "", /^2024-02-29,formal-ally,.*Armenia has frozen/);
});

test("assess --framework rupture by name; --format markdown with the verdict first and how to cite", async (context) => {
  const { out, status } = await assess(context, "--framework", "rupture", "--format", "markdown");
  assert.equal(status, 0);
  assert.match(
    out,
    /^# Armenia and Russia\n\nAs of 2024-06-01 \(given\), by Partnership breaking 1\.\n\n\*\*/,
  );
  assert.match(
    out,
    /\n## How to cite\n\nArmenia and Russia, assessment as of 2024-06-01\. Entente, rupture 1, /,
  );
});

test("framework check: exit 0 for the shipped ones; misuse and a broken file say what to do", async (context) => {
  const good = await run(["framework", "check"]);
  assert.equal(good.status, 0);
  assert.match(good.out, /rupture 1, 11 indicators/);
  assert.equal((await run(["framework"])).status, 2);
  const folder = folderWith(context, { "bad.yaml": "id: [" });
  const bad = await run(["framework", "check", `${folder}/bad.yaml`]);
  assert.equal(bad.status, 1);
  assert.match(bad.err, /E501/);
});
