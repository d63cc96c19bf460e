/** The desk's own address: what its cookies, passkeys, forms and links hang on. */
import { EntenteError } from "../../errors/index.ts";

export interface Origin {
  /** "https://desk.example" */
  readonly url: string;
  /** Names it is asked for by, with their port where it is not the standard one. */
  readonly hosts: ReadonlySet<string>;
  /** What passkeys are bound to: the name without the port. */
  readonly rpId: string;
  readonly isSecure: boolean;
}

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Takes the address that people open.
 * @throws EntenteError E842 when it is no origin, or plain http beyond this machine
 */
export const parseOrigin = (address: string): Origin => {
  const refuse = (why: string) => new EntenteError("E842", { address, why });
  if (!URL.canParse(address)) throw refuse("it is no address");
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refuse("it is neither https nor http");
  if (url.username || url.password || url.search || url.hash || (url.pathname !== "/" && url.pathname !== ""))
    throw refuse("it goes on behind the name and the port");
  const isSecure = url.protocol === "https:";
  const isLoopback = loopbackNames.has(url.hostname);
  if (!isSecure && !isLoopback)
    throw refuse("without https, passwords and sessions could be read on their way");
  const port = url.port === "" ? "" : `:${url.port}`;
  const hosts = isLoopback ? [...loopbackNames].map((name) => `${name}${port}`) : [url.host];
  return { url: url.origin, hosts: new Set(hosts), rpId: url.hostname, isSecure };
};

/** A place of the desk to go on to after signing in; anything else is the account page. */
export const placeWithin = (to: string | undefined, { url }: Pick<Origin, "url">): string => {
  if (!to?.startsWith("/") || !URL.canParse(to, url)) return "/account";
  const target = new URL(to, url);
  return target.origin === url ? `${target.pathname}${target.search}${target.hash}` : "/account";
};
