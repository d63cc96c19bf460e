import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge, membersOn, officeOn, type Person } from "../../src/knowledge/index.ts";

const { people, organisations, outlets, ontology, institutions } = loadKnowledge();

const person = (id: string): Person => {
  const known = people.get(`person:${id}`);
  assert.ok(known, id);
  return known;
};

test("an office is known by the day", () => {
  const held = (id: string, day: string) => {
    const found = officeOn(person(id), day);
    return found ? [found.office.office, found.standing] : null;
  };
  assert.deepEqual(held("vladimir-putin", "2010-01-01"), ["prime-minister", "current"]);
  assert.deepEqual(held("vladimir-putin", "2021-05-31"), ["president", "current"]);
  assert.deepEqual(held("angela-merkel", "2023-01-01"), ["prime-minister", "former"]);
  assert.deepEqual(held("emmanuel-macron", "2000-01-01"), ["president", "later"]);
  assert.deepEqual(held("jens-stoltenberg", "2020-01-01"), ["secretary-general", "current"]);
  assert.deepEqual(held("sergei-lavrov", "2021-11-23"), ["foreign-minister", "current"]);
});

test("ministers of earlier years are known, and former ones are former", () => {
  const held = (id: string, day: string) => {
    const found = officeOn(person(id), day);
    return found ? `${found.office.country} ${found.office.office} ${found.standing}` : null;
  };
  assert.equal(held("hubert-vedrine", "2001-09-12"), "FRA foreign-minister current");
  assert.equal(held("anna-lindh", "2002-05-01"), "SWE foreign-minister current");
  assert.equal(held("george-fernandes", "2003-01-01"), "IND defence-minister current");
  assert.equal(held("vuk-draskovic", "2012-01-01"), "SRB foreign-minister former");
  assert.equal(held("zhang-qiyue", "2000-05-01"), "CHN spokesperson current");
});

test("at most one head of state or government of a kind holds office in the middle of a year", () => {
  const clashes: string[] = [];
  for (let year = 2000; year <= 2025; year++) {
    const day = `${year}-07-15`;
    const held = new Map<string, string>();
    for (const one of people.values())
      for (const office of one.offices) {
        const within = (office.from ?? "") <= day && (office.to === null || day <= office.to);
        if (!within || !["president", "prime-minister"].includes(office.office) || office.organisation)
          continue;
        const key = `${office.country} ${office.office} ${day}`;
        const other = held.get(key);
        if (other && other !== one.name) clashes.push(`${key}: ${other}, ${one.name}`);
        held.set(key, one.name);
      }
  }
  assert.deepEqual(clashes, []);
});

test("membership is dated", () => {
  const members = (id: string, day: string) => {
    const organisation = organisations.get(id);
    assert.ok(organisation, id);
    return membersOn(organisation, day).map((one) => one.country);
  };
  assert.equal(members("NATO", "2000-01-01").length, 19);
  assert.equal(members("NATO", "2024-12-31").length, 32);
  assert.equal(members("EU", "2020-06-01").length, 27);
  assert.deepEqual(members("CSTO", "2021-01-01").toSorted(), ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"]);
  assert.ok(members("SCO", "2024-01-01").includes("IRN"));
  assert.ok(!members("SCO", "2022-01-01").includes("IRN"));
});

test("outlets tell who owns them", () => {
  assert.equal(outlets.get("outlet:tass")?.owner, "state of Russia");
  assert.equal(outlets.get("outlet:reuters")?.owner, "Thomson Reuters");
  assert.equal(outlets.get("outlet:oryx")?.owner, null);
  assert.ok(outlets.size > 900);
});

test("institutions carry country and sector in their id", () => {
  assert.equal(institutions.get("RUS.MOD")?.sector, "GOV");
  assert.equal(institutions.get("DEU.LEG")?.name, "Bundestag");
});

test("the ontology is whole", () => {
  assert.equal(ontology.plover.roots.size, 16);
  assert.equal(ontology.plover.contexts.length, 37);
  assert.equal([...ontology.cameo.keys()].filter((code) => code.length === 2).length, 20);
  assert.equal(ontology.cameo.get("163")?.plover, "SANCTION");
  assert.equal(ontology.plover.roots.get("COERCE")?.modes.length, 10);
});
