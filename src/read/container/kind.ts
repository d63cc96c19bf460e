/** Tells files that hold pages from pages, by how they begin and by their names. */
import type { ContainerKind } from "./contained.ts";

/** So much of a file is looked at. */
export const headLength = 4096;

const latin = (head: Uint8Array): string => Buffer.from(head.subarray(0, headLength)).toString("latin1");

const mailHeader =
  /^(?:from|to|cc|subject|date|return-path|received|message-id|mime-version|delivered-to|reply-to|x-[\w-]+|content-type|dkim-signature|snapshot-content-location)\s*:/imu;

/** Mail begins with header lines, three of which at least are ones that every mail has. */
const mailKind = (text: string): ContainerKind | null => {
  const [head = ""] = text.split(/\r?\n\r?\n/u, 1);
  const lines = head.split(/\r?\n/u).filter((line) => !/^\s/u.test(line));
  const known = lines.filter((line) => mailHeader.test(line));
  if (known.length < 3 || !lines.every((line) => /^[\w-]+:|^From /u.test(line))) return null;
  if (!/^(?:from|subject|mime-version)\s*:/imu.test(head)) return null;
  return /^content-type\s*:\s*multipart\/related/imu.test(head) &&
    /^snapshot-content-location|^from:\s*<?saved by/imu.test(head)
    ? "web-archive"
    : "mail";
};

const xmlKind = (text: string): ContainerKind | null => {
  const start = text.replace(
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*/u,
    "",
  );
  const root = /^<(?:[\w-]+:)?([\w-]+)/u.exec(start)?.[1]?.toLowerCase();
  if (root === "rss" || root === "feed" || root === "rdf") return "feed";
  return root === "nitf" || root === "newsitem" || root === "newsmessage" ? "news-xml" : null;
};

const isJsonFeed = (text: string): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*\{/u.test(text) &&
  /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/u.test(text);

/** The kind of container that begins so, or null for a page. */
export const containerKind = (head: Uint8Array, name: string): ContainerKind | null => {
  const text = latin(head);
  const path = name.toLowerCase().replace(/[?#].*$/u, "");
  if (text.startsWith("WARC/")) return "warc";
  if (text.startsWith("\u001f\u008b")) return /\.warc(?:\.gz)?$/u.test(path) ? "warc" : "gzip";
  if (text.startsWith("PK\u0003\u0004")) return path.endsWith(".wacz") ? "wacz" : null;
  if (/\.(?:md|markdown)$/u.test(path)) return "markdown";
  if (isJsonFeed(text)) return "feed";
  return xmlKind(text) ?? mailKind(text);
};

/** Whether such a file holds several pages as a rule: its result is a list even when it holds one. */
export const holdsMany = (kind: ContainerKind | null): boolean =>
  kind === "feed" || kind === "warc" || kind === "wacz";
