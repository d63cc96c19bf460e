/** The room without Node: give `createModel` the files of a model, however they were fetched. */
export { fromConllu } from "./conllu/read.ts";
export { toConllu } from "./conllu/write.ts";
export { createModel, type Model, type ModelParts } from "./model.ts";
export { parseBlocks, parseText, parseWords } from "./parse.ts";
export { parseStream } from "./stream.ts";
