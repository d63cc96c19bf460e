import type { Report } from "../contract/index.ts";

/**
 * Names for things that have no address of their own. The namespace is informal (RFC 8141 wants formal ones
 * registered): whoever publishes records under a domain swaps the prefix for an address of theirs.
 */
const prefix = "urn:entente:";

/** The IRI of a record, an actor or a voice by its id or name. */
export const iriOf = (kind: string, id: string): string =>
  `${prefix}${kind}:${encodeURIComponent(id).replaceAll("'", "%27")}`;

/** The address the page has, else a name for its report. */
export const pageIri = ({ id, source, metadata }: Report): string => {
  const address = source.url ?? metadata.canonicalUrl[0]?.value;
  return address && URL.canParse(address) ? address : iriOf("report", id);
};
