import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFramework, lintFramework, loadFramework, parseFramework } from "../../src/assess/index.ts";
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
  assert.match(refused(text.replace("prior: 0.50", "prior: 0.60")), /priors do not sum to one/);
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

const problems = (changed: string): string => {
  assert.notEqual(changed, text);
  return checkFramework(parseFramework(changed), { rungs: new Set(), roots: new Set() }).problems.join("\n");
};
const warnings = (changed: string): string => {
  assert.notEqual(changed, text);
  return checkFramework(parseFramework(changed), { rungs: new Set(), roots: new Set() }).warnings.join("\n");
};

test("what a rule, a requirement or a table promises and cannot keep is told", () => {
  const rule = "of: 5, regular: 3, institutional: 5";
  assert.match(
    problems(text.replace(rule, "of: 5, regular: 4, institutional: 3")),
    /regular takes 4 years and institutional only 3/,
  );
  assert.match(
    problems(text.replace(rule, "of: 5, regular: 3, institutional: 6")),
    /6 years of the last 5, which is never/,
  );
  assert.match(
    problems(text.replace('states: ["region-wide", suspended, "yes"] }', 'states: ["sure"] }')),
    /formal-ally requires the state sure of defence-obligation, which it never has/,
  );
  const states = "states: [absent, episodic, regular, institutional]";
  assert.match(
    problems(text.replace(states, "states: [absent, absent, regular, institutional]")),
    /the state absent is there twice\n.*no column for the state episodic/,
  );
  assert.match(
    problems(text.replace("formal-ally: [0.5, 0.2, 0.3]", "formal-ally: [0.5, 0.9, 0.3]")),
    /the judged row of formal-ally/,
  );
});

test("what will not do what its author meant is warned of", () => {
  assert.match(
    warnings(text.replace("formal-ally: [0.05, 0.15, 0.30, 0.50]", "formal-ally: [0, 0.2, 0.30, 0.50]")),
    /consultations: the state absent alone rules formal-ally out/,
  );
  assert.match(
    warnings(text.replace("window: 10\n    halfLife: 5", "window: 2\n    halfLife: 5")),
    /looks at 5 years, and evidence is forgotten after 2/,
  );
  assert.match(
    warnings(text.replace("prior: 0.12", "prior: 0.62").replace("prior: 0.50", "prior: 0")),
    /its prior is zero/,
  );
});
