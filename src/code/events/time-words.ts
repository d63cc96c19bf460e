/** Days, months and the like: no party to anything, however a tree hangs them. */
import { monthNames, weekdayNames } from "../dates/words.ts";
import type { Node } from "../tree/index.ts";

const times: ReadonlySet<string> = new Set([
  ...weekdayNames.split("|"),
  ...monthNames.split("|"),
  ..."today yesterday tomorrow tonight week month year day night morning afternoon evening weekend hour minute decade century time quarter season spring summer autumn winter".split(
    " ",
  ),
]);

export const isTime = (node: Node): boolean => times.has(node.form) || times.has(node.lemma);
