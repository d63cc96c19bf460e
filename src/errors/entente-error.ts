import { catalogue, type ErrorCode } from "./catalogue.ts";

/** The words that fill the places of an error's sentence. */
export type ErrorValues = Readonly<Record<string, string | number>>;

const fill = (template: string, values: ErrorValues): string =>
  template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The one error class: a code from the catalogue, what happened, and what to do. */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly todo: string;
  /** What the error was made of: an error that another thread sends is made anew of its code and these. */
  readonly values: ErrorValues;

  /**
   * @param code a permanent code of the catalogue
   * @param values the words that fill the places of its sentence
   */
  constructor(code: ErrorCode, values: ErrorValues = {}) {
    super(fill(catalogue[code].what, values));
    this.name = "EntenteError";
    this.code = code;
    this.values = values;
    this.todo = fill(catalogue[code].todo, values);
  }
}
