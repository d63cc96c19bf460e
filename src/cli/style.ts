import type { Io } from "./io.ts";

/** How text stands out on a terminal; every function gives its text unchanged where colour is off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const on = (open: number, close: number) => (text: string) => `\u001B[${open}m${text}\u001B[${close}m`;
const off = (text: string): string => text;

const coloured: Style = {
  bold: on(1, 22),
  dim: on(2, 22),
  good: on(32, 39),
  warn: on(33, 39),
  bad: on(31, 39),
};
const plain: Style = { bold: off, dim: off, good: off, warn: off, bad: off };

/** Colour on a terminal that can, unless NO_COLOR is set to anything (no-color.org). */
export const styleFor = ({ stdoutIsTerminal, env }: Io): Style =>
  stdoutIsTerminal && !env.NO_COLOR && env.TERM !== "dumb" ? coloured : plain;

/** Prose is hard to read in longer lines; output that is not a terminal's has the width of a printed page. */
export const widthFor = ({ columns, stdoutIsTerminal }: Io): number =>
  Math.min(100, Math.max(40, (stdoutIsTerminal ? columns : undefined) ?? 100));
