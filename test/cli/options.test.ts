import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./kit.ts";

test("misuse: exit 2, one line on stderr with the code and what to do, nothing on stdout", async () => {
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [["reed"], "E701", "did you mean read?"],
    [["read", "--fromat", "json"], "E702", "did you mean --format?"],
    [["read", "--explain=yes", "x"], "E702", "entente read --help"],
    [["read", "--format"], "E703", "--format needs a value"],
    [["read", "--format="], "E703", "--format needs a value"],
    [["read", "--format", "--explain", "x"], "E703", "--format needs a value"],
    [["read", "--format", "--", "x"], "E703", "--format needs a value"],
    [["assess", "RUS", "CHN", "--html", "--out", "X"], "E703", "--html needs a value"],
    [["assess", "RUS", "CHN", "--html", "--otu", "X"], "E703", "--html needs a value"],
    [["assess", "RUS", "CHN", "--as-of", "--html=report.html"], "E703", "--as-of needs a value"],
    [["read", "--format", "xml", "x"], "E704", "json, ndjson, csv, table"],
    [["read", "--max-bytes", "many", "x"], "E704", "whole numbers"],
    [["code", "--workers", "0", "x"], "E704", "whole numbers from 1"],
    [["read"], "E705", "a page"],
    [["assess"], "E705", "two states"],
    [["assess", "RUS"], "E705", "two states"],
    [["assess", "RUS", "CHN", "--as-of", "2021-02-30"], "E403", "YYYY-MM-DD"],
    [["schema", "Reprot"], "E704", "did you mean Report?"],
  ];
  for (const [args, code, words] of cases) {
    const { status, out, err } = await run(args);
    assert.equal(status, 2, args.join(" "));
    assert.equal(out, "", args.join(" "));
    assert.match(err, new RegExp(`^entente: ${code} [^\\n]+\\n$`), args.join(" "));
    assert.ok(err.includes(words), `${args.join(" ")}: ${err}`);
  }
});

test("a value given after = may begin with two hyphens", async () => {
  const { err } = await run(["read", "--format=--explain", "x"]);
  assert.match(err, /E704/);
});

test("no command: the help on stderr and exit 2", async () => {
  const { status, out, err } = await run([]);
  assert.deepEqual([status, out], [2, ""]);
  assert.match(err, /^Usage: entente COMMAND/);
});

test("--version prints the package's version", async () => {
  const { status, out } = await run(["--version"]);
  assert.equal(status, 0);
  assert.match(out, /^\d+\.\d+\.\d+\n$/);
});

test("after -- everything is a name, not an option", async () => {
  const { status, err } = await run(["read", "--", "--help"]);
  assert.equal(status, 1);
  assert.match(err, /E101 No such file or folder: --help/);
});
