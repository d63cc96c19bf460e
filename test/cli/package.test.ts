import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Coded, Report } from "../../src/contract/index.ts";
import { folderWith, page } from "./kit.ts";

const root = join(import.meta.dirname, "../..");
const built = join(root, "dist/cli/bin.js");
const source = join(root, "src/cli/bin.ts");

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = Math.max(...globSync("src/**/*.ts", { cwd: root }).map((path) => changed(join(root, path))));
const skip = changed(built) >= newest ? false : "dist is not built from these sources (npm test builds it)";

/** The package under its own name, as those who install it see it. */
const imported = async <T>(subpath: string): Promise<T> => (await import(`entente${subpath}`)) as T;

interface Front {
  readonly codePage: (input: string) => { readonly report: Report; readonly coded: Coded };
}

test("every subpath of the package can be imported and gives what it names", { skip }, async () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
  for (const name of Object.keys(exports).filter((path) => !path.endsWith(".json"))) {
    const room = await imported<object>(name.slice(1));
    assert.ok(Object.keys(room).length > 0, name);
  }
});

test("the package codes a page as the sources do, with the knowledge that ships in it", {
  skip,
}, async () => {
  const { codePage } = await imported<Front>("");
  const own = await import("../../src/index.ts");
  assert.equal(JSON.stringify(codePage(page)), JSON.stringify(own.codePage(page)));
});

test("the installed program runs from any folder", { skip }, () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [built, ...args], { cwd: tmpdir(), encoding: "utf8" });
  assert.match(run("--version"), /^\d+\.\d+\.\d+\n$/);
  assert.match(
    execFileSync(process.execPath, [built, "read", "--format", "table"], { input: page, encoding: "utf8" }),
    /^headline/m,
  );
});

test("npm start -- --no-serve prints an assessment of the examples", { skip }, () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts/start.mjs"), "--no-serve"], {
    encoding: "utf8",
  });
  assert.equal(status, 0);
  assert.match(stdout, /^Russia and China\n/);
});

test("a reader that goes away ends the program quietly", async (context) => {
  const folder = folderWith(context, { "large.txt": page.repeat(2000) });
  const child = spawn(process.execPath, [source, "read", join(folder, "large.txt")], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const talk = text(child.stderr);
  child.stdout.once("data", () => child.stdout.destroy());
  const [status] = await once(child, "exit");
  assert.deepEqual([status, await talk], [0, ""]);
});

test("serve stops on SIGTERM and gives its port back", async (context) => {
  const folder = folderWith(context, { "a.txt": page });
  const child = spawn(process.execPath, [source, "serve", "--data", join(folder, "data"), "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [address] = await once(child.stdout.setEncoding("utf8"), "data");
  const answer = await fetch(String(address).trim());
  assert.equal(answer.status, 200);
  await answer.text();
  child.kill("SIGTERM");
  const [status] = await once(child, "exit");
  assert.equal(status, 0);
});
