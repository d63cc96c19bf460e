/** The desk on a port of this machine. */
import { once } from "node:events";
import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { WorkerPool } from "../../pipeline/index.ts";
import { before, sessionIdle, sessionLongest } from "../people/lifetimes.ts";
import { createAssessor } from "../weigh/assessor.ts";
import { weighQueue } from "../weigh/queue.ts";
import { type AccessOptions, accessFor, assertAccess } from "./access.ts";
import { createDesk, type DeskOptions } from "./create-desk.ts";

export interface ServeOptions
  extends Omit<DeskOptions, "accounts" | "hosts" | "readOnly" | "viewer">,
    AccessOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Loopback by default: nobody outside this machine can read along. */
  readonly host?: string;
}

/** A running desk. */
export interface Serving {
  /** Where it listens. */
  readonly url: string;
  /** Where people open it, when they sign in; null without sign-in. */
  readonly origin: string | null;
  close(): Promise<void>;
}

export const defaultPort = 4310;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** A page that is added may take this long in a process of its own, which is ended when it takes longer. */
const codingSeconds = 60;
/** Head and body of a request must have come by then: who sends a byte a second holds a connection no longer. */
const headMilliseconds = 15_000;
const requestMilliseconds = 120_000;
/**
 * A connection without questions stays open for so long: longer than servers in front keep theirs (60 s by nginx's default), so
 * that it is they who close it, and none of their questions meets a connection that this end is just closing.
 */
const restingMilliseconds = 75_000;

type Fetch = Hono["fetch"];

const listen = async (fetch: Fetch, port: number, host: string) => {
  const server = createAdaptorServer({ fetch });
  if (server instanceof Server) {
    server.headersTimeout = headMilliseconds;
    server.requestTimeout = requestMilliseconds;
    server.keepAliveTimeout = restingMilliseconds;
  }
  server.listen(port, host);
  await once(server, "listening");
  return server;
};

const sweep = ({ store }: Pick<ServeOptions, "store">): void => {
  const now = new Date();
  store.people.sweepSessions({ madeAfter: before(now, sessionLongest), seenAfter: before(now, sessionIdle) });
};

/**
 * Serves the desk until it is closed.
 * @throws EntenteError E801 when the port is taken, E806, E841 or E842 when it would be open to a network without sign-in
 */
export const serve = async ({
  port = defaultPort,
  host = "127.0.0.1",
  ...options
}: ServeOptions): Promise<Serving> => {
  const asked = { ...options, host };
  assertAccess(asked);
  const queue = options.assessor ? null : weighQueue(options.store.path);
  const assessor = options.assessor ?? createAssessor({ ...options, queue });
  const pool = new WorkerPool(1, codingSeconds);
  const code: NonNullable<DeskOptions["code"]> = (source, limits) => pool.run({ source, ...limits });
  // The desk's address may hold the port, which is known only once it listens.
  let desk: Fetch = () => new Response(null, { status: 503 });
  let server: Awaited<ReturnType<typeof listen>>;
  try {
    server = await listen((...request) => desk(...request), port, host);
  } catch (error) {
    queue?.close();
    pool.close();
    if (isTaken(error)) throw new EntenteError("E801", { port });
    throw error;
  }
  const { port: actual } = server.address() as AddressInfo;
  const access = accessFor(asked, actual);
  desk = createDesk({ code, ...options, assessor, ...access }).fetch;
  if (access.accounts) sweep(options);
  assessor.catchUp();
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}/`,
    origin: access.accounts?.origin.url ?? null,
    close: async () => {
      queue?.close();
      pool.close();
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
};
