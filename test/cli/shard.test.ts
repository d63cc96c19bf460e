import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, lines, run } from "./kit.ts";

const program = join(import.meta.dirname, "../../src/cli/bin.ts");
const shard = ["a", "b", "c"]
  .map((id) => `${JSON.stringify({ id, text: `Sweden condemned Norway over ${id}.` })}\n`)
  .join("");

test("a shard that is killed in the middle leaves no result; run again it gives the same as one that was not", async (context) => {
  const folder = folderWith(context, {});
  const out = join(folder, "shard.ndjson");
  const args = ["--disable-warning=ExperimentalWarning", program, "code", "--jsonl", "--out", out];
  const worker = spawn(process.execPath, args, { stdio: ["pipe", "ignore", "ignore"] });
  context.after(() => worker.kill("SIGKILL"));
  // All documents but no end of the shard: the worker has work done and waits for more.
  worker.stdin.write(shard);
  const begun = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).length > 0);
  for (let wait = 0; wait < 600 && !begun(); wait++) await new Promise((go) => setTimeout(go, 50));
  assert.ok(begun(), "nothing was written yet");
  const ended = new Promise((go) => worker.once("exit", go));
  worker.kill("SIGKILL");
  await ended;
  assert.ok(!existsSync(out), "half a result under the name of a whole one");
  await run(["code", "--jsonl", "--out", out], { stdin: shard });
  const whole = await run(["code", "--jsonl"], { stdin: shard });
  assert.equal(readFileSync(out, "utf8"), whole.out);
  const completion = lines(whole.out).at(-1);
  assert.deepEqual([completion?.type, completion?.documents, completion?.failed], ["completion", 3, 0]);
  assert.equal(
    completion?.records,
    lines(whole.out).filter(({ type }) => !["document", "completion"].includes(String(type))).length,
  );
  assert.deepEqual(readdirSync(folder), ["shard.ndjson"], "what the killed run left is swept away");
});
