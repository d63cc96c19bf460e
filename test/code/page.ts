import type { Report } from "../../src/contract/index.ts";

/** A page of one paragraph, as the reader would give it. */
export const pageOf = (text: string, day: string | null = "2024-05-01"): Report => ({
  type: "report",
  contract: 1,
  id: "page",
  stage: { name: "read", version: "1" },
  source: { form: "text", name: null, url: null, bytes: text.length, sha256: "" },
  text,
  blocks: [{ id: "b1", kind: "paragraph", start: 0, end: text.length, confidence: 1, rule: "test" }],
  metadata: { title: [], authors: [], outlet: [], language: [], canonicalUrl: [], section: [], credit: [] },
  published: day ? [{ from: day, to: day, basis: "stated", source: "test", span: null }] : [],
  modified: [],
  badges: [],
  counters: [],
  comments: [],
  messages: [],
});

/** Words of a small tree: `form/UPOS/lemma head relation`, one a line. */
export const conllu = (lines: string): string =>
  `${lines
    .trim()
    .split("\n")
    .map((line, index) => {
      const [word = "", head = "0", relation = "dep"] = line.trim().split(" ");
      const [form = "", upos = "X", lemma = form] = word.split("/");
      return [index + 1, form, lemma, upos, "_", "_", head, relation, "_", "_"].join("\t");
    })
    .join("\n")}\n\n`;
