/** Bundles are as STIX 2.1 wants them: ids, required properties, references that lead somewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutCalled, type StixObject, stixOfAssessment, stixOfPages } from "../../../src/export/index.ts";
import { uuid5 } from "../../../src/export/stix/id.ts";
import { assessment, documents } from "../../desk/sample.ts";
import { document } from "../documents.ts";

/** Section 4 and 5 of STIX 2.1: what each kind of object must have besides what all must. */
const required: Readonly<Record<string, readonly string[]>> = {
  identity: ["name"],
  note: ["content", "object_refs"],
  opinion: ["opinion", "object_refs"],
  relationship: ["relationship_type", "source_ref", "target_ref"],
  report: ["name", "published", "object_refs"],
};
const common = ["type", "spec_version", "id", "created", "modified"];
const idPattern =
  /^([a-z][a-z0-9-]+)--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const openWords = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];

const referencesOf = (object: StixObject): string[] =>
  Object.entries(object).flatMap(([name, value]) =>
    name.endsWith("_ref") ? [String(value)] : name.endsWith("_refs") ? (value as string[]) : [],
  );

function assertBundle(bundle: {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly StixObject[];
}) {
  assert.equal(bundle.type, "bundle");
  assert.match(bundle.id, /^bundle--/);
  const ids = new Set(bundle.objects.map(({ id }) => id));
  assert.equal(ids.size, bundle.objects.length, "no object stands twice");
  for (const object of bundle.objects) {
    const needs = required[object.type];
    assert.ok(needs, object.type);
    for (const name of [...common, ...needs])
      assert.ok(object[name] !== undefined && object[name] !== "", `${object.type} ${name}`);
    assert.equal(object.spec_version, "2.1");
    assert.equal(idPattern.exec(object.id)?.[1], object.type);
    for (const name of ["created", "modified", "published"])
      if (object[name]) assert.match(String(object[name]), time);
    for (const reference of referencesOf(object))
      assert.ok(ids.has(reference), `${object.type} refers to ${reference}`);
    for (const name of Object.keys(object).filter((one) => one.endsWith("_refs")))
      assert.ok((object[name] as unknown[]).length > 0, `${name} is not empty`);
    if (object.type === "opinion") assert.ok(openWords.includes(String(object.opinion)));
    for (const source of (object.external_references ?? []) as {
      source_name?: string;
      description?: string;
      url?: string;
      external_id?: string;
    }[])
      assert.ok(source.source_name && (source.description ?? source.url ?? source.external_id));
    if (object.confidence !== undefined)
      assert.ok(Number.isInteger(object.confidence) && Number(object.confidence) <= 100);
  }
}

test("an id is a UUID of version 5, the same each time", () => {
  // RFC 9562, appendix A.4.
  assert.equal(
    uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"),
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
  );
});

test("an assessment is a bundle that holds together, the same bytes each time", () => {
  const bundle = stixOfAssessment(assessment, documents);
  assertBundle(bundle);
  assert.equal(JSON.stringify(stixOfAssessment(assessment, documents)), JSON.stringify(bundle));
  const opinion = bundle.objects.find(({ type }) => type === "opinion");
  assert.equal(opinion?.opinion, "neutral");
  const turned = { ...assessment, dyad: ["CHN", "RUS"], names: ["China", "Russia"] };
  assert.equal(stixOfAssessment(turned, documents).id, bundle.id);
});

test("claims of pages are a bundle, also with no claim and also streamed", () => {
  assertBundle(stixOfPages("all", documents));
  assertBundle(stixOfPages("none", [documents[2]]));
  const text = [...(layoutCalled("stix")?.write([document(), ...documents]) ?? [])].join("");
  assertBundle(JSON.parse(text));
  assert.equal([...(layoutCalled("stix")?.write([]) ?? [])].join("").trim().at(-1), "}");
});
