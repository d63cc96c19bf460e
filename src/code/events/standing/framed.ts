/** What sets a clause or noun into a plan, a fancy or another voice: "under the proposal", "in the novel", "ahead of a visit". */
import { childOf, childrenOf, hasRelation, marker, type Node } from "../../tree/index.ts";
import { nounClass } from "./classes.ts";
import { add, apply, type Gathered, negate } from "./gathered.ts";

/** Works in which things are made to happen that did not. */
const fictions: ReadonlySet<string> = new Set(
  "film movie novel fiction thriller play game simulation script screenplay cartoon series joke fairytale wargame nightmare fantasy satire drama comic opera".split(
    " ",
  ),
);

const holding: ReadonlySet<string> = new Set(
  "scenario plan proposal draft blueprint roadmap bill dream vision nightmare fantasy simulation hypothesis forecast prediction version eventuality text".split(
    " ",
  ),
);

/** "Under the proposal X withdraws", "in this scenario X attacks": what a plan or a fancy holds has not come about. */
export const gatherFrame = (clause: Node, into: Gathered): void => {
  const told = clause.token.feats.includes("Tense=Past") && childOf(clause, "aux") === null;
  for (const child of childrenOf(clause, "obl")) {
    const mark = marker(child);
    if (mark === "in" && fictions.has(child.lemma)) add(into, "hypothetical", child);
    if (told || !["under", "in", "as part of"].includes(mark)) continue;
    // "In a bid to", "in a deal": what it is for, or part of; only what holds a tale or a plan sets apart what is told in it.
    if (mark === "in" && !holding.has(child.lemma)) continue;
    const kind = nounClass(child, into.lexicon);
    if (kind === "planned" || kind === "hypothetical") add(into, kind, child);
  }
};

/** What these say is told as news is told. */
const toldBy: ReadonlySet<string> = new Set(["report"]);
const gossip: ReadonlySet<string> = new Set(
  "rumour rumor speculation hint prosecution prosecutor plaintiff accuser complainant".split(" "),
);

const byVoice = (voice: Node, into: Gathered): void => {
  const isDoubtful = nounClass(voice, into.lexicon) === "alleged" || gossip.has(voice.lemma);
  if (!toldBy.has(voice.lemma) && isDoubtful) add(into, "alleged", voice);
  for (const word of childrenOf(voice, "amod")) {
    const kind = into.lexicon.modality("adjectives", word.form);
    if (kind === "alleged" || kind === "denied") add(into, kind, word);
  }
};

/** "According to unverified posts", "an unconfirmed report said that": whose word it is casts doubt on it. */
export const byDoubtfulVoice = (clause: Node, into: Gathered): void => {
  for (const child of childrenOf(clause, "obl")) if (marker(child) === "according to") byVoice(child, into);
  if (!hasRelation(clause, ["ccomp", "xcomp"]) || !clause.parent) return;
  for (const child of childrenOf(clause.parent, "nsubj")) {
    byVoice(child, into);
    if (fictions.has(child.lemma)) add(into, "hypothetical", child);
  }
};

const toCome: ReadonlySet<string> = new Set(["ahead of", "pending"]);
const inCase: ReadonlySet<string> = new Set(["in case of", "in the event of", "for fear of", "for lack of"]);
const leftOut: ReadonlySet<string> = new Set(["instead of", "rather than", "in place of", "short of"]);

/** "Ahead of a visit", "in case of an attack", "instead of an attack". */
export const byNounMarker = (noun: Node, into: Gathered): void => {
  const mark = marker(noun);
  if (toCome.has(mark)) add(into, "planned", noun);
  if (inCase.has(mark)) add(into, "hypothetical", noun);
  const word = leftOut.has(mark) ? childOf(noun, "case") : null;
  if (word) negate(into, word);
};

/** "Without X and Y signing": the gerund's subject stands between, and a tree may hang it from anything. */
const withoutBefore = (gerund: Node): Node | null => {
  const { nodes } = gerund.tree;
  let at = gerund.id - 2;
  while (["PROPN", "NOUN", "DET", "ADJ", "CCONJ", "PRON", "PART"].includes(nodes[at]?.upos ?? "")) at--;
  const word = nodes[at];
  return word?.form === "without" && word.parent !== gerund ? word : null;
};

const everywhere: ReadonlySet<string> = new Set(
  "point time way circumstance circumstances case account stage moment occasion event".split(" "),
);

/** "At no point did X sell", "under no circumstances": the negation stands in an adverbial. */
const byNowhere = (clause: Node): Node | null => {
  for (const child of childrenOf(clause, "obl"))
    if (everywhere.has(child.lemma))
      for (const det of childrenOf(child, "det")) if (det.form === "no") return det;
  return null;
};

/** "Far from helping" leaves it undone; "due to visit" is to come, however the tree takes "due"; "near signing" is not signing. */
export const byClauseMarker = (node: Node, into: Gathered): void => {
  const mark = childrenOf(node, "mark", "case")[0];
  const { nodes } = node.tree;
  // "All but attacked" did not attack.
  const [last, butOne] = [nodes[node.id - 2], nodes[node.id - 3]];
  if (last?.form === "but" && butOne?.form === "all") negate(into, last);
  const no = byNowhere(node) ?? (node.form.endsWith("ing") ? withoutBefore(node) : null);
  if (no) negate(into, no);
  if (!mark) return;
  const before = nodes[mark.id - 2];
  if (before && mark.form === "from" && before.form === "far") negate(into, before);
  if (mark.form === "due" && node.upos === "VERB" && !node.form.endsWith("ing")) add(into, "planned", mark);
  if (mark.form === "near") {
    add(into, "hypothetical", mark);
    if (before) apply(into, into.lexicon.modality("adjectives", before.form), before);
  }
};
