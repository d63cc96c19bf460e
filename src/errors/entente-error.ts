import { catalogue, type ErrorCode } from "./catalogue.ts";

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The one error class: a code from the catalogue, what happened, and what to do. */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly todo: string;

  /**
   * @param code a permanent code of the catalogue
   * @param values the words that fill the places of its sentence
   */
  constructor(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}) {
    super(fill(catalogue[code].what, values));
    this.name = "EntenteError";
    this.code = code;
    this.todo = fill(catalogue[code].todo, values);
  }
}
