import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import type { EvidenceItem } from "../../../src/contract/index.ts";
import { openStore, type Store } from "../../../src/store/index.ts";
import { migrations } from "../../../src/store/migrations.ts";
import { assessment } from "../../desk/sample.ts";
import { freshFolder } from "../sample.ts";

const key = { dyad: ["CHN", "RUS"], framework: "f", asOf: "" } as const;
const [first] = assessment.evidence;

const item = (number: number, indicator: string): EvidenceItem => {
  if (!first) throw new Error("the sample has no evidence");
  return { ...first, id: `evidence:${indicator}:${number}`, indicator };
};

const keep = (store: Store, evidence: readonly EvidenceItem[]): void =>
  store.keep({
    ...key,
    knowledge: "1",
    seen: 0,
    removals: 0,
    verdict: "v",
    paper: "none",
    gap: "even",
    board: "1",
    shown: "2",
    whole: JSON.stringify({ assessment: { evidence } }),
    evidence,
  });

const opened = (context: TestContext): { readonly folder: string; readonly store: Store } => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  context.after(() => store.close());
  return { folder, store };
};

/** Goes through the whole list, page by page, as the API does. */
const gone = (store: Store, limit: number, indicator?: string): string[] => {
  const ids: string[] = [];
  for (;;) {
    const page = store.keptEvidence(key, { indicator, after: ids.at(-1), limit }) ?? [];
    ids.push(...page.map(({ id }) => id));
    if (page.length < limit) return ids;
  }
};

const byId = (a: string, b: string): number => (a < b ? -1 : 1);

test("evidence is gone through page by page, all of it or of one indicator, whatever the length of a page", (context) => {
  const { store } = opened(context);
  const place = fc.tuple(fc.nat(400), fc.constantFrom("basing", "exercises", "arms"));
  const items = fc.uniqueArray(place, { maxLength: 350, selector: (one) => one.join() });
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 250 }), (places, limit) => {
      const evidence = places.map(([number, indicator]) => item(number, indicator));
      keep(store, evidence);
      assert.deepEqual(gone(store, limit), evidence.map(({ id }) => id).sort(byId));
      const drills = evidence.filter(({ indicator }) => indicator === "exercises");
      assert.deepEqual(gone(store, limit, "exercises"), drills.map(({ id }) => id).sort(byId));
    }),
    { numRuns: 30 },
  );
});

test("an item comes back as it was kept, of nothing comes nothing, and the evidence of an assessment goes with it", (context) => {
  const { folder, store } = opened(context);
  assert.equal(store.keptEvidence(key, { limit: 5 }), null);
  keep(store, [item(1, "basing"), item(2, "basing")]);
  assert.deepEqual(store.keptEvidence(key, { limit: 1 }), [item(1, "basing")]);
  assert.deepEqual(store.keptEvidence(key, { indicator: "arms", limit: 5 }), []);
  keep(store, [item(3, "arms")]);
  assert.deepEqual(store.keptEvidence(key, { limit: 5 }), [item(3, "arms")]);
  const database = new DatabaseSync(join(folder, "entente.db"));
  context.after(() => database.close());
  assert.equal(database.prepare("select count(*) as n from evidence_piece").get()?.n, 2);
});

test("a store of before finds the evidence of its assessments in them", (context) => {
  const { folder, store } = opened(context);
  keep(store, [item(2, "basing"), item(1, "arms")]);
  store.close();
  const before = new DatabaseSync(join(folder, "entente.db"));
  before.exec(`drop table evidence_piece; pragma user_version = ${migrations.length - 2}`);
  before.close();
  const after = openStore(folder);
  context.after(() => after.close());
  assert.deepEqual(after.keptEvidence(key, { limit: 5 }), [item(1, "arms"), item(2, "basing")]);
});
