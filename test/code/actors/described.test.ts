import assert from "node:assert/strict";
import { test } from "node:test";
import { halfOf, isCalled } from "../../../src/code/actors/described.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = loadKnowledge();

test("half of a land is known from either half", () => {
  assert.equal(halfOf("north", ["KOR"], knowledge)?.id, "PRK");
  assert.equal(halfOf("south", ["PRK"], knowledge)?.id, "KOR");
  assert.equal(halfOf("north", ["PRK"], knowledge)?.id, "PRK");
  assert.equal(halfOf("south", ["SDN"], knowledge)?.id, "SSD");
  assert.equal(halfOf("north", ["SSD"], knowledge)?.id, "SDN");
  assert.equal(halfOf("north", ["NOR", "CHL"], knowledge), null);
});

test("a state is called by what its official name says", () => {
  const { states } = knowledge;
  assert.ok(isCalled("kingdom", states.get("NOR")));
  assert.ok(!isCalled("kingdom", states.get("FIN")));
  assert.ok(isCalled("country", states.get("FIN")));
  assert.ok(!isCalled("kingdom", undefined));
});

const opposite: Readonly<Record<string, string>> = {
  north: "south",
  northeast: "southwest",
  east: "west",
  southeast: "northwest",
  south: "north",
  southwest: "northeast",
  west: "east",
  northwest: "southeast",
};

test("whoever lies to the north of one has that one to the south", () => {
  const { neighbours } = knowledge;
  for (const [country, around] of neighbours)
    for (const [other, side] of around)
      assert.equal(neighbours.get(other)?.get(country), opposite[side], `${country} ${side} ${other}`);
});
