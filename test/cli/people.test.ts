import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openStore } from "../../src/store/index.ts";
import { run } from "./kit.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-cli-people-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const people = (...args: string[]) => run(["people", ...args, "--data", folder]);

/** Uses a link up, as a browser would. */
const use = (link: string, handle: string): void => {
  const store = openStore(folder);
  const hash = createHash("sha256")
    .update(link.trim().split("/join/")[1] ?? "")
    .digest("hex");
  store.people.join({
    hash,
    handle,
    name: handle,
    password: "x",
    passkey: null,
    at: new Date().toISOString(),
  });
  store.close();
};

test("the first admin is invited, people are listed, changed and deleted", async () => {
  const invited = await people("invite", "--role", "admin", "--origin", "https://desk.example");
  assert.equal(invited.status, 0);
  assert.match(invited.out, /^https:\/\/desk\.example\/join\/[\w-]{43}\n$/);
  assert.match(invited.err, /works once/);
  use(invited.out, "boss");
  const second = JSON.parse(
    (await people("invite", "--role", "member", "--held", "--format", "json")).out,
  ) as {
    link: string;
  };
  use(second.link, "kim");
  const listed = (await people("list", "--format", "csv")).out;
  assert.match(listed, /,boss,boss,admin,false,active,/);
  assert.match(listed, /,kim,kim,member,true,active,/);
  assert.match((await people("role", "kim", "editor")).out, /kim, editor/);
  assert.match((await people("trust", "kim")).out, /^kim, editor: kim, since \d{4}-\d\d-\d\d$/m);
  assert.match((await people("suspend", "kim")).out, /suspended/);
  await people("restore", "kim");
  const back = await people("recover", "kim");
  assert.match(back.out, /^http:\/\/localhost:4310\/join\//);
  assert.equal(
    (JSON.parse((await people("export", "kim")).out) as { person: { handle: string } }).person.handle,
    "kim",
  );
  assert.equal((await people("remove", "kim")).status, 0);
  assert.equal((await people("list")).out.trim().split("\n").length, 1);
  assert.match((await people("log")).out, /person\.forget/);
  const check = await people("log", "--check");
  assert.equal(check.status, 0);
  assert.match(check.out, /"broken": null/);
});

test("what cannot be done is told with a code, and changes nothing", async () => {
  for (const [args, status, code] of [
    [[], 2, "E705"],
    [["rule"], 2, "E705"],
    [["invite"], 2, "E705"],
    [["invite", "--role", "king"], 2, "E704"],
    [["invite", "--role", "admin", "--origin", "http://desk.example"], 1, "E842"],
    [["invite", "--role", "admin", "--days", "99"], 2, "E705"],
    [["role", "nobody", "admin"], 1, "E837"],
    [["role", "boss", "reader"], 1, "E839"],
    [["suspend", "boss"], 1, "E839"],
    [["remove", "boss"], 1, "E839"],
    [["role", "boss"], 2, "E705"],
    [["suspend"], 2, "E705"],
  ] as const) {
    const told = await people(...args);
    assert.equal(told.status, status, args.join(" "));
    assert.match(told.err, new RegExp(code), args.join(" "));
  }
  assert.match((await people("list")).out, /boss, admin/);
});
