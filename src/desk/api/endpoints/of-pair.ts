/** Lists that may be asked for one pair alone, in the order of a word each row has. */
import { z } from "zod";
import type { Desk } from "../../routes/desk.ts";
import { listAsked, pairAsked } from "../asked.ts";
import { wordPlace } from "../cursor.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { listed } from "../list.ts";
import { dyadOf } from "./records.ts";

interface OfPair<Row> {
  readonly name: string;
  readonly path: string;
  readonly about: string;
  readonly gives: z.ZodType;
  readonly rows: (
    desk: Desk,
    slice: {
      readonly dyad: readonly [string, string] | undefined;
      readonly after: string | undefined;
      readonly limit: number;
    },
  ) => readonly Row[];
  /** The word by which the rows are ordered. */
  readonly placeOf: (row: Row) => string;
  readonly told: (desk: Desk, row: Row) => unknown;
}

/** The address of such a list. Its answers fail with E401 and E402 for a pair that is none. */
export const listOfPair = <Row>({ name, path, about, gives, rows, placeOf, told }: OfPair<Row>): Endpoint =>
  reads({
    name,
    path,
    about,
    action: "page.read",
    params: z.strictObject({}),
    query: z.strictObject({ ...listAsked, pair: pairAsked.optional() }),
    gives: z.array(gives),
    errors: ["E401", "E402"],
    answer: (desk, asked) => {
      const { pair } = asked.query;
      const dyad = pair === undefined ? undefined : dyadOf(desk, pair);
      return listed(asked, {
        shape: wordPlace,
        rows: (after, limit) => rows(desk, { dyad, after, limit }),
        placeOf,
        told: (row) => told(desk, row),
      });
    },
  });
