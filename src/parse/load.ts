/** Finds and reads model files: the one place of the room that touches the disk. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EntenteError } from "../errors/index.ts";
import { createModel, type Model } from "./model.ts";

const models = new Map<string, Model>();

/** `knowledge/models` beside `src/` and beside `dist/`. */
const folder = (): string => fileURLToPath(new URL("../../knowledge/models/", import.meta.url));

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new EntenteError("E202", { path, why: error instanceof Error ? error.message : String(error) });
  }
};

/**
 * Loads a model once and keeps it.
 * @param path a `.model` file, or the bare name of one that ships ("en", "en.fast"); the kernel and the language's JSON files lie beside it
 * @throws EntenteError E202 when it cannot be read or used
 */
export const loadModel = (path = "en"): Model => {
  const file = /[/\\.]model$|[/\\]/.test(path) ? path : join(folder(), `${path}.model`);
  const known = models.get(file);
  if (known) return known;
  const beside = dirname(file);
  const name = basename(file, ".model");
  const language = name.split(".")[0] ?? name;
  const textOf = (name: string): string => new TextDecoder().decode(bytesOf(join(beside, name)));
  const model = createModel({
    name,
    model: bytesOf(file),
    kernel: bytesOf(join(beside, "kernel.wasm")),
    text: textOf(`${language}.text.json`),
    boundaries: textOf(`${language}.boundaries.json`),
  });
  models.set(file, model);
  return model;
};
