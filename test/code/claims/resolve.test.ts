import assert from "node:assert/strict";
import { test } from "node:test";
import { coded } from "./helper.ts";

test("a described speaker is the unnamed one called so before, and not the only person with a name", () => {
  const { coded: all } = coded(
    "Hungarian Defence Minister Tamas Hollo said that the border was quiet. A Western diplomat, who asked not to be named, doubted that Serbia would send troops. According to the diplomat, Belgrade could at most deliver fuel.",
  );
  const last = all.claims.at(-1)?.chain.at(-1);
  assert.equal(last?.mention, "the diplomat");
  assert.ok(!last?.resolved?.includes("ollo"), `resolved to ${last?.resolved}`);
});

test("the place where somebody spoke is no voice of the chain", () => {
  const { coded: all } = coded(
    "Last spring, at the Valdai Club, Vladimir Putin replied that a pact with Hanoi was thinkable.",
  );
  assert.deepEqual(
    all.claims.map(({ chain }) => chain.map(({ resolved }) => resolved)),
    [["person:vladimir-putin"]],
  );
});
