import { EntenteError } from "../errors/index.ts";

export interface FetchLimits {
  readonly maxBytes: number;
  readonly milliseconds: number;
}

/** A page as it came over the wire. */
export interface FetchedPage {
  readonly content: Uint8Array | string;
  /** The character set that the server names. */
  readonly charset?: string;
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  /** Not given where only the bytes tell: a feed, a mail, an archive. */
  readonly form?: "text" | "html";
}

async function bodyOf(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new EntenteError("E104", { path: url, size: `over ${maxBytes}`, limit: maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws EntenteError E802 when it is no text */
export function formOf(type: string, url: string): "text" | "html" {
  if (type === "" || /html|xml/.test(type)) return "html";
  if (type.startsWith("text/")) return "text";
  throw new EntenteError("E802", { url, why: `it is ${type}` });
}

/** Files that hold pages: what they are is told by their bytes. */
const containers =
  /rss|atom|feed|nitf|newsml|warc|wacz|message\/rfc822|multipart\/related|markdown|octet-stream|gzip/;

const holdsPages = (type: string): boolean =>
  containers.test(type) || /^(?:application|text)\/xml$/.test(type) || type === "application/json";

export function decoded(bytes: Uint8Array, charset: string | undefined): Uint8Array | string {
  if (charset === undefined) return bytes;
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A character set nobody knows: the page's own marks decide.
    return bytes;
  }
}

const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "it took too long";
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/**
 * Gets one page, on the user's explicit word. Redirects are followed; nothing else of the page is loaded.
 * @throws EntenteError E802 when it cannot be had, E104 when it is over the limit
 */
export async function fetchPage(url: string, { maxBytes, milliseconds }: FetchLimits): Promise<FetchedPage> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(milliseconds),
      headers: {
        "user-agent": "entente",
        accept:
          "text/html,application/xhtml+xml,text/plain;q=0.9,application/feed+json,application/rss+xml,application/atom+xml,*/*;q=0.5",
      },
    });
    if (!response.ok) throw new EntenteError("E802", { url, why: `the server says ${response.status}` });
    const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(";");
    const form = holdsPages(type.trim()) ? undefined : formOf(type.trim(), url);
    const charset = /charset="?([^";\s]+)/.exec(parameters.join(";"))?.[1];
    const content = await bodyOf(response, url, maxBytes);
    return {
      content,
      url: response.url || url,
      ...(form !== undefined && { form }),
      ...(charset !== undefined && { charset }),
    };
  } catch (error) {
    throw error instanceof EntenteError ? error : new EntenteError("E802", { url, why: whyOf(error) });
  }
}
