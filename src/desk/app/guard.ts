/** What keeps strangers out of a desk without sign-in: other names, proxies, and other pages that would write. */
import { EntenteError } from "../../errors/index.ts";

const hostOf = (header: string | null): string => (header ?? "").replace(/:\d+$/, "").toLowerCase();

/** Headers that only a proxy adds: someone put the desk behind one, and the whole network with it. */
const proxyHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"];

/**
 * Answers only to its own names and only to this machine.
 * @throws EntenteError E804 for another name (a page that points its own name here) or a proxy
 */
export const assertOwnHost = ({ headers }: Request, hosts: ReadonlySet<string>): void => {
  const host = hostOf(headers.get("host"));
  if (!hosts.has(host)) throw new EntenteError("E804", { host });
  const proxy = proxyHeaders.find((name) => headers.has(name));
  if (proxy) throw new EntenteError("E804", { host: `${host} behind a proxy (${proxy})` });
};

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A request that writes must come from a page of the desk itself: browsers say so in Sec-Fetch-Site, older ones in Origin; a
 * program that sends neither is no browser and carries nobody's session.
 * @throws EntenteError E808 when it comes from another page, E809 when nobody may write
 */
export const assertOwnPage = ({ method, headers, url }: Request, readOnly: boolean): void => {
  if (safe.has(method)) return;
  if (readOnly) throw new EntenteError("E809");
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwn =
    site !== null ? site === "same-origin" : origin === null || isSameOrigin(origin, headers, url);
  if (!isOwn) throw new EntenteError("E808");
};

/** The name and port asked for are what counts: behind it the address may be written otherwise. */
const isSameOrigin = (origin: string, headers: Headers, url: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === (headers.get("host") ?? new URL(url).host);
