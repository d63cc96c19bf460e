/** `entente mcp` as a program that starts it has it: a process, its input and its output. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { callOf, client, quotedIn } from "../desk/mcp/kit.ts";
import { folderWith, page, run } from "./kit.ts";

const program = join(import.meta.dirname, "../../src/cli/bin.ts");

test("a client starts it over pages, asks, and ends it by closing its input; nothing but the protocol is on its output", async (context) => {
  const folder = folderWith(context, { "pages/drill.txt": page });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--disable-warning=ExperimentalWarning", program, "mcp", join(folder, "pages")],
    env: { ...process.env, ENTENTE_DATA: join(folder, "unused") } as Record<string, string>,
    stderr: "pipe",
  });
  const one = client();
  const odd: unknown[] = [];
  one.onerror = (error) => odd.push(error);
  await one.connect(transport);
  const found = await callOf(one)("search", { query: "exercise", in: "events" });
  const [hit] = quotedIn(found).hits as unknown as { event: string; report: string }[];
  assert.ok(hit?.event);
  const dyad = await callOf(one)("get_dyad", { pair: "turkey-azerbaijan" });
  assert.match(dyad.head, /^Azerbaijan and Turkey: 1 report that names both/);
  assert.match(dyad.head, /"verdict"/);
  assert.deepEqual(odd, []);
  await one.close();
});

test("with nobody at its input it ends by itself and says nothing", async (context) => {
  const folder = folderWith(context, {});
  const { status, out } = await run(["mcp", "--data", folder], { stdin: "" });
  assert.deepEqual([status, out], [0, ""]);
});
