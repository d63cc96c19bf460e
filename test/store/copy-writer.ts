/** Places the texts of a generated corpus in the index of a folder, a few at a time, and prints how many are in. */
import { writeSync } from "node:fs";
import { openCopyIndex } from "../../src/store/index.ts";
import { copiedTexts } from "./copied-texts.ts";

const [folder = "", size = "5"] = process.argv.slice(2);
const index = openCopyIndex(folder);
const texts = copiedTexts();
for (let at = index.count(); at < texts.length; at += Number(size)) {
  index.place(texts.slice(at, at + Number(size)));
  writeSync(1, `${index.count()}\n`);
}
index.close();
