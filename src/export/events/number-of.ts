import { createHash } from "node:crypto";

/** Hexadecimal digits that fit in a double without loss, 2^52. */
const digits = 13;

/** A whole number for readers that want numbers as ids; the same for the same parts. */
export const numberOf = (...parts: readonly (string | null)[]): number =>
  Number.parseInt(createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, digits), 16);
