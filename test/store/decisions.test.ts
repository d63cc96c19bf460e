import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../src/store/index.ts";
import { coded, page } from "../trace/kit/build.ts";
import { freshFolder } from "./sample.ts";

const signed = { by: "A. Reader", at: "2022-04-01T10:00:00Z", why: "two interviews" };

test("the last word on a pair counts, all words are kept, also when the store is opened again", (context) => {
  const folder = freshFolder(context);
  const store = openStore(folder);
  for (const id of ["a", "b"]) {
    const report = page({ id, paragraphs: ["Kenya and Oman met."] });
    store.put({ report, coded: coded(report) });
  }
  store.decide({ a: "b", b: "a", verdict: "apart", ...signed });
  assert.deepEqual(store.apart(), [{ a: "a", b: "b", ...signed }]);
  store.close();
  const again = openStore(folder);
  context.after(() => again.close());
  const before = again.standing();
  assert.equal(again.apart().length, 1);
  again.decide({ a: "a", b: "b", verdict: "together", ...signed, by: "B. Reader" });
  assert.deepEqual(again.apart(), []);
  // What was weighed before the decision no longer counts as weighed from what is there.
  assert.notDeepEqual(again.standing(), before);
  assert.deepEqual(
    again.decisions().map(({ verdict, by }) => [verdict, by]),
    [
      ["apart", "A. Reader"],
      ["together", "B. Reader"],
    ],
  );
  assert.throws(() => again.decide({ a: "a", b: "a", verdict: "apart", ...signed }), /E612|twice/);
  assert.throws(() => again.decide({ a: "a", b: "zz", verdict: "apart", ...signed }), /zz/);
  assert.throws(() => again.decide({ a: "a", b: "b", verdict: "apart", ...signed, why: " " }), /reason/);
});

test("an outlet cannot be judged until a person says otherwise; every rating stays on record", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  assert.equal(store.reliability("outlet:reuters"), "F");
  const before = store.standing().removals;
  store.rate({ outlet: "outlet:reuters", rating: "B", ...signed });
  store.rate({ outlet: "outlet:reuters", rating: "C", ...signed, at: "2023-01-01T00:00:00Z" });
  store.rate({ outlet: "outlet:tass", rating: "D", ...signed });
  assert.equal(store.reliability("outlet:reuters"), "C");
  assert.deepEqual(
    store.ratings("outlet:reuters").map(({ rating }) => rating),
    ["B", "C"],
  );
  assert.equal(store.ratings().length, 3);
  assert.ok(store.standing().removals > before, "what was weighed before is weighed anew");
  assert.deepEqual(
    [...store.reliabilityByOutlet()],
    [
      ["outlet:reuters", "C"],
      ["outlet:tass", "D"],
    ],
  );
  assert.throws(() => store.rate({ outlet: "outlet:tass", rating: "A", ...signed, by: "" }), /name/);
});
