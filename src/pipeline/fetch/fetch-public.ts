/** Fetches a page that a stranger may have named: from the public internet only, however its address is written. */
import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { type ClientRequestArgs, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { EntenteError } from "../../errors/index.ts";
import { decoded, type FetchedPage, type FetchLimits, formOf } from "../fetch-page.ts";
import { isPublicAddress } from "./public-address.ts";

type Resolve = (
  name: string,
  options: { readonly all: true },
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface PublicFetchOptions extends FetchLimits {
  /** Which addresses may be reached; those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
  /** Finds the addresses of a name; the system's way. */
  readonly resolve?: Resolve;
  /** Ports that pages are served from. */
  readonly ports?: ReadonlySet<string>;
}

const mostRedirects = 5;
/** The standard ports and their usual stand-ins; "" is the standard one of the scheme. */
const usualPorts: ReadonlySet<string> = new Set(["", "80", "443", "8080", "8443"]);

const refuse = (url: string, why: string): EntenteError => new EntenteError("E811", { url, why });

/** The host of an address as the network takes it: the URL standard has made "0x7f.1" and "2130706433" to 127.0.0.1. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

function checkedUrl(
  address: string,
  { isAllowed = isPublicAddress, ports = usualPorts }: PublicFetchOptions,
): URL {
  if (!URL.canParse(address)) throw refuse(address.slice(0, 200), "it is no address");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refuse(url.href, "only http and https are fetched");
  if (url.username || url.password) throw refuse(url.host, "it carries a name or a password");
  if (!ports.has(url.port)) throw refuse(url.href, `pages are not served from port ${url.port}`);
  if (isIP(hostOf(url)) !== 0 && !isAllowed(hostOf(url))) throw refuse(url.href, "it is no public address");
  return url;
}

/**
 * The name is looked up once, by the connection itself, and every address it has must be allowed: what was checked is what
 * is connected to, so a name that points elsewhere a moment later gains nothing.
 */
const guardedLookup =
  (
    url: URL,
    { isAllowed = isPublicAddress, resolve = systemLookup }: PublicFetchOptions,
  ): NonNullable<ClientRequestArgs["lookup"]> =>
  (name, options, answer) => {
    resolve(name, { all: true }, (error, addresses) => {
      if (error) return answer(error, "", 0);
      const bad = addresses.find(({ address }) => !isAllowed(address));
      if (bad || !addresses[0]) return answer(refuse(url.href, "its name leads to no public address"), "", 0);
      if (options.all) return answer(null, addresses);
      return answer(null, addresses[0].address, addresses[0].family);
    });
  };

const headers = {
  "user-agent": "entente",
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9",
  "accept-encoding": "gzip, deflate, br",
};

const get = (url: URL, options: PublicFetchOptions, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? httpsRequest : httpRequest;
    const sent = request(
      url,
      { headers, signal, agent: false, lookup: guardedLookup(url, options) },
      resolve,
    );
    sent.on("error", reject);
    sent.end();
  });

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function unpacked(response: IncomingMessage, url: URL): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  const unpack = unpackers[encoding];
  if (!unpack) throw new EntenteError("E802", { url: url.href, why: `it is packed as ${encoding}` });
  // An error of either stream reaches the reader of the last one.
  return pipeline(response, unpack(), () => {});
}

/** The limit counts what comes out, so that a small packed body cannot become a large one. */
async function bodyOf(response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(response, url) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      response.destroy();
      throw new EntenteError("E104", { path: url.href, size: `over ${maxBytes}`, limit: maxBytes });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function pageOf(response: IncomingMessage, url: URL, maxBytes: number): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) {
    response.destroy();
    throw new EntenteError("E802", { url: url.href, why: `the server says ${status}` });
  }
  const [type = "", ...parameters] = (response.headers["content-type"] ?? "").toLowerCase().split(";");
  const form = formOf(type.trim(), url.href);
  const charset = /charset="?([^";\s]+)/.exec(parameters.join(";"))?.[1];
  return { content: decoded(await bodyOf(response, url, maxBytes), charset), url: url.href, form };
}

const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.name === "TimeoutError" || error.name === "AbortError" ? "it took too long" : error.message;
};

/**
 * Gets one page of the public internet. Every redirect is checked like the address itself; nothing else of the page is loaded.
 * @throws EntenteError E811 when it leads elsewhere, E802 when it cannot be had, E104 when it is over the limit
 */
export async function fetchPublic(address: string, options: PublicFetchOptions): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.milliseconds);
  let url = checkedUrl(address, options);
  try {
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const response = await get(url, options, signal);
      const { location } = response.headers;
      if (!isRedirect(response.statusCode ?? 0) || !location)
        return await pageOf(response, url, options.maxBytes);
      response.destroy();
      if (!URL.canParse(location, url.href)) throw refuse(url.href, "it redirects to no address");
      url = checkedUrl(new URL(location, url).href, options);
    }
    throw refuse(address, `it redirects more than ${mostRedirects} times`);
  } catch (error) {
    throw error instanceof EntenteError
      ? error
      : new EntenteError("E802", { url: url.href, why: whyOf(error) });
  }
}
