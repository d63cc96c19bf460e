/** Passwords as they are typed and kept. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { hashPassword, isPassword } from "../../src/desk/people/password.ts";
import { parseCommon } from "../../src/desk/people/password-rules.ts";
import { addPerson, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "ada", "member");

test("every letter of a long password counts, and so does its case", async () => {
  const long = "Seven lamps, ".repeat(18);
  const hashed = await hashPassword(long);
  assert.ok(await isPassword(long, hashed));
  for (const near of [long.slice(0, -1), long.toLowerCase(), `${long} `, long.trim()])
    assert.ok(!(await isPassword(near, hashed)), near);
});

test("the list of passwords tried first is longer than three thousand", () => {
  assert.ok(parseCommon(desk.knowledge.readText("people/common-passwords.txt")).size > 3000);
});

test("fields for passwords are masked, tell password managers what they are, and hinder no pasting", async () => {
  const ada = new Visitor(desk);
  await ada.signIn("ada");
  let seen = 0;
  for (const path of ["/sign-in", "/account"])
    for (const [field] of (await (await ada.ask(path)).text()).matchAll(/<input[^>]*password[^>]*>/g)) {
      if (/name="(?:current|password)"/.test(field)) seen++;
      else continue;
      assert.match(field, /type="password"/);
      assert.match(field, /autocomplete="(?:current|new)-password"/);
      assert.doesNotMatch(field, /onpaste|maxlength|readonly/);
    }
  assert.ok(seen >= 2, String(seen));
});
