/** A process of the pool: answers each text it is sent with its sentences, or says why it cannot. */
import { loadModel } from "./load.ts";
import type { Model } from "./model.ts";
import { parseText } from "./parse.ts";

const modelOr = (fail: (why: string) => void): Model | null => {
  try {
    return loadModel(process.argv[2]);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return null;
  }
};

const model = modelOr((why) => process.send?.({ why }, () => process.exit(1)));
process.on("message", ({ id, text }: { readonly id: number; readonly text: string }) => {
  if (model) process.send?.({ id, sentences: parseText(text, model) });
});
