/** The desk of one person is never opened to others by accident. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { after, test } from "node:test";
import { createDesk, type Serving, serve } from "../../../src/desk/index.ts";
import { localViewer } from "../../../src/desk/people/viewer.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { deskParts } from "../app/kit.ts";

const code = (wanted: string) => (error: unknown) => error instanceof EntenteError && error.code === wanted;

const { viewer: _, remove, ...parts } = deskParts();
after(remove);

interface Asked {
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** By the socket, since `fetch` lets nobody choose the Host. */
const ask = ({ url }: Serving, path: string, { host, headers = {}, method = "GET" }: Asked = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      new URL(path, url),
      { method, headers: { ...headers, ...(host && { host }) } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject);
    sent.end();
  });

const invite = (): void => {
  const soon = new Date(Date.now() + 60_000).toISOString();
  const act = { by: "cli", at: new Date().toISOString() };
  parts.store.people.invite(
    { hash: "h", role: "admin", held: false, person: null, note: "", endsAt: soon },
    act,
  );
};

test("alone on this machine: no sign-in, its own names only, no proxy, no other page", async () => {
  const serving = await serve({ ...parts, port: 0 });
  assert.equal(serving.origin, null);
  assert.equal((await ask(serving, "/people")).status, 200, "the one who works here is admin");
  for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "0.0.0.0", ""])
    assert.equal((await ask(serving, "/", { host: host || "x" })).status, 421, host);
  for (const name of ["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-host"])
    assert.equal((await ask(serving, "/", { headers: { [name]: "a" } })).status, 421, name);
  // A proxy that tells nothing of itself and asks under the desk's own name: what it would write comes from another page.
  const headers = { "sec-fetch-site": "same-origin", origin: "https://desk.example" };
  assert.equal((await ask(serving, "/add", { method: "POST", headers })).status, 403);
  await serving.close();
});

test("beyond this machine it refuses to start without accounts, unless it only shows", async () => {
  for (const host of ["0.0.0.0", "::", "192.0.2.1"])
    await assert.rejects(serve({ ...parts, port: 0, host }), code("E806"), host);
  const open = await serve({ ...parts, port: 0, host: "0.0.0.0", openToNetwork: true });
  assert.equal((await ask(open, "/")).status, 200);
  for (const path of ["/people", "/people/log", "/doctor"])
    assert.equal((await ask(open, path)).status, 401, path);
  assert.equal((await ask(open, "/add", { method: "POST" })).status, 403);
  await open.close();
});

test("an address that is not https, or no origin, is refused before anything listens", async () => {
  for (const origin of ["http://desk.example", "desk.example", "https://desk.example/path"])
    await assert.rejects(serve({ ...parts, port: 0, origin }), code("E842"), origin);
});

test("as soon as there are people they sign in, on this machine too, and on a network under an address", async () => {
  invite();
  const here = await serve({ ...parts, port: 0 });
  assert.match(here.origin ?? "", /^http:\/\/localhost:\d+$/);
  assert.equal((await ask(here, "/people")).status, 401);
  assert.equal((await ask(here, "/")).status, 200);
  await here.close();
  await assert.rejects(serve({ ...parts, port: 0, host: "0.0.0.0" }), code("E841"));
  const there = await serve({ ...parts, port: 0, host: "0.0.0.0", origin: "https://desk.example" });
  const host = "desk.example";
  assert.equal((await ask(there, "/")).status, 421, "only under its own name");
  assert.equal((await ask(there, "/", { host })).status, 200);
  assert.equal((await ask(there, "/people", { host })).status, 401);
  const cross = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  assert.equal((await ask(there, "/sign-in", { host, method: "POST", headers: cross })).status, 403);
  await there.close();
});

test("a request that carries a session and does not say which page it comes from changes nothing", async () => {
  const app = createDesk({ ...parts, viewer: () => localViewer });
  const write = (headers: Record<string, string>) =>
    app.request("http://127.0.0.1:4310/people/take-back", {
      method: "POST",
      headers,
      body: new URLSearchParams({ id: "x" }),
    });
  assert.equal((await write({ host: "127.0.0.1:4310", cookie: "entente=x" })).status, 403);
  assert.equal((await write({ host: "127.0.0.1:4310" })).status, 303);
});
