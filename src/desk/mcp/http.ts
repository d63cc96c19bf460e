/** The tools over HTTP at `/mcp` ("streamable HTTP"), a request at a time, for whoever may see the pages. */
import { mcpPath } from "../app/address.ts";
import { originOf } from "../app/outside.ts";
import { allow } from "../people/rule.ts";
import type { Desk, Routes } from "../routes/desk.ts";

/** The protocol is loaded when the first program speaks it. */
const handlerFor = async (desk: Desk) => {
  const [{ createMcpHandler }, { mcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("./server.ts"),
  ]);
  return (origin: string) =>
    createMcpHandler(() => mcpServer(desk, origin), {
      // What the tools are never changes, so there is nothing to wait for.
      maxSubscriptions: 0,
    });
};

export const mcpRoutes: Routes = (app, desk) => {
  let handler: ReturnType<typeof handlerFor> | undefined;
  app.all(mcpPath, allow("page.read"), async (context) => {
    handler ??= handlerFor(desk);
    return (await handler)(originOf(context)).fetch(context.req.raw);
  });
};
