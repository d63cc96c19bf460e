/** The room's functions with the model that ships as their default. */
import type { Report, Sentence } from "../contract/index.ts";
import { loadModel } from "./load.ts";
import type { Model } from "./model.ts";
import { parseBlocks, parseText, parseWords, type SentencePlace, splitBlocks } from "./parse.ts";

/**
 * Parses English text into sentences, words, tags and trees. Offsets are JavaScript string offsets into `text`;
 * every sentence has exactly one root. Never throws on text, and takes time linear in its length.
 * @throws EntenteError E202 when the model that ships cannot be read
 */
export const parse = (text: string, model: Model = loadModel()): Sentence[] => parseText(text, model);

/** Parses a report block by block: no sentence crosses a block, offsets are into the report's text. */
export const parseReport = (report: Report, model: Model = loadModel()): Sentence[] =>
  parseBlocks(report, model);

/** Where the sentences of a report stand, without their trees. */
export const splitReport = (report: Report, model: Model = loadModel()): SentencePlace[] =>
  splitBlocks(report, model);

/** Tags and trees anew for sentences whose words are given (by another tokenizer, or by people): words and offsets stay. */
export const parseTokens = (sentences: readonly Sentence[], model: Model = loadModel()): Sentence[] =>
  parseWords(sentences, model);
