import assert from "node:assert/strict";
import { test } from "node:test";
import { claim, coded, event, page, voice } from "../trace/kit/build.ts";
import { assessed } from "./kit.ts";

test("claims and the author's own statements are held against the record, each finding once a page", () => {
  const said = "Japan and the United States have signed a treaty of mutual defence.";
  const again = "Japan and the United States have signed a mutual defence treaty, he repeated.";
  const plain = "The combined military power of Japan and the United States is superior to that of China.";
  const report = page({ id: "a", paragraphs: [said, again, plain], date: "2021-06-01" });
  const chain = [voice("person", "Ann Example", "unknown:ann-example")];
  const thesis = { dyad: ["JPN", "USA"], tie: "formal" as const };
  const power = event(report, "military power of Japan and the United States", { states: ["JPN", "USA"] });
  const claims = [claim(report, said, { chain, thesis }), claim(report, again, { chain, thesis })];
  const { checks } = assessed(
    [{ report, coded: coded(report, { claims, events: [power] }) }],
    ["JPN", "USA"],
  );
  const ofClaims = checks.filter((check) => claims.some(({ id }) => id === check.claim));
  assert.equal(ofClaims.length, 1);
  assert.equal(ofClaims[0]?.verdict, "supported");
  const ofPower = checks.find((check) => check.claim === power.id);
  assert.match(ofPower?.measure ?? "", /CINC/);
});

test("what no record measures is left out of the checks", () => {
  const said = "Kenya and Oman wish one another well.";
  const report = page({ id: "a", paragraphs: [said], date: "2021-06-01" });
  const claims = [claim(report, said, { thesis: { dyad: ["KEN", "OMN"], tie: "partnership" } })];
  assert.deepEqual(assessed([{ report, coded: coded(report, { claims }) }], ["KEN", "OMN"]).checks, []);
});
