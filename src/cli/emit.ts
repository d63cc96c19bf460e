import type { Failure } from "../contract/index.ts";
import type { Column } from "../export/column.ts";
import { csvHeader, csvRow } from "../export/delimited.ts";
import { isFailure } from "../pipeline/source.ts";
import type { Io } from "./io.ts";
import { type Style, styleFor, widthFor } from "./style.ts";

/** How text for people is laid out. */
export interface Look {
  readonly style: Style;
  readonly width: number;
  readonly explain: boolean;
}

/** How one kind of result is shown: as lines of JSON, as rows of a table of values, as text for people. */
export interface View<T, Row> {
  /** What each line of NDJSON holds; the result itself when it is not given. */
  readonly records?: (item: T) => readonly object[];
  /** What JSON holds; the result itself when it is not given. */
  readonly json?: (item: T) => object;
  readonly columns: readonly Column<Row>[];
  readonly rows: (item: T) => readonly Row[];
  readonly text: (item: T, look: Look) => string;
  /** The result as part of an HTML page, and what stands before the first and behind the last. */
  readonly html?: {
    readonly head: string;
    readonly part: (item: T, explain: boolean) => string;
    readonly end: string;
  };
  /** The result as CoNLL-U, where it is sentences. */
  readonly conllu?: (item: T) => string;
}

export interface Emitter<T> {
  readonly emit: (item: T | Failure) => Promise<void>;
  readonly end: () => Promise<void>;
}

export const lookFor = (io: Io, explain = false): Look => ({
  style: styleFor(io),
  width: widthFor(io),
  explain,
});

export const ndjson = (record: object): string => `${JSON.stringify(record)}\n`;

export const prettyJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const nothing = async (): Promise<void> => {};

function jsonEmitter<T extends object, Row>(io: Io, view: View<T, Row>, isOne: boolean): Emitter<T> {
  const json = (item: T | Failure): string =>
    prettyJson(isFailure(item) ? item : (view.json?.(item) ?? item));
  if (isOne) return { emit: (item) => io.out(json(item)), end: nothing };
  let count = 0;
  return {
    emit: (item) => io.out(`${count++ === 0 ? "[" : ","}\n${json(item).trimEnd()}`),
    end: () => io.out(count === 0 ? "[]\n" : "\n]\n"),
  };
}

function ndjsonEmitter<T extends object, Row>(io: Io, view: View<T, Row>): Emitter<T> {
  const records = (item: T | Failure) => (isFailure(item) ? [item] : (view.records?.(item) ?? [item]));
  return { emit: (item) => io.out(records(item).map(ndjson).join("")), end: nothing };
}

function csvEmitter<T extends object, Row>(io: Io, view: View<T, Row>): Emitter<T> {
  let header = csvHeader(view.columns);
  const withHeader = (text: string): string => {
    const whole = header + text;
    header = "";
    return whole;
  };
  return {
    // A failure has no row among the records; it is told on stderr.
    emit: (item) =>
      io.out(
        withHeader(
          isFailure(item)
            ? ""
            : view
                .rows(item)
                .map((row) => csvRow(view.columns, row))
                .join(""),
        ),
      ),
    end: () => io.out(withHeader("")),
  };
}

function htmlEmitter<T extends object>(
  io: Io,
  { head, part, end }: NonNullable<View<T, never>["html"]>,
  explain: boolean,
): Emitter<T> {
  let opening = head;
  const opened = (text: string): string => {
    const whole = opening + text;
    opening = "";
    return whole;
  };
  return {
    // A failure is told on stderr.
    emit: (item) => (isFailure(item) ? nothing() : io.out(opened(part(item, explain)))),
    end: () => io.out(opened(end)),
  };
}

export interface EmitOptions {
  readonly format: string;
  /** One result is expected: JSON is that object, not a list of one. */
  readonly isOne: boolean;
  readonly explain?: boolean;
}

/** Writes results one by one in the format asked for; failures among them are records where the format has records. */
export function emitterFor<T extends object, Row>(
  io: Io,
  view: View<T, Row>,
  { format, isOne, explain = false }: EmitOptions,
): Emitter<T> {
  if (format === "json") return jsonEmitter(io, view, isOne);
  if (format === "ndjson") return ndjsonEmitter(io, view);
  if (format === "csv") return csvEmitter(io, view);
  if (format === "html" && view.html) return htmlEmitter(io, view.html, explain);
  const look = lookFor(io, explain);
  const shown = (item: T): string =>
    format === "conllu" && view.conllu ? view.conllu(item) : view.text(item, look);
  return { emit: (item) => (isFailure(item) ? nothing() : io.out(shown(item))), end: nothing };
}
