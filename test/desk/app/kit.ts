/** A desk over a store in a folder of its own, with the hand-made assessment in place of the weighing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Assessor } from "../../../src/desk/app/assessor.ts";
import type { DeskOptions } from "../../../src/desk/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { openStore } from "../../../src/store/index.ts";
import { assessment, documents, traced } from "../sample.ts";

const assessor: Assessor = {
  has: () => true,
  of: (dyad) =>
    [...dyad].sort().join() === "CHN,RUS" ? { assessment, traced, documents: [...documents] } : null,
};

export const deskParts = (): DeskOptions & { readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "entente-desk-"));
  const store = openStore(folder);
  for (const document of documents) store.put(document);
  const remove = () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, knowledge: loadKnowledge(), assessor, remove };
};
