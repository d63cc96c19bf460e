import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createAssessor } from "../../../src/desk/app/assessor.ts";
import { deskParts } from "./kit.ts";

const { store, knowledge, remove } = deskParts();
after(remove);

test("a pair is weighed once, and again only when its pages change", () => {
  const assessor = createAssessor(store, knowledge);
  assert.equal(assessor.has(["CHN", "RUS"]), false);
  const first = assessor.of(["CHN", "RUS"]);
  assert.ok(first);
  assert.deepEqual([...first.assessment.dyad].sort(), ["CHN", "RUS"]);
  assert.equal(assessor.of(["CHN", "RUS"]), first);
  assert.equal(assessor.has(["CHN", "RUS"]), true);
  const [document] = first.documents;
  assert.ok(document);
  store.put({ ...document, report: { ...document.report, id: "another" } });
  assert.notEqual(assessor.of(["CHN", "RUS"]), first);
});

test("a pair that no page names is not weighed", () => {
  assert.equal(createAssessor(store, knowledge).of(["FRA", "DEU"]), null);
});
