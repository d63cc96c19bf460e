/** The API does what its document says: every address is asked, and every answer is held against its schema. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { endpoints } from "../../../src/desk/api/endpoints/index.ts";
import { codesOf } from "../../../src/desk/api/openapi.ts";
import { statusOfCode } from "../../../src/desk/app/failure.ts";
import { createAssessor, createDesk } from "../../../src/desk/index.ts";
import { guest } from "../../../src/desk/people/viewer.ts";
import { catalogue } from "../../../src/errors/index.ts";
import { deskParts } from "../app/kit.ts";
import { type Answer, document, idOf, type Operation, publish, sendForm, wrongWith } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const checked = await publish(app, "Drills without a duty");
await sendForm(app, `/a/${checked}/check`, {
  key: "e:v1",
  finding: "supported",
  source: "Both ministries",
  note: "",
});
const retracted = await publish(app, "Taken back");
await sendForm(app, `/a/${retracted}/retract`, { why: "Misread." });
const root = "/api/v1";

/** A place of the sample for each name that varies in an address. */
const samples: Readonly<Record<string, readonly string[]>> = {
  "/reports/{id}": ["/reports/signal"],
  "/claims/{id}": ["/claims/c1", "/claims/c3"],
  "/events/{id}": ["/events/v1"],
  "/actors/{id}": ["/actors/RUS"],
  "/outlets/{site}": ["/outlets/the-harbour-signal", "/outlets/volga-lantern"],
  "/stories/{id}": ["/stories/told"],
  "/assessments/{slug}": [`/assessments/${checked}`, `/assessments/${retracted}`],
  "/dyads/{pair}": ["/dyads/rus-chn", "/dyads/china-russia"],
  "/comparisons/{pairs}": [
    "/comparisons/rus-chn,usa-jpn",
    "/comparisons/russia-china,USA-ISR?as-of=2023-01-01",
  ],
  "/dyads/{pair}/assessment": ["/dyads/rus-chn/assessment"],
  "/dyads/{pair}/evidence": ["/dyads/rus-chn/evidence", "/dyads/rus-chn/evidence?indicator=exercises"],
};
const narrowed: readonly string[] = [
  "/reports?state=Russia&limit=1",
  "/reports?outlet=volga-lantern",
  "/reports?actor=RUS",
  "/claims?pair=rus-chn&tie=none",
  "/claims?certainty=possible",
  "/events?state=RUS&root=cooperate&modality=actual&rung=exercises",
  "/actors?words=russ&kind=state&state=RUS",
  "/dyads?state=china&framework=military-alliance",
  "/stories?pair=rus-chn",
  "/assessments?pair=rus-chn&limit=1",
  "/search?q=alliance",
  "/search?q=alliance&in=claims&limit=1",
  "/search?q=exercises&in=events",
  "/search?in=actors",
];

const operationFor = (path: string): Operation => {
  const bare = path.replace(/\?.*/, "");
  const found =
    Object.entries(samples).find(([, all]) => all.some((one) => one.replace(/\?.*/, "") === bare))?.[0] ??
    bare;
  const operation = document.paths[found]?.get;
  assert.ok(operation, `${path} stands in the document`);
  return operation;
};

test("its document is OpenAPI 3.1, and the same that the desk gives out", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  assert.ok(valid, JSON.stringify(errors));
  const given = await app.request(`${root}/openapi.json`);
  assert.match(given.headers.get("content-type") ?? "", /openapi\+json/);
  assert.deepEqual(await given.json(), JSON.parse(JSON.stringify(document)));
});

test("every address that gives something answers as its schema says, alone and narrowed", async () => {
  const bare = Object.keys(document.paths).filter((path) => document.paths[path]?.get);
  const asked = [...bare.flatMap((path) => samples[path] ?? [path]), ...narrowed];
  assert.ok(asked.length > 25);
  for (const path of asked) {
    assert.doesNotMatch(path, /\{/, `${path} needs a sample`);
    const response = await app.request(`${root}${path}`);
    assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
    assert.deepEqual(wrongWith(operationFor(path), 200, await response.json()), [], path);
  }
});

test("what is narrowed holds only what was asked for", async () => {
  const ids = async (path: string): Promise<string[]> => {
    const { data } = (await (await app.request(`${root}${path}`)).json()) as Answer;
    return data.map(idOf).sort();
  };
  assert.deepEqual(await ids("/claims?tie=none"), ["c1"]);
  assert.deepEqual(await ids("/claims?certainty=possible"), ["c2"]);
  assert.deepEqual(await ids("/reports?outlet=volga-lantern"), ["lantern"]);
  assert.deepEqual(await ids("/reports?state=RUS"), ["signal"]);
  assert.deepEqual(await ids("/events?root=FIGHT"), []);
  assert.deepEqual(await ids("/actors?words=chin"), ["CHN"]);
  assert.deepEqual(await ids("/dyads/rus-chn/evidence?indicator=exercises"), ["e1", "e5"]);
});

test("docs/api.md tells of every address and of what narrows it", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("| `/"));
  for (const { path, method, query } of endpoints) {
    const row = rows.find((line) => line.includes(`\`${path}\``) || line.includes(`POST \`${path}\``)) ?? "";
    assert.ok(row || text.includes(`\`${path}\``), `${method} ${path}`);
    for (const name of Object.keys(query.shape).filter((one) => !["limit", "cursor"].includes(one)))
      assert.ok(row.includes(`\`${name}\``), `${path} ${name}`);
  }
});

