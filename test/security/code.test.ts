/** What the source never does, whatever it is given: read from the source itself. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const files = globSync("src/**/*.ts", { cwd: root }).map((file) => ({
  file,
  text: readFileSync(resolve(root, file), "utf8"),
}));

const holding = (pattern: RegExp, all = files): string[] =>
  all.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test("no text is ever run as code, and no command as a shell would run it", () => {
  assert.ok(files.length > 400);
  assert.deepEqual(holding(/\beval\(|\bnew Function\(|\bvm2\b/), []);
  // Only to stop what takes too long: what it runs is a constant.
  assert.deepEqual(holding(/\bnode:vm\b/), ["src/pipeline/read-within.ts"]);
  assert.deepEqual(holding(/new Script\((?!"[^"]*"\))/), []);
  // Processes are forked from a file of ours; there is no shell to put words into.
  assert.deepEqual(
    holding(/\b(?:exec|execSync|execFile|execFileSync|spawn|spawnSync)\b[^\n]*node:child_process/),
    [],
  );
  assert.deepEqual(holding(/shell:\s*true/), []);
});

test("the scripts of the desk put words into a page as words", () => {
  const client = files.filter(({ file }) => file.startsWith("src/desk/client/"));
  assert.ok(client.length >= 5);
  const markup =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc/;
  assert.deepEqual(holding(markup, client), []);
  assert.deepEqual(
    holding(/localStorage|sessionStorage|indexedDB|document\.cookie|postMessage|"message"/, client),
    [],
  );
  assert.deepEqual(holding(/setTimeout\(\s*["'`]|https?:\/\//, client), []);
});

test("markup on the server comes from one template alone", () => {
  const desk = files.filter(({ file }) => file.startsWith("src/desk/"));
  // What is marked as our own markup is the style sheet, drawings of ours, and what the template made.
  for (const { file, text } of desk)
    for (const [, what = ""] of text.matchAll(/\bownMarkup\(([^)]*)\)/g))
      assert.doesNotMatch(what, /context|form|query|param|typed/, `${file}: ${what}`);
});

test("only the store speaks SQL, and values of others reach it as parameters", () => {
  const elsewhere = files.filter(({ file }) => !file.startsWith("src/store/"));
  assert.deepEqual(
    holding(/node:sqlite|\.prepare\(\s*["'`]\s*(?:select|insert|update|delete)/i, elsewhere),
    [],
  );
});

test("nothing of the tests, the examples or the training is in the package", () => {
  const { files: kept } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
    readonly files: readonly string[];
  };
  for (const one of kept) assert.doesNotMatch(one, /^(?:test|examples|training|src|\.git)/);
});
