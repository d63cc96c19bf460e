/** The project's tasks, each a list of programs run one after the other by Node 24. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, runProgram } from "./setup.mjs";

const bin = (name) => join(root, "node_modules", name);
const biome = bin("@biomejs/biome/bin/biome");
const tsc = bin("typescript/bin/tsc");

/** The test files under `test/` whose path holds one of the given words; all of them when none is given. */
const tests = (words) =>
  readdirSync(join(root, "test"), { recursive: true })
    .filter(
      (name) =>
        name.endsWith(".test.ts") && (words.length === 0 || words.some((word) => name.includes(word))),
    )
    .map((name) => join("test", name))
    .sort();

/** name → (node, args) → exit status */
export const tasks = {
  lint: (node) => runProgram(node, [biome, "check", "."]),
  format: (node) => runProgram(node, [biome, "check", "--write", "."]),
  check: (node) =>
    runProgram(node, [tsc, "--noEmit"]) || runProgram(node, [tsc, "--noEmit", "-p", "tsconfig.client.json"]),
  build: (node) => {
    rmSync(join(root, "dist"), { recursive: true, force: true });
    return (
      runProgram(node, [tsc, "-p", "tsconfig.build.json"]) ||
      runProgram(node, [tsc, "-p", "tsconfig.client.build.json"])
    );
  },
  unit: (node, args) => {
    const files = tests(args);
    if (files.length === 0) {
      process.stderr.write(`entente: no test file under test/ has a path with ${args.join(" or ")}\n`);
      return 2;
    }
    return runProgram(node, [
      "--disable-warning=ExperimentalWarning",
      "--test",
      "--test-isolation=none",
      "--test-reporter=./scripts/closing-reporter.mjs",
      "--test-reporter-destination=stdout",
      ...files,
    ]);
  },
  bench: (node, args) =>
    runProgram(node, ["--disable-warning=ExperimentalWarning", "bench/main.ts", ...args]),
  fixture: (node, args) =>
    runProgram(
      node,
      ["--disable-warning=ExperimentalWarning", join(root, "test/fixtures/add-page.ts"), ...args],
      { cwd: process.env.INIT_CWD ?? process.cwd() },
    ),
  "fixture:fields": (node, args) =>
    runProgram(node, ["--disable-warning=ExperimentalWarning", "test/fixtures/count-fields.ts", ...args]),
  entente: (node, args) =>
    runProgram(node, ["--disable-warning=ExperimentalWarning", join(root, "src/cli/bin.ts"), ...args], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
    }),
};
