import assert from "node:assert/strict";
import { test } from "node:test";
import { documentName, isBindingText, nameAtEnd } from "../../src/trace/origins/voice-name.ts";

test("a description that ends in a name names its voice; a place or a body after a preposition does not", () => {
  assert.equal(nameAtEnd("the retired admiral Abel Otieno"), "Abel Otieno");
  assert.equal(nameAtEnd("Kenya's envoy, Abel Otieno"), "Abel Otieno");
  assert.equal(nameAtEnd("the lawmaker Otieno"), "Otieno");
  assert.equal(nameAtEnd("Abel Otieno"), "Abel Otieno");
  for (const unnamed of ["officials in Nairobi", "an expert", "analysts at the Lake Institute", "Experts"])
    assert.equal(nameAtEnd(unnamed), null, unnamed);
});

test("a document is called by its kind or its own name, not by what is told of it", () => {
  assert.equal(documentName("a joint statement published on Saturday"), "joint statement");
  assert.equal(documentName("the joint statement of Oman and Kenya"), "joint statement");
  assert.equal(documentName("the Treaty of Lamu between Oman and Kenya"), "Treaty of Lamu");
  assert.ok(isBindingText("the communiqué"));
  assert.ok(!isBindingText("a report"));
  assert.ok(!isBindingText("David Charter"));
});
