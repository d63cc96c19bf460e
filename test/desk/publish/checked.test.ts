import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check } from "../../../src/contract/index.ts";
import { checkedLabel, checkedOf } from "../../../src/desk/publish/checked.ts";
import type { Citation } from "../../../src/desk/publish/content.ts";
import type { ClaimCheck } from "../../../src/store/index.ts";

const citation = (key: string, kind: Citation["kind"], claims: readonly string[] = []): Citation => ({
  key,
  kind,
  quote: `words of ${key}`,
  says: null,
  report: null,
  source: null,
  claims,
});

let number = 0;
const check = (target: string, more: Partial<ClaimCheck> = {}): ClaimCheck => ({
  number: ++number,
  target,
  quote: `words of ${target}`,
  finding: "supported",
  source: "a register",
  note: "",
  by: "p-ben",
  name: "Ben Okoro",
  at: "2026-03-02T09:00:00Z",
  withdrawnAt: null,
  ...more,
});

const byRecord = (claim: string, verdict: Check["verdict"]): Check => ({
  claim,
  verdict,
  measure: null,
  says: "",
  facts: [],
});

const evidence = [
  citation("c:1", "claim", ["1"]),
  citation("s:r#s1", "sentence", ["2"]),
  citation("e:1", "event"),
  citation("f:1", "fact"),
];
const of = (checks: readonly ClaimCheck[], machine: readonly Check[] = []) =>
  checkedOf(evidence, { checks, machine, author: "p-ada" });
const label = (checks: readonly ClaimCheck[], machine: readonly Check[] = []) =>
  checkedLabel(of(checks, machine));

test("nothing is checked until somebody has checked it; the record itself is not counted", () => {
  assert.equal(label([]), "0 of 3 checkable claims checked.");
  assert.equal(
    checkedLabel(checkedOf([citation("f:1", "fact")], { checks: [], machine: [], author: "a" })),
    "Cites nothing that could be checked.",
  );
});

test("the label says who or what checked, when, and what was found; people and the machine apart", () => {
  assert.equal(
    label([check("c:1", { finding: "contradicted" })], [byRecord("2", "partly-supported")]),
    "2 of 3 checkable claims checked: 1 by Ben Okoro (last on 2 March 2026); 1 by the machine against the record. Found: 1 contradicted, 1 partly supported.",
  );
});

test("a check by its author, one taken back, or one of other words counts for nobody", () => {
  assert.deepEqual(
    of([check("c:1", { by: "p-ada" })]).items.map(({ state }) => state),
    ["own", "open", "open"],
  );
  assert.equal(label([check("c:1", { by: "p-ada" })]), "0 of 3 checkable claims checked.");
  assert.equal(
    label([check("c:1", { withdrawnAt: "2026-03-03T00:00:00Z" })]),
    "0 of 3 checkable claims checked.",
  );
  assert.equal(label([check("c:1", { quote: "other words" })]), "0 of 3 checkable claims checked.");
});

test("what cannot be checked is not counted among what can", () => {
  assert.match(label([check("c:1", { finding: "not-checkable" })]), /^0 of 2 /);
  assert.match(label([], [byRecord("2", "not-checkable")]), /^0 of 2 /);
  // A person who could check it wins over a machine that could not.
  assert.match(label([check("s:r#s1")], [byRecord("2", "not-checkable")]), /^1 of 3 /);
  assert.equal(
    label(
      [check("c:1"), check("s:r#s1"), check("e:1")].map((one) => ({
        ...one,
        finding: "not-checkable" as const,
      })),
    ),
    "Nothing that it cites can be checked.",
  );
});

test("the last word of a person counts, and two people who differ both stand", () => {
  const again = of([check("c:1"), check("c:1", { finding: "contested" })]);
  assert.deepEqual(
    again.items[0]?.people.map(({ finding }) => finding),
    ["contested"],
  );
  const both = label([
    check("c:1"),
    check("c:1", { finding: "contradicted", by: "p-eva", name: "Eva Sand" }),
  ]);
  assert.match(both, /^1 of 3 .*1 by Ben Okoro, Eva Sand .*Found: 1 supported, 1 contradicted\.$/);
});
