import type { DatabaseSync } from "node:sqlite";
import { type Apart, Reliability } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import { failpoint } from "../safety/failpoints.ts";
import { inTransaction } from "../transaction.ts";

/** Who decided something, when (ISO 8601) and why. */
export interface Decided {
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** A person's word on whether two reports rest on one origin: `apart` undoes a merge, `together` leaves it to the program again. */
export interface MergeDecision extends Decided {
  readonly a: string;
  readonly b: string;
  readonly verdict: "apart" | "together";
}

/** The letters of the scale, the best first. */
export const reliabilities = Reliability.options;

/** What a person thinks of an outlet's reliability. */
export interface OutletRating extends Decided {
  /** Outlet id, `outlet:...`. */
  readonly outlet: string;
  readonly rating: Reliability;
}

/** Assessments that rest on a decision are made anew once the count of removals has moved. */
const makeAnew = "update counter set value = value + 1 where name = 'removals'";

/** A decision nobody signs or gives a reason for cannot be weighed by the next reader. */
function assertSigned({ by, why }: Decided): void {
  if (by.trim() === "") throw new EntenteError("E611", { what: "a name" });
  if (why.trim() === "") throw new EntenteError("E611", { what: "a reason" });
}

/**
 * Writes a decision down; assessments kept from before it are made anew when they are asked for.
 * @throws EntenteError E603 when a report is not in the store, E611 without name or reason
 */
export function decide(database: DatabaseSync, decision: MergeDecision): void {
  assertSigned(decision);
  const [a = "", b = ""] = [decision.a, decision.b].sort();
  for (const id of [a, b]) {
    if (database.prepare("select 1 from report where id = ?").get(id) === undefined)
      throw new EntenteError("E603", { id });
  }
  if (a === b) throw new EntenteError("E612", { id: a });
  const { verdict, by, at, why } = decision;
  inTransaction(
    database,
    () => {
      database
        .prepare(
          "insert into merge_decision (a, b, verdict, decided_by, decided_at, why) values (?, ?, ?, ?, ?, ?)",
        )
        .run(a, b, verdict, by, at, why);
      failpoint("decide", "decision");
      database.exec(makeAnew);
    },
    "decide",
  );
}

/** All decisions on merges, the first made first. */
export const decisions = (database: DatabaseSync): MergeDecision[] =>
  database
    .prepare("select * from merge_decision order by number")
    .all()
    .map((row) => ({
      a: String(row.a),
      b: String(row.b),
      verdict: row.verdict === "apart" ? "apart" : "together",
      by: String(row.decided_by),
      at: String(row.decided_at),
      why: String(row.why),
    }));

/** The pairs that are apart by the last word on each. */
export function apart(database: DatabaseSync): Apart[] {
  const last = new Map(decisions(database).map((decision) => [`${decision.a} ${decision.b}`, decision]));
  return [...last.values()]
    .filter(({ verdict }) => verdict === "apart")
    .map(({ a, b, by, at, why }) => ({ a, b, by, at, why }));
}

/**
 * Writes a rating down; assessments kept from before it are made anew when they are asked for.
 * @throws EntenteError E611 without name or reason
 */
export function rate(database: DatabaseSync, rating: OutletRating): void {
  assertSigned(rating);
  const { outlet, by, at, why } = rating;
  const add = database.prepare(
    "insert into outlet_rating (outlet, rating, decided_by, decided_at, why) values (?, ?, ?, ?, ?)",
  );
  inTransaction(
    database,
    () => {
      add.run(outlet, rating.rating, by, at, why);
      failpoint("rate", "rating");
      database.exec(makeAnew);
    },
    "rate",
  );
}

/** All ratings, of one outlet where it is given, the first made first. */
export const ratings = (database: DatabaseSync, outlet?: string): OutletRating[] =>
  database
    .prepare("select * from outlet_rating where ? is null or outlet = ? order by number")
    .all(outlet ?? null, outlet ?? null)
    .map((row) => ({
      outlet: String(row.outlet),
      rating: reliabilities.find((one) => one === row.rating) ?? "F",
      by: String(row.decided_by),
      at: String(row.decided_at),
      why: String(row.why),
    }));

/** An outlet's reliability by the last word on it; F, which cannot be judged, where nobody has given one. */
export const reliability = (database: DatabaseSync, outlet: string): Reliability =>
  ratings(database, outlet).at(-1)?.rating ?? "F";

/** The last word on each outlet that anybody has rated. */
export const reliabilityByOutlet = (database: DatabaseSync): Map<string, Reliability> =>
  new Map(ratings(database).map(({ outlet, rating }) => [outlet, rating]));
