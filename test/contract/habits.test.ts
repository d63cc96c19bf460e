import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const sources = globSync("src/**/*.ts", { cwd: root }).map((name) => ({
  name,
  text: readFileSync(join(root, name), "utf8"),
}));

const offenders = (isBad: (text: string) => boolean): string[] =>
  sources.filter(({ text }) => isBad(text)).map(({ name }) => name);

test("no source file is over 400 lines", () => {
  assert.deepEqual(
    offenders((text) => text.split("\n").length > 400),
    [],
  );
});

test("no loose types: any, @ts-ignore, @ts-nocheck", () => {
  assert.deepEqual(
    offenders((text) => /: any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck|@ts-expect-error/.test(text)),
    [],
  );
});

test("core rooms are pure: no clock, no randomness, no network, no printing", () => {
  const impure =
    /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|console\.|process\.stdout|process\.stderr/;
  const core = /^src\/(contract|read|parse|code|trace|record|assess|export)\//;
  assert.deepEqual(
    sources.filter(({ name, text }) => core.test(name) && impure.test(text)).map(({ name }) => name),
    [],
  );
});

test("no machine path, no registry address", () => {
  const files = globSync("{src,test,bench,scripts,docs,knowledge,training}/**/*.{ts,mjs,py,md,yaml,sh}", {
    cwd: root,
  });
  const wrong = files.filter((name) =>
    /\/work\/|registry\.npmjs\.org|\/home\/\w+\//.test(
      readFileSync(join(root, name), "utf8").replaceAll("/\\/work\\/", ""),
    ),
  );
  assert.deepEqual(
    wrong.filter((name) => !name.endsWith("habits.test.ts")),
    [],
  );
});
