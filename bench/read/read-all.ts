/** Reads every page of the sets named and prints the peak memory of this process. */
import { read } from "../../src/read/index.ts";
import { pagesOf } from "./pages.ts";

let pages = 0;
let slowest = 0;
for (const set of process.argv.slice(2)) {
  for await (const { name, bytes } of pagesOf(set)) {
    const before = process.cpuUsage();
    read(bytes, { name, form: "html" });
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    pages++;
  }
}
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${pages} pages read with a heap of 128 MB; peak memory of the process ${peak} MB, slowest page ${slowest.toFixed(0)} ms CPU`,
);
