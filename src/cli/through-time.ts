/** `entente assess --since` and `--series`: the same two states on several days. */
import type { AssessInput } from "../assess/index.ts";
import type { Assessment } from "../contract/index.ts";
import { dataFolderFor } from "./data.ts";
import { emitterFor } from "./emit.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { alertView, type Series, seriesView } from "./views/through-time.ts";

/** An assessment and what it was made from. */
export interface Made {
  readonly assessment: Assessment;
  readonly input: Omit<AssessInput, "asOf">;
}

/** What changed since a day: an alert for who reads the same pair again. */
export async function tellChanges(
  since: string,
  made: Made,
  invocation: Invocation,
  io: Io,
): Promise<number> {
  const { assess, changesBetween } = await import("../assess/index.ts");
  const { dyad, names, asOf } = made.assessment;
  if (since >= asOf) throw invocation.needs(`a day before ${asOf}, the day of the assessment, with --since`);
  const before = assess({ ...made.input, asOf: since });
  const changes = changesBetween(before, made.assessment);
  const emitter = emitterFor(io, alertView, { format: invocation.text("format") ?? "table", isOne: true });
  await emitter.emit({ type: "changes", dyad, names, since, asOf, changes });
  await emitter.end();
  return 0;
}

/** Longer series than this are cut from the front: nobody reads thirty years of months. */
const mostMonths = 360;

/** The pair month by month, with the rates of imported event data relative to both sides' traffic. */
export async function tellSeries(from: string, made: Made, invocation: Invocation, io: Io): Promise<number> {
  const [{ assessSeries, monthEnds }, { backgroundOf }, { eventMonths }] = await Promise.all([
    import("../assess/index.ts"),
    import("../record/index.ts"),
    import("../store/index.ts"),
  ]);
  const { dyad, names, asOf } = made.assessment;
  if (from >= asOf) throw invocation.needs(`a day before ${asOf}, the day of the assessment, with --series`);
  const pair: readonly [string, string] = [dyad[0] ?? "", dyad[1] ?? ""];
  const months = backgroundOf(await eventMonths(await dataFolderFor(invocation, io), pair));
  const background = new Map(months.map((one) => [one.month, one]));
  const points: Series["points"] = assessSeries(made.input, monthEnds(from, asOf).slice(-mostMonths)).map(
    (point) => ({ ...point, background: background.get(point.day.slice(0, 7)) ?? null }),
  );
  const emitter = emitterFor(io, seriesView, { format: invocation.text("format") ?? "table", isOne: true });
  await emitter.emit({ type: "series", dyad, names, points });
  await emitter.end();
  return 0;
}
