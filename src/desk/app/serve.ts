/** The desk on a port of this machine. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { EntenteError } from "../../errors/index.ts";
import { WorkerPool } from "../../pipeline/index.ts";
import { guest, localViewer } from "../people/viewer.ts";
import { createAssessor } from "../weigh/assessor.ts";
import { weighQueue } from "../weigh/queue.ts";
import { createDesk, type DeskOptions } from "./create-desk.ts";

export interface ServeOptions extends Omit<DeskOptions, "hosts" | "readOnly" | "viewer"> {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Loopback by default: nobody outside this machine can read along. */
  readonly host?: string;
  /** Said beside another host: everybody who reaches this machine may read, and nobody may write. */
  readonly openToNetwork?: boolean;
}

/** A running desk. */
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

export const defaultPort = 4310;
const loopback = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** A page that is added may take this long in a process of its own, which is ended when it takes longer. */
const codingSeconds = 60;

/**
 * Serves the desk until it is closed.
 * @throws EntenteError E801 when the port is taken, E806 when it would be open to a network without being told so
 */
export const serve = async ({
  port = defaultPort,
  host = "127.0.0.1",
  openToNetwork = false,
  ...options
}: ServeOptions): Promise<Serving> => {
  const isLoopback = loopback.has(host);
  if (!isLoopback && !openToNetwork) throw new EntenteError("E806", { host });
  const queue = options.assessor ? null : weighQueue(options.store.path);
  const assessor = options.assessor ?? createAssessor({ ...options, queue });
  const pool = new WorkerPool(1, codingSeconds);
  const code: NonNullable<DeskOptions["code"]> = (source, limits) => pool.run({ source, ...limits });
  const access = isLoopback
    ? { hosts: loopback, viewer: () => localViewer }
    : { viewer: () => guest, readOnly: true };
  const server = createAdaptorServer({ fetch: createDesk({ code, ...options, assessor, ...access }).fetch });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    queue?.close();
    pool.close();
    if (isTaken(error)) throw new EntenteError("E801", { port });
    throw error;
  }
  assessor.catchUp();
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}/`,
    close: async () => {
      queue?.close();
      pool.close();
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
};
