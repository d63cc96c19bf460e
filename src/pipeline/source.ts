import type { Failure } from "../contract/index.ts";
import type { ReadOptions } from "../read/index.ts";

/** Where a page comes from. Plain data, so that it can be sent to a worker. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly path: string }
  | { readonly kind: "url"; readonly name: string; readonly url: string }
  | {
      readonly kind: "given";
      readonly name: string;
      readonly content: string | Uint8Array;
      readonly form?: "text" | "html";
      readonly url?: string;
      readonly charset?: string;
      /** See `ReadOptions`: what a feed, a mail or an archive says of the page it holds. */
      readonly article?: boolean;
      readonly known?: NonNullable<ReadOptions["known"]>;
    };

/** A source, or why there is none. */
export type SourceOrFailure = Source | Failure;

export const isFailure = (value: object): value is Failure => "status" in value && value.status === "failed";

/** Whether an argument is an address on the web. */
export const isUrl = (argument: string): boolean => /^https?:\/\//i.test(argument);
