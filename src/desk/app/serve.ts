/** The desk on a port of this machine. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { EntenteError } from "../../errors/index.ts";
import { createDesk, type DeskOptions } from "./create-desk.ts";

export interface ServeOptions extends Omit<DeskOptions, "hosts"> {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Loopback by default: nobody outside this machine can read along. */
  readonly host?: string;
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

/**
 * Serves the desk until it is closed.
 * @throws EntenteError E801 when the port is taken
 */
export const serve = async ({
  port = defaultPort,
  host = "127.0.0.1",
  ...options
}: ServeOptions): Promise<Serving> => {
  const hosts = loopback.has(host) ? { hosts: loopback } : {};
  const server = createAdaptorServer({ fetch: createDesk({ ...options, ...hosts }).fetch });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    if (isTaken(error)) throw new EntenteError("E801", { port });
    throw error;
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}/`,
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
};
