/** A list with the way to its next page. */
import type { z } from "zod";
import { withQuery } from "../app/address.ts";
import { cursorAt, listOf, placeOf } from "./cursor.ts";
import type { Given } from "./endpoint.ts";

interface ListAsked {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>> & {
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
}

interface Listing<Row, Place> {
  /** What holds the place of a row. */
  readonly shape: z.ZodType<Place>;
  readonly placeOf: (row: Row) => Place;
  /** Rows after the place, one more than asked for, so that it is known whether there is a next page. */
  readonly rows: (after: Place | undefined, limit: number) => readonly Row[];
  /** What is told of a row; null for one that is gone meanwhile. */
  readonly told: (row: Row) => unknown;
}

const asText = (query: ListAsked["query"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/** @throws EntenteError E870 when the cursor is none of this list */
export const listed = <Row, Place>({ path, query }: ListAsked, listing: Listing<Row, Place>): Given => {
  const list = listOf(path, query);
  const rows = listing.rows(placeOf(list, query.cursor, listing.shape), query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next =
    last !== undefined && rows.length > shown.length
      ? withQuery(path, { ...asText(query), cursor: cursorAt(list, listing.placeOf(last)) })
      : null;
  return { data: shown.map(listing.told).filter((one) => one !== null), links: { next } };
};
