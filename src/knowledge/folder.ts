import { resolve } from "node:path";

/** The folder that ships with the package: the same two steps up from `src/knowledge` and from `dist/knowledge`. */
export const shippedFolder = (): string => resolve(import.meta.dirname, "../../knowledge");
