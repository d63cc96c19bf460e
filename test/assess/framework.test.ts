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

test("facts of hostility: known states, known indicators, days in order, ids used once", () => {
  const knowledge = loadKnowledge();
  const { facts } = knowledge.readYaml<{
    facts: [string, string, string[], string, string | null, string, string][];
  }>("frameworks/hostility.yaml");
  const rungs = loadFramework(text).indicators.flatMap((one) =>
    one.axis === "hostility" ? one.fills.rungs : [],
  );
  const ids = facts.map(([id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [id, rung, states, from, to, what, source] of facts) {
    assert.ok(rungs.includes(rung), id);
    assert.ok(states.length >= 2 && states.every((state) => knowledge.states.has(state)), id);
    assert.match(from, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(to === null || (/^\d{4}-\d{2}-\d{2}$/.test(to) && to >= from), id);
    assert.ok(what.length > 3 && source.length > 3, id);
  }
});
