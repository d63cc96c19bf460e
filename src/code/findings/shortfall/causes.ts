import type { Claim } from "../../../contract/index.ts";
import { nodesIn, type Reading } from "../../claims/reading.ts";
import { marker, type Node, particle } from "../../tree/index.ts";
import type { MatterBook } from "../matter-book.ts";

const grounds: ReadonlySet<string> = new Set([
  "because",
  "because of",
  "due to",
  "owing to",
  "thanks to",
  "as a result of",
]);

/** Deeds that are done "over" what makes people do them. */
const leaving: ReadonlySet<string> = new Set(
  "resign quit sack dismiss fire oust arrest detain kill recall expel leave sue protest strike riot summon suspend withdraw".split(
    " ",
  ),
);

const isCausal = (book: MatterBook, node: Node): boolean =>
  book.causing.has(node.lemma) ||
  book.causing.has(`${node.lemma}_${particle(node)}`) ||
  book.causing.has(`${node.lemma}_${node.tree.nodes[node.id]?.form ?? ""}`) ||
  (marker(node) === "over" && node.parent !== null && leaving.has(node.parent.lemma)) ||
  grounds.has(node.form) ||
  grounds.has(marker(node));

const causal = (reading: Reading, book: MatterBook, { content }: Claim): boolean =>
  content.flatMap((span) => nodesIn(reading, span)).some((node) => isCausal(book, node));

/** "Drought caused clash" over "the clash came in the third month of the drought": what only went together is told as cause. */
export const makesCause = (
  reading: Reading,
  book: MatterBook,
  [headline, claim]: readonly [Claim, Claim],
): boolean => causal(reading, book, headline) && !causal(reading, book, claim);
