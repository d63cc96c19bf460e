import type { Change, SeriesPoint } from "../../assess/index.ts";
import type { Background } from "../../record/index.ts";
import type { View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { table } from "../format/table.ts";
import { hang } from "../format/wrap.ts";
import { percent } from "./words.ts";

/** What changed between two days. */
export interface Alert {
  readonly type: "changes";
  readonly dyad: readonly string[];
  readonly names: readonly string[];
  readonly since: string;
  readonly asOf: string;
  readonly changes: readonly Change[];
}

export const alertView: View<Alert, Change> = {
  columns: [
    { name: "kind", value: ({ kind }) => kind },
    { name: "says", value: ({ says }) => says },
    { name: "evidence", value: ({ evidence }) => evidence.join(" ") },
  ],
  rows: ({ changes }) => changes,
  text: ({ names, since, asOf, changes }, { style, width }) =>
    [
      style.bold(`${clean(names.join(" and "))}, ${since} to ${asOf}`),
      ...(changes.length === 0
        ? ["Nothing changed."]
        : changes.map(({ kind, says }) => hang(`  ${kind.padEnd(12)}`, clean(says), width))),
      "",
    ].join("\n"),
};

/** A pair month by month, with what imported event data have of each. */
export interface Series {
  readonly type: "series";
  readonly dyad: readonly string[];
  readonly names: readonly string[];
  readonly points: readonly (SeriesPoint & { readonly background: Background | null })[];
}

type Point = Series["points"][number];

const posterior = ({ hypotheses, leader }: Point): number =>
  hypotheses.find(({ id }) => id === leader)?.posterior ?? 0;

const backgroundWords = ({ background }: Point): string =>
  background === null ? "" : `${background.events} (${background.times.toFixed(1)}x)`;

const changeWords = ({ changes }: Point): string =>
  changes
    .slice(0, 3)
    .map(({ says }) => clean(says))
    .join("; ");

export const seriesView: View<Series, Point> = {
  columns: [
    { name: "day", value: ({ day }) => day },
    { name: "leader", value: ({ leader }) => leader },
    { name: "probability", value: posterior },
    { name: "paper", value: ({ paper }) => paper.join(" ") },
    {
      name: "rungs",
      value: ({ rungs }) =>
        rungs
          .filter(({ state }) => state !== "absent")
          .map(({ id, state }) => `${id}=${state}`)
          .join(" "),
    },
    { name: "events", value: ({ background }) => background?.events ?? null },
    { name: "times_expected", value: ({ background }) => background?.times ?? null },
    { name: "conflict_share", value: ({ background }) => background?.conflict ?? null },
    { name: "changes", value: changeWords },
  ],
  rows: ({ points }) => points,
  text: ({ names, points }, { style, width }) => {
    const told = points.some(({ background }) => background !== null);
    return `${style.bold(clean(names.join(" and ")))}\n\n${table(
      points.map((point) => [
        point.day,
        `${point.leader} ${percent(posterior(point))}`,
        ...(told ? [backgroundWords(point)] : []),
        changeWords(point),
      ]),
      {
        head: ["as of", "leads", ...(told ? ["events (of expected)"] : []), "what changed"],
        width,
        indent: "  ",
        styleHead: style.dim,
      },
    )}`;
  },
};
