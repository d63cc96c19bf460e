/** Long JSON as it lies in the store. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** All of an assessment of a thousand reports is some megabytes of JSON that say much the same: a tenth of it packed. */
export const packed = (json: string): Uint8Array => gzipSync(json, { level: 1 });

export const unpacked = (gzip: Uint8Array): string => gunzipSync(gzip).toString();

/** A short name of a text, which changes with it. */
export const markOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 27);
