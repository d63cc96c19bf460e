/** Puts documents into the store of a folder, one after the other, and prints each id once it is in. */
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/index.ts";
import { sample } from "./sample.ts";

const [folder = "", name = "", rounds = "100000"] = process.argv.slice(2);
const store = openStore(folder);
for (let round = 0; round < Number(rounds); round++) {
  const document = sample(`${name} ${round} ${"words of a longer page. ".repeat(200)}`);
  store.put(document);
  writeSync(1, `${document.report.id}\n`);
}
store.close();
