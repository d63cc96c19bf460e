/** A thread that weighs pairs of one store, so that the desk goes on answering meanwhile. */
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { loadKnowledge } from "../../knowledge/index.ts";
import { shippedFrameworks } from "../../pipeline/index.ts";
import { openStore } from "../../store/index.ts";
import type { Job, JobDone } from "./queue.ts";
import { weigh } from "./weigh.ts";

const { path } = workerData as { readonly path: string };
const store = openStore(dirname(path));
const knowledge = loadKnowledge();
const frameworks = new Map(shippedFrameworks(knowledge).map((one) => [one.id, one]));

const done = (job: Job): JobDone => {
  try {
    const framework = frameworks.get(job.framework);
    if (framework) weigh({ store, knowledge, framework }, job);
    return { job, failed: null };
  } catch (error) {
    return { job, failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (job: Job) => parentPort?.postMessage(done(job)));
