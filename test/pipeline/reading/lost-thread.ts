/** Stands in for a reading thread: each input says what becomes of it. */
import { parentPort } from "node:worker_threads";
import type { Question } from "../../../src/pipeline/reading/question.ts";

const held: number[][] = [];

parentPort?.on("message", ({ input }: Question) => {
  if (input === "end") process.exit(3);
  if (input === "throw") throw new Error("no more");
  if (input === "fill") for (;;) held.push(new Array<number>(100_000).fill(1.5));
  if (input === "spin") for (;;) held.length = 0;
  if (input === "last") setImmediate(() => process.exit(3));
  if (input === "fail") setImmediate(() => Promise.reject(new Error("too late")));
  parentPort?.postMessage(input === "fault" ? { fault: "out of luck" } : { report: { text: input } });
});
