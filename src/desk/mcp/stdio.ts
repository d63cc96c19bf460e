/** The tools over standard input and output, for a program that starts this one. */
import type { Readable, Writable } from "node:stream";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Store } from "../../store/index.ts";
import { createAssessor } from "../weigh/assessor.ts";
import { weighQueue } from "../weigh/queue.ts";

export interface McpOptions {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly stdin: Readable;
  readonly stdout: Writable;
}

/** Answers until the other side closes its end, or until `stop` settles. */
export const serveMcp = async (
  { store, knowledge, stdin, stdout }: McpOptions,
  stop: Promise<void>,
): Promise<void> => {
  const [{ StdioServerTransport, serveStdio }, { mcpServer }] = await Promise.all([
    import("@modelcontextprotocol/server/stdio"),
    import("./server.ts"),
  ]);
  const queue = weighQueue(store.path);
  const assessor = createAssessor({ store, knowledge, queue });
  const nameOf = (id: string): string => knowledge.states.get(id)?.name ?? id;
  const data = { store, knowledge, assessor, nameOf };
  const transport = new StdioServerTransport(stdin, stdout);
  const gone = new Promise<void>((resolve) => {
    stdin.once("end", resolve).once("close", resolve);
  });
  const handle = serveStdio(() => mcpServer(data, ""), { transport });
  assessor.catchUp();
  await Promise.race([gone, stop]);
  await handle.close();
  queue.close();
};
