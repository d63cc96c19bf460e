/** A desk on a port at which a browser is whoever its cookie `as` says: sign-in is not what is tested. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { getCookie } from "hono/cookie";
import { createDesk } from "../../../src/desk/index.ts";
import { guest, type Viewer } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";
import { ada, ben, eva, finn, mia, newcomer, root } from "./kit.ts";

const everybody: ReadonlyMap<string, Viewer> = new Map(
  [ada, ben, eva, finn, mia, newcomer, root].map((one) => [one.id, one]),
);

export const serveToPeople = async () => {
  const { remove, ...parts } = deskParts();
  const app = createDesk({
    ...parts,
    viewer: (context) => everybody.get(getCookie(context, "as") ?? "") ?? guest,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    store: parts.store,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
      remove();
    },
  };
};
