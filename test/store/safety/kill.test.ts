import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { failpoints } from "../../../src/store/safety/failpoints.ts";
import { freshFolder } from "../sample.ts";
import { assertWhole, picturesOf, runSteps } from "./kill.ts";
import { begin } from "./steps.ts";

test("killed at every failpoint: what was done is there, nothing is half there, and all goes on", async (context) => {
  const folder = freshFolder(context);
  const pictures = await picturesOf(join(folder, "reference"));
  assert.equal(
    new Set(pictures).size,
    pictures.length - 3,
    "only upgrading, placing and restoring show nothing new",
  );
  // Tables of other rooms that name no path of their own write by this one.
  const named = failpoints.filter((name) => !name.startsWith("write."));
  // Later passes: in the midst of a migration of several steps, of many reports put at once, of many files moved.
  const later = ["migrate.step:3", "migrate.step:5", "put.report:4", "put.derived:5", "restore.moved:2"];
  const failed = async (name: string, at: number): Promise<void> => {
    const world = join(folder, `world-${at}`);
    begin(world);
    const ended = await runSteps(world, { failpoint: name });
    assert.ok(ended.killed, `no step passes ${name}`);
    await assertWhole(world, ended, pictures);
  };
  const line = [...[...named, ...later].entries()];
  // Two at once: most of the time goes by starting processes.
  const worker = async (): Promise<void> => {
    for (let next = line.shift(); next; next = line.shift()) await failed(next[1], next[0]);
  };
  await Promise.all([worker(), worker()]);
});

test("killed at random moments", async (context) => {
  const folder = freshFolder(context);
  const pictures = await picturesOf(join(folder, "reference"));
  for (let kill = 0; kill < 6; kill++) {
    const world = join(folder, `world-${kill}`);
    begin(world);
    await assertWhole(world, await runSteps(world, { after: 150 + kill * 130 }), pictures);
    assert.ok(existsSync(join(world, "data", "entente.db")));
  }
});
