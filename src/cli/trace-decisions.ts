import { EntenteError } from "../errors/index.ts";
import { type MergeDecision, type OutletRating, reliabilities } from "../store/index.ts";
import { withStore } from "./data.ts";
import { emitterFor, type View } from "./emit.ts";
import { clean } from "./format/clean.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";

type Decision = { readonly type: "merge" | "rating"; readonly what: string } & Pick<
  MergeDecision,
  "by" | "at" | "why"
>;

const decisionView: View<Decision, Decision> = {
  columns: (["type", "what", "by", "at", "why"] as const).map((name) => ({
    name,
    value: (row) => row[name],
  })),
  rows: (decision) => [decision],
  text: ({ what, by, at, why }) => clean(`${at}  ${what}  ${by}: ${why}`).concat("\n"),
};

const deciding = ["apart", "together", "rate", "decisions"] as const;

/** Whether the call is about what a person decides. */
export const isDecision = (invocation: Invocation): boolean => deciding.some((name) => invocation.has(name));

const pairOf = (name: "apart" | "together", invocation: Invocation): readonly [string, string] | null => {
  const value = invocation.text(name);
  if (value === undefined) return null;
  const [a, b, ...more] = value.split(",").map((one) => one.trim());
  if (!a || !b || more.length > 0) throw invocation.needs(`two report ids after --${name}, as A,B`);
  return [a, b];
};

/** The outlet a user names: an id, or a name or site that knowledge holds. */
async function outletId(name: string): Promise<string> {
  if (/^outlet:\S+$/.test(name)) return name;
  const [{ loadKnowledge }, { findOutlet }] = await Promise.all([
    import("../knowledge/index.ts"),
    import("../trace/index.ts"),
  ]);
  const found = findOutlet(loadKnowledge(), name);
  if (found === null) throw new EntenteError("E613", { name });
  return found;
}

async function ratingOf(
  value: string,
  invocation: Invocation,
): Promise<Pick<OutletRating, "outlet" | "rating">> {
  const [, name = "", letter = ""] = /^(.+)=\s*(\S+)$/.exec(value.trim()) ?? [];
  const rating = reliabilities.find((one) => one === letter.toUpperCase());
  if (rating === undefined)
    throw invocation.needs("an outlet and a letter from A to F after --rate, as Reuters=B");
  return { outlet: await outletId(name.trim()), rating };
}

const told = (decision: MergeDecision): Decision => {
  const { a, b, verdict, by, at, why } = decision;
  return { type: "merge", what: `${a} and ${b} ${verdict}`, by, at, why };
};

const toldRating = ({ outlet, rating, by, at, why }: OutletRating): Decision => ({
  type: "rating",
  what: `${outlet} is ${rating}`,
  by,
  at,
  why,
});

/**
 * Writes a person's decision into the store, or lists all of them.
 * @throws EntenteError E603, E611-E613 when it cannot be written, E705 when a value is not as it should be
 */
export async function decideFor(invocation: Invocation, io: Io): Promise<number> {
  const signed = {
    by: invocation.text("by") ?? "",
    why: invocation.text("why") ?? "",
    at: new Date().toISOString(),
  };
  const rate = invocation.text("rate");
  const rating = rate === undefined ? null : await ratingOf(rate, invocation);
  return withStore(invocation, io, async (store) => {
    for (const verdict of ["apart", "together"] as const) {
      const pair = pairOf(verdict, invocation);
      if (pair !== null) store.decide({ a: pair[0], b: pair[1], verdict, ...signed });
    }
    if (rating !== null) store.rate({ ...rating, ...signed });
    const emitter = emitterFor(io, decisionView, { format: listFormat(invocation), isOne: false });
    const all = [...store.decisions().map(told), ...store.ratings().map(toldRating)];
    // A decision answers with itself alone: the last of what was written.
    const shown = invocation.has("decisions") ? all : all.filter(({ at }) => at === signed.at);
    for (const decision of shown.sort((a, b) => (a.at < b.at ? -1 : 1))) await emitter.emit(decision);
    await emitter.end();
    return 0;
  });
}

/** Graph layouts hold no decisions. */
function listFormat(invocation: Invocation): string {
  const format = invocation.text("format") ?? "table";
  if (["graphml", "gexf", "prov"].includes(format))
    throw invocation.needs("one of table, json, ndjson, csv as --format of decisions");
  return format;
}
