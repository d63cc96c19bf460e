/** A thread that weighs pairs of one store, so that the desk goes on answering meanwhile. */
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { loadKnowledge } from "../../knowledge/index.ts";
import { shippedFrameworks } from "../../pipeline/index.ts";
import { openStore } from "../../store/index.ts";
import type { Job, JobDone } from "./queue.ts";
import { recordsIn } from "./records.ts";
import { weigh } from "./weigh.ts";

const { path } = workerData as { readonly path: string };
const data = dirname(path);
const store = openStore(data);
const knowledge = loadKnowledge();
const records = recordsIn(data, knowledge);
const frameworks = new Map(shippedFrameworks(knowledge).map((one) => [one.id, one]));

const done = async (job: Job): Promise<JobDone> => {
  try {
    const framework = frameworks.get(job.framework);
    const imports = records.version();
    const recorded = await records.know(job.dyad);
    if (framework) weigh({ store, recorded, imports, framework }, job);
    return { job, failed: null };
  } catch (error) {
    return { job, failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await done(job)));
