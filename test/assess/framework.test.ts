import assert from "node:assert/strict";
import { test } from "node:test";
import { lintFramework, loadFramework } from "../../src/assess/index.ts";
import { EntenteError } from "../../src/errors/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";

const text = loadKnowledge().readText("frameworks/military-alliance.yaml");

const refused = (changed: string): string => {
  try {
    loadFramework(changed);
  } catch (error) {
    assert.ok(error instanceof EntenteError);
    assert.equal(error.code, "E501");
    return error.message;
  }
  return assert.fail("it was taken");
};

test("the framework that ships holds together", () => {
  const framework = loadFramework(text);
  assert.deepEqual(lintFramework(framework), []);
  assert.deepEqual(
    framework.indicators.filter(({ axis }) => axis === "practice").map(({ id }) => id),
    [
      "consultations",
      "military-technical-cooperation",
      "exercises",
      "joint-patrols-and-operations",
      "intelligence-and-confidence",
      "basing-and-troops",
      "integrated-command",
      "common-defence-policy",
    ],
  );
});

test("every likelihood table says whether it was counted or judged, and from what", () => {
  for (const { likelihoods } of loadFramework(text).indicators) {
    assert.match(likelihoods.basis, /^(calibrated|elicited)$/);
    assert.ok(likelihoods.reason.length > 20);
  }
});

test("a framework that does not hold together is refused, with the place", () => {
  assert.match(
    refused(text.replace("adversary: [0.60, 0.33, 0.06, 0.01]", "adversary: [0.70, 0.33, 0.06, 0.01]")),
    /consultations: the row of adversary does not sum to one/,
  );
  assert.match(refused(text.replace("prior: 0.55", "prior: 0.65")), /priors do not sum to one/);
  assert.match(
    refused(text.replace("requires: { indicator: defence-obligation", "requires: { indicator: defense")),
    /formal-ally requires defense/,
  );
  assert.match(
    refused(
      text.replace(
        "states: [silent, asserted, contested, denied]",
        "states: [silent, asserted, contested, refused]",
      ),
    ),
    /no rule ever gives the state refused/,
  );
  assert.match(refused("a: ["), /cannot be used/);
  assert.match(refused("[]"), /cannot be used/);
});

test("a calibrated table says what it was counted on, and keeps the judgement before it where there was one", () => {
  const shipped = loadFramework(text);
  for (const { id, likelihoods } of shipped.indicators) {
    assert.equal(likelihoods.counted !== undefined, likelihoods.basis === "calibrated", id);
    const { counted, elicited, rows } = likelihoods;
    if (counted === undefined) continue;
    assert.equal(elicited !== undefined, counted.prior > 0, id);
    const judged = Object.keys(rows).filter((name) => !counted.rows.includes(name));
    if (elicited) for (const name of judged) assert.deepEqual(rows[name], elicited[name], `${id} ${name}`);
  }
});
