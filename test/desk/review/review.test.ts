import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Claim, Event } from "../../../src/contract/index.ts";
import { createDesk } from "../../../src/desk/index.ts";
import { guest, type Viewer } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";
import { documents } from "../sample.ts";

const { remove, ...parts } = deskParts();
after(remove);
const { store } = parts;
const ada: Viewer = { id: "p1", name: "Ada", role: "analyst", held: false };
let viewer: Viewer = ada;
const app = createDesk({ ...parts, viewer: () => viewer });

const events = documents.flatMap(({ coded }) => coded.events) as readonly Event[];
const claims = documents.flatMap(({ coded }) => coded.claims) as readonly Claim[];
const [event] = events as [Event];
const [claim] = claims as [Claim];

const post = async (fields: Readonly<Record<string, string>>) =>
  app.request("/review", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields).toString(),
  });

const eventNow = () => store.get(event.report)?.coded.events.find(({ id }) => id === event.id);
const fieldsOf = ({ id, plover, actors, recipients, modality }: Event) => ({
  record: id,
  verdict: "corrected",
  root: plover.event,
  modality,
  actors: actors.map((party) => party.id).join(","),
  recipients: recipients.map((party) => party.id).join(","),
});

test("the queue shows records with a form each, and narrows", async () => {
  const all = await (await app.request("/review")).text();
  assert.ok(all.includes(`value="${event.id}"`));
  const some = await (await app.request("/review?kind=claim")).text();
  assert.ok(!some.includes(`value="${event.id}"`));
  assert.match(await (await app.request("/review?about=ZZZ")).text(), /Nothing is left to look at here/);
});

test("an event is put right: told as planned, of another state, on another day", async () => {
  const response = await post({
    ...fieldsOf(event),
    modality: "planned",
    recipients: "FRA",
    from: "2021-05-03",
    back: "/review?kind=event",
    why: "it says would",
  });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get("location"), "/review?kind=event");
  const now = eventNow();
  assert.equal(now?.modality, "planned");
  assert.deepEqual(
    now?.recipients.map(({ country }) => country),
    ["FRA"],
  );
  assert.equal(now?.date?.from, "2021-05-03");
  assert.equal(store.lastCorrection(event.id)?.by, "Ada");
});

test("what cannot be is told beside the record, and nothing is written", async () => {
  const before = store.corrections().length;
  const response = await post({ ...fieldsOf(event), actors: "XQZ" });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /XQZ/);
  for (const bad of [
    { verdict: "maybe" },
    { from: "31 February" },
    { root: "DANCE" },
    { from: "2022-01-02", to: "2021-01-01" },
  ])
    assert.equal((await post({ ...fieldsOf(event), ...bad })).status, 400);
  assert.equal((await post({ record: "none", verdict: "accepted" })).status, 404);
  assert.equal(store.corrections().length, before);
});

test("a claim gets another speaker only in words of the page", async () => {
  const words = store.get(claim.report)?.report.text.split(/\s+/u)[0] ?? "";
  const fields = {
    record: claim.id,
    verdict: "corrected",
    certainty: "possible",
    speakerKind: "organisation",
  };
  assert.equal((await post({ ...fields, speaker: "Nobody on this page" })).status, 400);
  assert.equal((await post({ ...fields, speaker: words })).status, 303);
  const now = store.get(claim.report)?.coded.claims.find(({ id }) => id === claim.id);
  assert.equal(now?.certainty, "possible");
  assert.equal(now?.chain.at(-1)?.mention, words);
});

test("taking it back leaves the record to the program; every word stays as data", async () => {
  assert.equal((await post({ record: event.id, verdict: "rejected" })).status, 303);
  assert.equal(eventNow(), undefined);
  assert.equal((await post({ record: event.id, verdict: "withdrawn" })).status, 303);
  assert.deepEqual(eventNow(), event);
  const lines = (await (await app.request("/review.ndjson")).text()).trim().split("\n");
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { verdict: string }).verdict),
    ["corrected", "corrected", "rejected", "withdrawn"],
  );
});

test("the way back is only ever a page of the queue", async () => {
  const response = await post({ record: event.id, verdict: "accepted", back: "https://elsewhere.example/" });
  assert.equal(response.headers.get("location"), "/review");
});

test("who may not correct sees no queue and writes nothing", async () => {
  viewer = guest;
  const before = store.corrections().length;
  assert.equal((await app.request("/review")).status >= 400, true);
  assert.equal((await post({ record: event.id, verdict: "rejected" })).status >= 400, true);
  assert.equal(store.corrections().length, before);
  viewer = ada;
});
