/** What is given to the desk cannot make it fall over: by size, by depth, by what it becomes when it is unpacked. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { addPerson, errorOf, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "ana", "analyst");
const ana = new Visitor(desk);
await ana.signIn("ana");

const give = async (content: string | Uint8Array<ArrayBuffer>, name = "page.html"): Promise<Response> => {
  const body = new FormData();
  body.set("file", new File([content], name));
  const { url } = desk.accounts.origin;
  const headers = {
    host: "desk.example",
    cookie: ana.cookie ?? "",
    origin: url,
    "sec-fetch-site": "same-origin",
  };
  return desk.app.request(`${url}/add`, { method: "POST", body, headers });
};

test("a page of a hundred thousand nested elements is read, and the desk lives on", async () => {
  for (const element of ["div", "b", "blockquote", "table", "p"]) {
    const depth = 100_000;
    const { status } = await give(`<html><body>${`<${element}>`.repeat(depth)}Russia and China met.`);
    assert.equal(status, 303, element);
    assert.equal((await ana.ask("/method")).status, 200);
  }
});

test("a small packed file that becomes a large one is refused", async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000, "a "));
  assert.ok(bomb.length < 100_000);
  const response = await give(new Uint8Array(bomb), "page.html.gz");
  assert.ok([413, 415, 422].includes(response.status), String(response.status));
  assert.match(await errorOf(response), /E10[2-9]/);
});

test("JSON that is nested too deep, is none, or is sent as a form is refused before it is built", async () => {
  const send = async (body: string, type = "application/json"): Promise<string> => {
    const { url } = desk.accounts.origin;
    const headers = {
      host: "desk.example",
      origin: url,
      "sec-fetch-site": "same-origin",
      "content-type": type,
    };
    return errorOf(await desk.app.request(`${url}/sign-in/passkey.json`, { method: "POST", body, headers }));
  };
  assert.equal(await send(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`), "E834");
  assert.equal(await send("[".repeat(400_000)), "E834");
  assert.equal(await send("{"), "E834");
  assert.equal(await send("{}", "text/plain"), "E834");
  assert.equal(await send('{"answer":{"__proto__":{"role":"admin"}}}'), "E834");
});

test("addresses and parameters have a longest length", async () => {
  assert.equal((await ana.ask(`/search?q=${"a".repeat(5000)}`)).status, 400);
  assert.equal((await ana.ask(`/?q=${"a".repeat(5000)}`)).status, 400);
});
