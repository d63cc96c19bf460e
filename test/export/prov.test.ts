import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { layoutCalled, provenance } from "../../src/export/index.ts";
import { document } from "./documents.ts";

const ref = z.strictObject({ "@id": z.string().refine((value) => URL.canParse(value)) });
const named = { ...ref.shape, label: z.string().min(1) };
const entity = z.strictObject({
  ...ref.shape,
  "@type": z.literal("prov:Entity"),
  label: z.string().min(1).optional(),
  value: z.string().min(1).optional(),
  wasAttributedTo: ref.optional(),
  wasDerivedFrom: z.union([ref, z.array(ref)]).optional(),
  wasQuotedFrom: ref.optional(),
  wasGeneratedBy: ref.optional(),
});
const agent = z.strictObject({
  ...named,
  "@type": z.enum(["prov:Agent", "prov:Person", "prov:Organization", "prov:SoftwareAgent"]),
});
const activity = z.strictObject({
  ...ref.shape,
  "@type": z.literal("prov:Activity"),
  used: ref,
  wasAssociatedWith: ref,
});

/** The relations of PROV-O with the classes at their two ends; section 3.1 of the recommendation. */
const ends = {
  wasAttributedTo: ["entity", "agent"],
  wasDerivedFrom: ["entity", "entity"],
  wasQuotedFrom: ["entity", "entity"],
  wasGeneratedBy: ["entity", "activity"],
  used: ["activity", "entity"],
  wasAssociatedWith: ["activity", "agent"],
} as const;

type Node = z.infer<typeof entity> | z.infer<typeof agent> | z.infer<typeof activity>;

const classOf = (node: Node): "entity" | "agent" | "activity" =>
  node["@type"] === "prov:Entity" ? "entity" : node["@type"] === "prov:Activity" ? "activity" : "agent";

const nodesOf = (): Node[] =>
  provenance(document()).map((node) => z.union([entity, agent, activity]).parse(node));

test("every relation joins the classes PROV-O gives it, and points at a node that is there", () => {
  const byId = new Map(nodesOf().map((node) => [node["@id"], node]));
  for (const node of byId.values()) {
    for (const [name, [from, to]] of Object.entries(ends)) {
      const value = (node as Record<string, unknown>)[name];
      if (value === undefined) continue;
      assert.equal(classOf(node), from, name);
      for (const target of [value].flat() as { "@id": string }[]) {
        const other = byId.get(target["@id"]);
        assert.ok(other, `${name} of ${node["@id"]} points at nothing`);
        assert.equal(classOf(other), to, name);
      }
    }
  }
});

test("a chain runs from the claim on the page to the speaker's own words", () => {
  const { coded } = document();
  const claim = coded.claims.find(({ chain }) => chain.length === 2);
  assert.ok(claim);
  const byId = new Map(nodesOf().map((node) => [node["@id"], node]));
  const first = byId.get(`urn:entente:telling:${encodeURIComponent(`${claim.id}:0`)}`);
  const last = byId.get(`urn:entente:telling:${encodeURIComponent(`${claim.id}:1`)}`);
  assert.ok(first && "wasDerivedFrom" in first && last && "wasAttributedTo" in last);
  assert.deepEqual(first.wasDerivedFrom, { "@id": last["@id"] });
  assert.match(byId.get(last.wasAttributedTo?.["@id"] ?? "")?.["@type"] ?? "", /^prov:Person$/);
});

test("the document declares every term it uses", () => {
  const whole = JSON.parse([...(layoutCalled("prov")?.write([document()]) ?? [])].join("")) as {
    "@context": Record<string, unknown>;
    "@graph": Record<string, unknown>[];
  };
  const used = new Set(whole["@graph"].flatMap((node) => Object.keys(node)));
  for (const term of used) assert.ok(term.startsWith("@") || term in whole["@context"], term);
});
