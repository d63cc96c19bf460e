import type { Report } from "../../contract/index.ts";

const hostOf = (address: string | null | undefined): string | null => {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? hostname.replace(/^www\./, "") || null : null;
};

/** "The Harbour Signal" → "the-harbour-signal" */
const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");

/**
 * The outlet of a report as one word for addresses: the domain of its page, else its name in small letters; null when
 * the page tells neither.
 */
export const siteOf = ({ metadata, source }: Report): string | null =>
  hostOf(metadata.canonicalUrl[0]?.value) ??
  hostOf(source.url) ??
  (slugOf(metadata.outlet[0]?.value ?? "") || null);
