import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createAssessor } from "../../../src/desk/index.ts";
import type { Job, WeighQueue } from "../../../src/desk/weigh/queue.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { freshStore } from "../app/kit.ts";
import { documents } from "../sample.ts";

const knowledge = loadKnowledge();
const removes: (() => void)[] = [];
after(() => {
  for (const remove of removes) remove();
});

const filled = (copies = 0): Store => {
  const { store, remove } = freshStore();
  removes.push(remove);
  for (const document of documents) store.put(document);
  const [first] = documents;
  for (let at = 0; at < copies; at++)
    store.put({
      ...first,
      report: { ...first.report, id: `copy-${at}` },
      coded: { ...first.coded, events: [], claims: [] },
    });
  return store;
};

const silent = (): WeighQueue & { readonly jobs: Job[] } => {
  const jobs: Job[] = [];
  return {
    jobs,
    add: (job) => {
      jobs.push(job);
    },
    waiting: () => ({ count: jobs.length, now: null, failed: new Map() }),
    close: () => {},
  };
};

const ready = (weighed: ReturnType<ReturnType<typeof createAssessor>["of"]>) => {
  assert.equal(weighed.state, "ready");
  return weighed.state === "ready" ? weighed : assert.fail();
};

test("a pair is weighed once, kept over a restart, and weighed again only when its pages change", () => {
  const store = filled();
  const assessor = createAssessor({ store, knowledge, queue: null });
  const first = ready(assessor.of({ dyad: ["RUS", "CHN"] }));
  assert.deepEqual(first.shown.assessment.dyad, ["CHN", "RUS"]);
  assert.equal(ready(assessor.of({ dyad: ["CHN", "RUS"] })).shown, first.shown);
  const again = createAssessor({ store, knowledge, queue: null });
  const kept = store.kept({ dyad: ["CHN", "RUS"], framework: "military-alliance", asOf: "" }, "shown");
  assert.deepEqual(ready(again.of({ dyad: ["CHN", "RUS"] })).shown, JSON.parse(kept?.json ?? ""));
  const [document] = documents;
  store.put({ ...document, report: { ...document.report, id: "another" } });
  assert.equal(
    ready(assessor.of({ dyad: ["RUS", "CHN"] })).shown.assessment.counts.reports,
    first.shown.assessment.counts.reports + 1,
  );
  store.delete("another");
  assert.equal(
    ready(assessor.of({ dyad: ["RUS", "CHN"] })).shown.assessment.counts.reports,
    first.shown.assessment.counts.reports,
  );
});

test("a day of the past is weighed by itself", () => {
  const assessor = createAssessor({ store: filled(), knowledge, queue: null });
  const then = ready(assessor.of({ dyad: ["RUS", "CHN"], asOf: "2015-01-01" })).shown.assessment;
  assert.equal(then.asOf, "2015-01-01");
  assert.ok(then.evidence.every(({ date }) => (date?.from ?? "") <= "2015-01-01"));
});

test("a pair that no page names is unknown, and so is a framework that is not there", () => {
  const assessor = createAssessor({ store: filled(), knowledge, queue: null });
  assert.equal(assessor.of({ dyad: ["FRA", "DEU"] }).state, "unknown");
  assert.throws(
    () => assessor.of({ dyad: ["RUS", "CHN"], framework: "astrology" }),
    /no framework astrology/,
  );
});

test("a pair with many pages is weighed in the background, and what there is is shown meanwhile", () => {
  const store = filled();
  const queue = silent();
  const assessor = createAssessor({ store, knowledge, queue });
  ready(assessor.of({ dyad: ["RUS", "CHN"] }));
  assert.equal(queue.jobs.length, 0);
  const large = filled(30);
  const waiting = createAssessor({ store: large, knowledge, queue }).of({ dyad: ["RUS", "CHN"] });
  assert.deepEqual(waiting, { state: "waiting", reports: 31 });
  assert.deepEqual(queue.jobs, [{ dyad: ["CHN", "RUS"], framework: "military-alliance", asOf: "" }]);
});

test("catching up queues what is not weighed", () => {
  const store = filled();
  const queue = silent();
  const assessor = createAssessor({ store, knowledge, queue });
  assessor.catchUp();
  assert.equal(queue.jobs.length, store.dyads().length);
  ready(assessor.of({ dyad: ["RUS", "CHN"] }));
  queue.jobs.length = 0;
  assessor.catchUp();
  assert.equal(queue.jobs.length, store.dyads().length - 1);
});
