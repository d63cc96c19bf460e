/** The room `parse`: text to sentences, words and Universal Dependencies trees. */
export { parse, parseReport, parseTokens, splitReport } from "./api.ts";
export { fromConllu } from "./conllu/read.ts";
export { toConllu } from "./conllu/write.ts";
export { loadModel } from "./load.ts";
export { createModel, type Model, type ModelParts } from "./model.ts";
export { type PoolOptions, parseCorpus } from "./pool.ts";
export { parseStream } from "./stream.ts";
