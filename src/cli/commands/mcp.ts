import { Readable, Writable } from "node:stream";
import { type Command, dataOption, maxBytesOption, timeoutOption, workersOption } from "../command.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { withStoreFor } from "../with-store.ts";

async function* bytesOf({ stdin }: Io): AsyncGenerator<Buffer> {
  for await (const piece of stdin) yield Buffer.from(piece);
}

const outOf = (io: Io): Writable =>
  new Writable({
    write: (piece: Buffer, _encoding, done) => {
      io.out(piece).then(() => done(), done);
    },
  });

const run = (invocation: Invocation, io: Io): Promise<number> =>
  withStoreFor(invocation, io, async (store) => {
    const [{ serveMcp }, { loadKnowledge }] = await Promise.all([
      import("../../desk/index.ts"),
      import("../../knowledge/index.ts"),
    ]);
    if (io.stdinIsTerminal)
      io.say("entente: this speaks the Model Context Protocol to a program; see docs/mcp.md. Ctrl-C stops\n");
    const stdin = Readable.from(bytesOf(io), { objectMode: false });
    await serveMcp({ store, knowledge: loadKnowledge(), stdin, stdout: outOf(io) }, io.untilStopped());
  });

export const mcp: Command = {
  name: "mcp",
  usage: ["[--data FOLDER]", "FILE|FOLDER|URL... [--data FOLDER]"],
  about:
    "Answers a program that works with a language model, by the Model Context Protocol over standard input and output: tools that search the store, read pages, follow a claim to whoever made it, and tell where a pair of states stands and on what evidence. They only read, and whatever comes from a page is fenced as data. A running desk (entente serve) answers the same at /mcp. Pages that are named are coded first, as for serve.",
  options: [dataOption, workersOption, timeoutOption, maxBytesOption],
  examples: ["entente mcp", "entente mcp --data ./corpus"],
  run,
};
