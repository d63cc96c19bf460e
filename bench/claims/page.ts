import type { Block, Report } from "../../src/contract/index.ts";

/** A report over a text whose blocks are given, with nothing else known of it. */
export const pageOf = (id: string, text: string, blocks: readonly Block[]): Report => ({
  type: "report",
  contract: 1,
  id,
  stage: { name: "bench", version: "1" },
  source: { form: "text", name: null, url: null, bytes: text.length, sha256: "" },
  text,
  blocks,
  metadata: { title: [], authors: [], outlet: [], language: [], canonicalUrl: [], section: [], credit: [] },
  published: [],
  modified: [],
  badges: [],
  counters: [],
  comments: [],
  messages: [],
});
