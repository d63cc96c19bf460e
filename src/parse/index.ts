/** The room `parse`: text to sentences, words and Universal Dependencies trees. */
export { fromConllu } from "./conllu/read.ts";
export { toConllu } from "./conllu/write.ts";
export { loadModel } from "./load.ts";
export { createModel, type Model, type ModelParts } from "./model.ts";
export { parse, parseReport, parseTokens } from "./parse.ts";