test("every error an address says it can answer with is in the catalogue, and its status in the document", () => {
  for (const endpoint of endpoints) {
    const operation = document.paths[endpoint.path]?.[endpoint.method];
    for (const code of codesOf(endpoint)) {
      assert.ok(catalogue[code], code);
      assert.ok(operation?.responses[String(statusOfCode(code))], `${endpoint.name} ${code}`);
    }
  }
});

test("errors come in their one shape with their status, each one that the document names", async () => {
  const cases = [
    ["/reports/none", 404, "E603"],
    ["/claims/v1", 404, "E874"],
    ["/events/none", 404, "E874"],
    ["/actors/none", 404, "E874"],
    ["/outlets/none", 404, "E874"],
    ["/stories/none", 404, "E874"],
    ["/assessments/none", 404, "E850"],
    ["/dyads/rus-fra", 404, "E874"],
    ["/dyads/rus-fra/assessment", 404, "E874"],
    ["/dyads/rus-atlantis", 404, "E401"],
    ["/dyads/rus-russia", 400, "E402"],
    ["/dyads/rus", 400, "E810"],
    ["/dyads/rus-chn?framework=none", 404, "E807"],
    ["/dyads/rus-chn/assessment?as-of=2021-02-31", 400, "E810"],
    ["/reports?limit=0", 400, "E810"],
    ["/reports?limit=101", 400, "E810"],
    ["/reports?limit=ten", 400, "E810"],
    ["/reports?colour=red", 400, "E810"],
    ["/reports?limit=1&limit=2", 400, "E810"],
    ["/search?in=thoughts", 400, "E810"],
    ["/claims?tie=strong", 400, "E810"],
    ["/reports?cursor=abc", 400, "E870"],
    ["/reports?cursor=v1.e30.AAAAAAAAAAAA", 400, "E870"],
    ["/nothing", 404, "E877"],
    ["/reports/", 404, "E877"],
  ] as const;
  for (const [path, status, code] of cases) {
    const response = await app.request(`${root}${path}`);
    const body = (await response.json()) as { error: { code: string } };
    assert.deepEqual([response.status, body.error.code], [status, code], path);
    assert.deepEqual(Object.keys(body), ["error"]);
    if (code === "E877") continue;
    const place = path.replace(/\?.*/, "");
    const pattern = Object.keys(document.paths).find((one) =>
      new RegExp(`^${one.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(place),
    );
    const operation = document.paths[pattern ?? ""]?.get;
    assert.ok(operation);
    assert.deepEqual(wrongWith(operation, status, body), [], path);
  }
});

test("a pair that is being weighed says when to ask again", async () => {
  const waiting = createDesk({
    ...parts,
    assessor: {
      ...createAssessor({ ...parts, queue: null }),
      stateOf: () => "waiting",
    },
  });
  for (const what of ["assessment", "evidence"]) {
    const response = await waiting.request(`${root}/dyads/rus-chn/${what}`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get("retry-after"), "10");
    assert.equal(((await response.json()) as { error: { code: string } }).error.code, "E872");
  }
});

test("a guest may read everything and write nothing", async () => {
  const open = createDesk({ ...parts, viewer: () => guest });
  for (const { method, path, body } of endpoints.filter((one) => one.method === "post")) {
    const address = `${root}${path.replace("{site}", "volga-lantern")}`;
    const response = await open.request(address, { method: method.toUpperCase(), body: "{}" });
    assert.equal(response.status, 401, path);
    assert.ok(body);
  }
  assert.equal((await open.request(`${root}/reports`)).status, 200);
});
