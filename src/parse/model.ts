/** A model of one language: its network, lemmas, and what its tokenizer knows. No file is touched here. */
import { z } from "zod";
import { EntenteError } from "../errors/index.ts";
import { createLemmatiser, type Lemmatiser } from "./lemmas.ts";
import { readModelFile } from "./network/file.ts";
import { createNetwork, type Network } from "./network/network.ts";
import { boundaryBuckets, createJudge } from "./text/boundaries.ts";
import { Language } from "./text/language.ts";
import type { Judge } from "./text/sentences.ts";

export interface Model {
  readonly name: string;
  readonly licence: string;
  readonly network: Network;
  readonly lemma: Lemmatiser;
  readonly language: Language;
  /** Judges sentence ends that no sign marks. */
  readonly judge: Judge;
  /** UPOS, XPOS and features, joined by tabs. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
}

/** The files of a model, however they were fetched: a browser gives what it downloaded. */
export interface ModelParts {
  readonly name: string;
  /** Bytes of `en.model`. */
  readonly model: Uint8Array;
  /** Bytes of `kernel.wasm`. */
  readonly kernel: Uint8Array<ArrayBuffer>;
  /** Text of `en.text.json`. */
  readonly text: string;
  /** Text of `en.boundaries.json`. */
  readonly boundaries: string;
}

const Boundaries = z.object({ threshold: z.number(), weights: z.string() });

const checked = <T>(schema: z.ZodType<T>, text: string, path: string): T => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new EntenteError("E202", { path, why: "it is not JSON" });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new EntenteError("E202", { path, why: z.prettifyError(parsed.error) });
  return parsed.data;
};

const judgeOf = ({ name, boundaries }: ModelParts): Judge => {
  const { threshold, weights } = checked(Boundaries, boundaries, `${name}.boundaries.json`);
  const bytes = Int8Array.from(atob(weights), (char) => (char.charCodeAt(0) << 24) >> 24);
  if (bytes.length !== boundaryBuckets)
    throw new EntenteError("E202", {
      path: `${name}.boundaries.json`,
      why: `it holds ${bytes.length} weights`,
    });
  return createJudge(bytes, threshold);
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
    language: checked(Language, parts.text, `${parts.name}.text.json`),
    judge: judgeOf(parts),
    tags,
    labels,
  };
};
