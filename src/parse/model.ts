/** A model of one language: its network, lemmas, and what its tokenizer knows. No file is touched here. */
import { z } from "zod";
import { EntenteError } from "../errors/index.ts";
import { createLemmatiser, type Lemmatiser } from "./lemmas.ts";
import { readModelFile } from "./network/file.ts";
import { createNetwork, type Network } from "./network/network.ts";
import { Language } from "./text/language.ts";

export interface Model {
  readonly name: string;
  readonly licence: string;
  readonly network: Network;
  readonly lemma: Lemmatiser;
  readonly language: Language;
  /** UPOS, XPOS and features, joined by tabs. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
}

/** The three files of a model, however they were fetched: a browser gives what it downloaded. */
export interface ModelParts {
  readonly name: string;
  /** Bytes of `en.model`. */
  readonly model: Uint8Array;
  /** Bytes of `kernel.wasm`. */
  readonly kernel: Uint8Array<ArrayBuffer>;
  /** Text of `en.text.json`. */
  readonly text: string;
}

const languageOf = ({ name, text }: ModelParts): Language => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new EntenteError("E202", { path: name, why: "its word lists are not JSON" });
  }
  const parsed = Language.safeParse(json);
  if (!parsed.success) throw new EntenteError("E202", { path: name, why: z.prettifyError(parsed.error) });
  return parsed.data;
};

/**
 * Makes a model of its parts.
 * @throws EntenteError E202 when a part is not what it should be
 */
export const createModel = (parts: ModelParts): Model => {
  const file = readModelFile(parts.model);
  const { tags, labels, lemmas, licence } = file.header;
  return {
    name: parts.name,
    licence,
    network: createNetwork(file, parts.kernel),
    lemma: createLemmatiser(lemmas),
    language: languageOf(parts),
    tags,
    labels,
  };
};
