import type { Store } from "../../store/index.ts";
import { type Command, dataOption, maxBytesOption, timeoutOption, workersOption } from "../command.ts";
import { failureLines } from "../failure-lines.ts";
import { given } from "../given.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { withStoreFor } from "../with-store.ts";

/** @throws EntenteError E704 when one is no origin */
function originsOf(invocation: Invocation): readonly string[] {
  const given = (invocation.text("api-origins") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const odd = given.find((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (odd !== undefined)
    throw invocation.needs(`origins such as https://a.example after --api-origins, not ${odd}`);
  return given;
}

async function serveStore(store: Store, invocation: Invocation, io: Io): Promise<void> {
  const [{ serve: serveDesk }, { loadKnowledge }] = await Promise.all([
    import("../../desk/index.ts"),
    import("../../knowledge/index.ts"),
  ]);
  const port = invocation.number("port", 0);
  const host = invocation.text("host");
  const serving = await serveDesk({
    store,
    knowledge: loadKnowledge(),
    ...given("port", port),
    ...given("host", host),
    ...given("origin", invocation.text("origin")),
    ...given("proxies", invocation.text("proxy")?.split(",")),
    passkeysOnly: invocation.has("passkeys-only"),
    openToNetwork: invocation.has("open-to-network"),
    apiOrigins: originsOf(invocation),
    onFailure: (cause, route) => io.say(failureLines(cause, route)),
  });
  await io.out(`${serving.origin === null ? serving.url : `${serving.origin}/`}\n`);
  if (serving.origin !== null) io.say(`entente: people sign in; listening at ${serving.url}\n`);
  if (serving.origin !== null && !store.people.hasPeople())
    io.say(
      "entente: nobody can sign in yet; make the first admin with: entente people invite --role admin\n",
    );
  io.say("entente: serving; Ctrl-C stops\n");
  await io.untilStopped();
  await serving.close();
}

const run = (invocation: Invocation, io: Io): Promise<number> =>
  withStoreFor(invocation, io, (store) => serveStore(store, invocation, io));

export const serve: Command = {
  name: "serve",
  usage: ["[--data FOLDER]", "FILE|FOLDER|URL... [--data FOLDER]"],
  about:
    "Serves the store in a browser, on this machine only: the pairs of states, an assessment for each, every page with its records marked, and a place to add more. Once it has people (entente people), they sign in, on this machine too. Pages that are named are coded first: into the store of --data, or else into one that is gone when the program ends.",
  options: [
    { name: "port", value: "N", help: "4310 when not given; 0 takes any that is free" },
    {
      name: "host",
      value: "ADDRESS",
      help: "127.0.0.1 when not given: nobody outside this machine can read along",
    },
    {
      name: "open-to-network",
      help: "with another --host and without --origin: everybody who reaches this machine may read, and nobody may write",
    },
    {
      name: "origin",
      value: "URL",
      help: "the address under which people open the desk, https unless it is this machine; with it nobody is let in to write without signing in",
    },
    {
      name: "proxy",
      value: "ADDRESSES",
      help: "servers in front of this one, divided by commas, whose X-Forwarded-For is believed; none when not given",
    },
    { name: "passkeys-only", help: "nobody signs in by password" },
    {
      name: "api-origins",
      value: "LIST",
      help: "web origins, divided by commas, whose pages may read the API in a browser; none when not given",
    },
    dataOption,
    workersOption,
    timeoutOption,
    maxBytesOption,
  ],
  examples: [
    "entente serve",
    "entente serve pages/",
    "entente serve --data ./corpus --port 8080",
    "entente serve --origin https://desk.example --proxy 127.0.0.1",
  ],
  run,
};
