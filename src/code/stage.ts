import { hash } from "node:crypto";
import type { Stage } from "../contract/index.ts";

/** Which version of this room made a record. Raise it when the same input would give other records. */
export const codeStage: Stage = { name: "code", version: "1" };

/** A record's id follows from its report and what it is made of, so the same input gives the same ids. */
export const recordId = (kind: string, report: string, parts: readonly (string | number)[]): string =>
  `${kind}-${hash("sha256", `${report}\n${parts.join("\n")}`).slice(0, 16)}`;
