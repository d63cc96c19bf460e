import type { Report } from "../../contract/index.ts";
import type { ReadOptions } from "../../read/index.ts";
import { defaultReadMegabytes, defaultReadSeconds } from "./limits.ts";
import { PageReader } from "./page-reader.ts";

/** One thread for the whole program: a program that reads on more processors has more processes. */
const reader = new PageReader({ seconds: defaultReadSeconds, megabytes: defaultReadMegabytes });

/**
 * Reads an untrusted page in a thread of its own, within bounds of time and memory.
 * @param seconds how long it may take; a minute when not given
 * @throws EntenteError E107 or E111 when the page goes over them, and what `read` throws
 */
export const readApart = (
  input: Uint8Array | string,
  options: ReadOptions,
  seconds?: number,
): Promise<Report> => reader.read(input, options, seconds);
