/** Ids of STIX objects, made from ours, so that the same record is the same object in every bundle. */
import { createHash } from "node:crypto";

/** UUID version 5 (RFC 9562): the SHA-1 of a namespace and a name. */
export function uuid5(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The namespace of names that are URLs or URNs (RFC 9562, appendix A). */
const urls = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** Our own: STIX 2.1 keeps its namespace for observables (2.9), and these are none. */
const own = uuid5(urls, "urn:entente:stix");

/** @param type of STIX: "report" @param name what is one thing by it: "claim c1" */
export const stixId = (type: string, name: string): string => `${type}--${uuid5(own, `${type} ${name}`)}`;
