/** What a reading thread is given, asked, and answers: plain data. */
import type { Report } from "../../contract/index.ts";
import type { ErrorCode, ErrorValues } from "../../errors/index.ts";
import type { ReadOptions } from "../../read/index.ts";

/** What a reading thread is started with. */
export interface ThreadData {
  /** Folder of the program's compile cache; absent when it keeps none. */
  readonly compileCache?: string;
}

export interface Question {
  readonly input: Uint8Array | string;
  readonly options: ReadOptions;
}

export type Answer =
  | { readonly report: Report }
  | { readonly refused: { readonly code: ErrorCode; readonly values: ErrorValues } }
  /** What no code of the catalogue foresees. */
  | { readonly fault: string };
