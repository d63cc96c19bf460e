import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);

const send = (fields: Readonly<Record<string, string | File>>): Response | Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request("/add", { method: "POST", body });
};
const text = "Norway and Finland hold drill\n\nNorway and Finland held a joint exercise on Monday.\n";

const understood = async (response: Response): Promise<string> => {
  assert.equal(response.status, 303);
  const page = await app.request(response.headers.get("location") ?? "");
  return (await page.text()).replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
};

test("pasted text is read, coded and kept, and what was understood is told", async () => {
  const before = parts.store.count();
  const page = await understood(await send({ text, url: "https://www.fjord.example/drill" }));
  assert.match(page, /Norway and Finland hold drill/);
  assert.match(page, /1 headline/);
  assert.match(page, /It tells of Finland and Norway/);
  assert.equal(parts.store.count(), before + 1);
  assert.equal(parts.store.outlet("fjord.example")?.reports, 1);
});

test("a file is read by what it is", async () => {
  const file = new File(
    [
      "<html><body><article><h1>Japan and India sign pact</h1><p>Japan and India signed a defence pact on Friday.</p></article></body></html>",
    ],
    "../../pact.html",
  );
  const page = await understood(await send({ file, text: "" }));
  assert.match(page, /Japan and India sign pact/);
});

test("what cannot be used is told with what to do, and what was typed is not lost", async () => {
  const cases = [
    [{ text: "   " }, 422, "E103"],
    [{ text, url: "javascript:alert(1)" }, 422, "E811"],
    [{ url: "http://127.0.0.1:22/" }, 422, "E811"],
    [{ url: "http://169.254.169.254/latest" }, 422, "E811"],
    [
      { file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])], "a.png") },
      415,
      "E102",
    ],
    [{ text: "a".repeat(6_000_000) }, 413, "E844"],
  ] as const;
  for (const [fields, status, code] of cases) {
    const response = await send(fields);
    const page = await response.text();
    assert.equal(response.status, status, page.slice(0, 2000));
    assert.match(page, new RegExp(code));
  }
  assert.match(await (await send({ text, url: "nowhere" })).text(), /held a joint exercise on Monday/);
});

test("another page cannot add, and nobody can where the desk only shows", async () => {
  const body = new FormData();
  body.set("text", text);
  const strange = await app.request("/add", {
    method: "POST",
    body,
    headers: { "sec-fetch-site": "cross-site" },
  });
  assert.equal(strange.status, 403);
  const shown = await createDesk({ ...parts, readOnly: true }).request("/add", { method: "POST", body });
  assert.equal(shown.status, 403);
});

test("markup in every field stays words", async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const response = await send({
    text: `${evil}\n\nNorway and ${evil} Finland held a joint exercise on Monday.`,
    url: `https://a.example/${evil}`,
  });
  assert.equal(response.status, 303);
  const id = (response.headers.get("location") ?? "").split("/").at(-1);
  for (const path of [`/added/${id}`, `/r/${id}`, "/", "/d/fin-nor", "/search?q=joint", "/s/a.example"]) {
    const page = await (await app.request(path)).text();
    assert.doesNotMatch(page, /<script>|<img|onerror=alert\(1\)>/, path);
  }
});

test("what goes wrong inside while a page is added is told to whoever runs the desk; what is no form is told so", async () => {
  const told: string[] = [];
  const broken = createDesk({
    ...parts,
    code: () => Promise.reject(new TypeError("a secret of the inside")),
    onFailure: (cause, route) => told.push(`${route}: ${String(cause)}`),
  });
  const form = new FormData();
  form.set("text", text);
  const response = await broken.request("/add", { method: "POST", body: form });
  assert.equal(response.status, 500);
  const page = await response.text();
  assert.match(page, /E805/);
  assert.match(page, /held a joint exercise on Monday/);
  assert.doesNotMatch(page, /secret/);
  assert.deepEqual(told, ["POST /add: TypeError: a secret of the inside"]);
  const json = await broken.request("/add", {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  assert.equal(json.status, 422);
  assert.match(await json.text(), /what was sent is no form[^\n]*E854/);
});
