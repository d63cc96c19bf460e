/** What keeps strangers out: other names, proxies nobody named, and other pages that would write. */
import { EntenteError } from "../../errors/index.ts";

/** Headers that only a proxy adds: someone put the desk behind one, and the whole network with it. */
const proxyHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/**
 * Answers only to its own names: a page elsewhere that points its own name at this machine gets nothing.
 * @param hosts names with their port, or without one where any will do
 * @throws EntenteError E804 for another name
 */
export const assertOwnHost = ({ headers }: Request, hosts: ReadonlySet<string>): void => {
  const host = (headers.get("host") ?? "").toLowerCase();
  if (!hosts.has(host) && !hosts.has(host.replace(/:\d+$/, ""))) throw new EntenteError("E804", { host });
};

/**
 * A desk without sign-in takes everybody for the one who works on this machine, so it answers no proxy.
 * @throws EntenteError E804 when the request came through one
 */
export const assertNoProxy = ({ headers }: Request): void => {
  const proxy = proxyHeaders.find((name) => headers.has(name));
  if (proxy)
    throw new EntenteError("E804", { host: `${headers.get("host") ?? ""} behind a proxy (${proxy})` });
};

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request may change something. */
export const isWrite = (method: string): boolean => !safe.has(method);

export interface OwnPageFacts {
  readonly readOnly: boolean;
  /** The desk is asked for over https only. */
  readonly isSecure: boolean;
}

/**
 * A request that writes must come from a page of the desk itself: browsers say so in Sec-Fetch-Site and in Origin, and what either says
 * must be so. A program that sends neither is no browser and may not carry a browser's session.
 * @throws EntenteError E808 when it comes from another page, E809 when nobody may write
 */
export const assertOwnPage = (request: Request, { readOnly, isSecure }: OwnPageFacts): void => {
  if (!isWrite(request.method)) return;
  if (readOnly) throw new EntenteError("E809");
  const { headers, url } = request;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOther =
    (site !== null && site !== "same-origin") ||
    (origin !== null &&
      !isSameOrigin(origin, { host: headers.get("host") ?? new URL(url).host, isSecure })) ||
    (site === null && origin === null && headers.has("cookie"));
  if (isOther) throw new EntenteError("E808");
};

/** The name and port asked for are what counts, since behind a proxy the address may be written otherwise; plain http is another origin. */
const isSameOrigin = (
  origin: string,
  { host, isSecure }: { readonly host: string; readonly isSecure: boolean },
): boolean => {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host && (!isSecure || page.protocol === "https:");
};
