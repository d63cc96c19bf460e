import { EntenteError } from "../../errors/index.ts";

/** A line of a user's file that cannot be used, E503. */
export const wrongLine = (path: string, line: number, why: string): EntenteError =>
  new EntenteError("E503", { path, line, why });
