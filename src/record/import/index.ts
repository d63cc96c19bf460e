import { atop, cowAlliances } from "./alliances.ts";
import { sipri, sipriYears } from "./arms.ts";
import { nmc } from "./capabilities.ts";
import { mid, midDyads } from "./disputes.ts";
import { eventYears } from "./event-years.ts";
import { exercises, exerciseYears } from "./exercises.ts";
import type { DataSet } from "./reader.ts";
import { agreements, idealPoints, votes } from "./votes.ts";

/** Every reference data set that can be imported. */
export const dataSets: readonly DataSet[] = [
  atop,
  cowAlliances,
  nmc,
  votes,
  agreements,
  idealPoints,
  sipri,
  sipriYears,
  exercises,
  exerciseYears,
  mid,
  midDyads,
  eventYears,
];

/** What a file lacks to be of a data set: for each missing column, what it may be called. */
export const missingColumns = ({ needs }: DataSet, columns: readonly string[]): string[] =>
  needs.filter((names) => !names.some((name) => columns.includes(name))).map((names) => names.join(" or "));

export type { DataSet, FileRow, Given, RowReader } from "./reader.ts";
export { type StateCodes, stateCodes } from "./state-codes.ts";
