import { childOf, childrenOf, type Node, negation } from "../../tree/index.ts";
import type { Reading } from "../reading.ts";
import { holdsPhrase, ownWords } from "./heads.ts";

/** "have never been so close", "was never stronger": a height, put as a denial of all others. */
const isHeight = (head: Node): boolean => {
  const degree = childrenOf(head, "advmod").some(({ form }) => ["so", "more", "as"].includes(form));
  return (
    head.upos === "ADJ" &&
    childrenOf(head, "advmod").some(({ form }) => form === "never") &&
    (degree || head.token.feats.includes("Degree=Cmp"))
  );
};

/** "nothing but good manners" is something. */
const isOnly = ({ tree, id }: Node): boolean => ["but", "except"].includes(tree.nodes[id]?.form ?? "");

const knowing: ReadonlySet<string> = new Set(["know", "hear", "learn", "aware", "speak"]);

/** "no" before a subject, object or predicate, and subjects that are themselves negative. */
const negativeArgument = (head: Node): boolean =>
  childrenOf(head, "nsubj", "obj").some(
    (child) =>
      (["nobody", "none", "nothing", "neither"].includes(child.form) && !isOnly(child)) ||
      childrenOf(child, "det").some((det) => ["no", "neither"].includes(det.form)) ||
      // "not a shred of evidence", "not one soldier"
      childrenOf(child, "advmod", "det").some(
        ({ form, id, tree }) =>
          form === "not" && ["a", "an", "one", "any", "single"].includes(tree.nodes[id]?.form ?? ""),
      ),
  ) ||
  // "knows of no such agreement"
  (knowing.has(head.lemma) &&
    childrenOf(head, "obl").some((child) => childrenOf(child, "det").some(({ form }) => form === "no")));

const existing: ReadonlySet<string> = new Set([
  "is",
  "was",
  "are",
  "were",
  "be",
  "been",
  "exists",
  "existed",
  "remains",
]);

/** "there is no such plan": "no" right behind the verb of being, wherever the tree hangs it. */
const isNone = (head: Node): boolean => {
  const { nodes } = head.tree;
  return nodes.some(
    ({ form, parent, id }) =>
      form === "there" &&
      (parent === head || parent?.parent === head) &&
      nodes
        .slice(id, id + 4)
        .some(
          (word, at, row) =>
            (word.form === "no" ||
              (word.form === "not" && ["a", "one"].includes(nodes[word.id]?.form ?? ""))) &&
            existing.has(row[at - 1]?.form ?? ""),
        ),
  );
};

/** "that it was not": the last word says no. */
export const endsInNot = (words: string): boolean =>
  /\b(?:is|was|are|were|does|did|do|has|have|had|will|would|can|could) not$/i.test(words);

/** "nobody in Oslo had read it": the first word says no, wherever the tree hangs it. */
export const opensWithNobody = (words: string): boolean =>
  /^(?:that )?(?:nobody|no one|none|neither)\b(?! but)/i.test(words);

const grounds: ReadonlySet<string> = new Set(["evidence", "proof", "sign", "indication"]);

/** "there is no evidence that P", "find no proof that P": P, which is doubted rather than put as not so. */
const groundless = (head: Node): Node | null => {
  const noun = [head, ...childrenOf(head, "obj", "nsubj")].find(
    (node) => grounds.has(node.lemma) && childrenOf(node, "det").some(({ form }) => form === "no"),
  );
  return noun ? childOf(noun, "acl", "ccomp") : null;
};

/** "Without Riga the bloc is doomed": what is lacking denies nothing of the clause it stands in. */
const isNegated = (head: Node): boolean => {
  const word = negation(head);
  return word !== null && (word.form !== "without" || head.form.endsWith("ing"));
};

/** Whether what is said is put as not so. The head's own clause decides; clauses below it do not. */
export const polarityOf = (reading: Reading, head: Node | null): "affirmative" | "negative" => {
  if (!head) return "affirmative";
  const unproved = groundless(head);
  if (unproved) return polarityOf(reading, unproved);
  const { book } = reading;
  const forms = ownWords(head).map((word) => word.form);
  const verbWithout = book.negativeVerbs.has(head.lemma) && childOf(head, "xcomp", "obj") !== null;
  // "is expected not to join", "appears to have no plan": the raised verb carries the negation.
  const raised = childOf(head, "obj") ? null : childOf(head, "xcomp");
  const negative =
    (isNegated(head) && !isHeight(head)) ||
    negativeArgument(head) ||
    isNone(head) ||
    (raised !== null && (negation(raised) !== null || negativeArgument(raised))) ||
    verbWithout ||
    book.negativeAdjectives.has(head.form) ||
    [...book.negativePhrases, ...(book.hedges.get("denied")?.phrases ?? [])].some((phrase) =>
      holdsPhrase(forms, phrase),
    );
  return negative ? "negative" : "affirmative";
};
