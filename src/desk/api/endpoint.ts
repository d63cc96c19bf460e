/** One address of the API: what it takes, what it gives and who may ask, in one place, so that the document of the API cannot be another. */
import type { z } from "zod";
import type { ErrorCode } from "../../errors/index.ts";
import type { Links } from "../app/answer.ts";
import type { Action } from "../people/permissions.ts";
import type { Viewer } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";
import { bodyOf, partsOf } from "./asked.ts";

/** What an endpoint answers with. */
export interface Given {
  readonly data: unknown;
  readonly links?: Links;
  /** The address of what was made. */
  readonly made?: string;
}

/** What it answers with when it lies as JSON already, packed. */
export interface GivenPacked {
  readonly packed: { readonly gzip: Uint8Array; readonly mark: string };
  readonly links?: Links;
}

interface About {
  /** A name for programs: "listReports". */
  readonly name: string;
  /** Below the root of the API, with `{name}` for what varies. */
  readonly path: string;
  /** What it gives, in a sentence. */
  readonly about: string;
  readonly action: Action;
  /** The shape of `data`. */
  readonly gives: z.ZodType;
  /** Codes it can answer with besides those that any address can. */
  readonly errors: readonly ErrorCode[];
}

interface Parts<P extends z.ZodObject, Q extends z.ZodObject> extends About {
  readonly params: P;
  readonly query: Q;
}

/** What was asked, checked, and who asks. */
export interface Asked<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly viewer: Viewer;
  /** The address under which this was asked for, without what narrows it. */
  readonly path: string;
}

/** What was asked, as it came. */
export interface Raw {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly viewer: Viewer;
  readonly path: string;
  /** What was sent, as JSON; asked for only by endpoints that take something. */
  readonly body: () => Promise<unknown>;
}

export interface Endpoint extends About {
  readonly method: "get" | "post";
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
  readonly answer: (desk: Desk, raw: Raw) => Promise<Given | GivenPacked>;
}

const checked = <P extends z.ZodObject, Q extends z.ZodObject>(
  { params, query }: Parts<P, Q>,
  raw: Raw,
): Asked<z.infer<P>, z.infer<Q>> => ({
  params: partsOf(params, Object.entries(raw.params)),
  query: partsOf(query, [...raw.query]),
  viewer: raw.viewer,
  path: raw.path,
});

/** An endpoint that gives something. */
export const reads = <P extends z.ZodObject, Q extends z.ZodObject>(
  parts: Parts<P, Q> & {
    readonly answer: (
      desk: Desk,
      asked: Asked<z.infer<P>, z.infer<Q>>,
    ) => Promise<Given> | Given | GivenPacked;
  },
): Endpoint => ({
  ...parts,
  method: "get",
  body: null,
  answer: async (desk, raw) => parts.answer(desk, checked(parts, raw)),
});

/** An endpoint that puts something into the store. */
export const writes = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>(
  parts: Parts<P, Q> & {
    readonly body: B;
    readonly answer: (
      desk: Desk,
      asked: Asked<z.infer<P>, z.infer<Q>> & { readonly body: z.infer<B> },
    ) => Promise<Given> | Given;
  },
): Endpoint => ({
  ...parts,
  method: "post",
  answer: async (desk, raw) => {
    const asked = checked(parts, raw);
    return parts.answer(desk, { ...asked, body: bodyOf(parts.body, await raw.body()) });
  },
});
