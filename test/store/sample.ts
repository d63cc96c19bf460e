import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { StoredDocument } from "../../src/store/index.ts";

/** A folder of its own for one test, removed when the test ends. */
export function freshFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const stage = (name: string, version: string) => ({ name, version });

interface Sample {
  readonly title?: string;
  readonly version?: string;
  readonly name?: string;
  readonly countries?: readonly [string, string];
  readonly published?: string;
}

/** A document as the rooms before the store would give it, made by hand. */
export function sample(text: string, options: Sample = {}): StoredDocument {
  const { title = "A title", version = "1.0.0", name = "page.txt", countries = ["RUS", "CHN"] } = options;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const id = `r-${sha256.slice(0, 12)}`;
  const at = { report: id, start: 0, end: 4, text: text.slice(0, 4), stage: stage("code", version) };
  const party = (country: string) => ({ id: country, country, sector: null, span: { start: 0, end: 4 } });
  const mention = (country: string, index: number) => ({
    type: "mention" as const,
    id: `${id}-m${index}`,
    ...at,
    rule: "name",
    sentence: 0,
    actor: { id: country, name: country, kind: "state" as const, country, sector: null, organisation: null },
    reading: "government" as const,
    antecedent: null,
  });
  return {
    report: {
      type: "report",
      contract: 1,
      id,
      stage: stage("read", version),
      source: { form: "text", name, url: null, bytes: text.length, sha256 },
      text,
      blocks: [{ id: "b0", kind: "paragraph", start: 0, end: text.length, confidence: 1, rule: "only" }],
      metadata: {
        title: [{ value: title, source: "visible", span: null }],
        authors: [],
        outlet: [],
        language: [],
        canonicalUrl: [],
        section: [],
        credit: [],
      },
      published:
        options.published === undefined
          ? []
          : [{ from: options.published, to: options.published, basis: "stated", source: "meta", span: null }],
      modified: [],
      badges: [],
      counters: [],
      comments: [],
      messages: [],
    },
    coded: {
      report: id,
      mentions: countries.map(mention),
      events: [
        {
          type: "event",
          id: `${id}-e0`,
          ...at,
          rule: "verb",
          sentence: 0,
          actors: [party(countries[0])],
          recipients: [party(countries[1])],
          plover: { event: "CONSULT", mode: null, contexts: [] },
          cameo: null,
          date: null,
          place: null,
          modality: "actual",
          negated: false,
          symmetric: false,
          trigger: { start: 0, end: 4 },
          attributedTo: null,
          rung: null,
          retellings: [],
          within: "body",
        },
      ],
      claims: [],
      factors: [],
      findings: [],
    },
  };
}
