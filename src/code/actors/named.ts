/** Finds the words of a sentence that knowledge/ has a name for, and picks what each stands for there. */
import { candidatesOn, type Knowledge, type NameCandidate, type NameMatch } from "../../knowledge/index.ts";
import { hasRelation, marker, type Node, type Tree } from "../tree/index.ts";

export interface Named {
  readonly head: Node;
  readonly nodes: readonly Node[];
  readonly candidate: NameCandidate;
}

/** The node of a stretch whose own head lies outside it. */
export const topOf = (nodes: readonly Node[]): Node | null => {
  const inside = new Set(nodes);
  return nodes.find((node) => !node.parent || !inside.has(node.parent)) ?? null;
};

const adjectival: ReadonlySet<string> = new Set(["adjective", "prefix"]);

/** Whether the words modify a noun ("Russian ships") rather than stand for someone. */
export const isModifier = (head: Node): boolean =>
  hasRelation(head, ["amod", "compound", "nmod:desc"]) ||
  (head.rel === "conj" && head.parent !== null && isModifier(head.parent)) ||
  (head.upos === "ADJ" && head.rel !== "root");

const locative: ReadonlySet<string> = new Set(
  "in at near outside around across throughout inside off".split(" "),
);

export const isPlace = (head: Node): boolean =>
  hasRelation(head, ["obl", "nmod", "root", "conj"]) && locative.has(marker(head));

const score = (candidate: NameCandidate, head: Node, seen: ReadonlySet<string>): number => {
  const { via, kind } = candidate;
  let points = seen.has(candidate.id) ? 3 : 0;
  if (isModifier(head)) points += adjectival.has(via) ? 4 : via === "people" ? 1 : 0;
  else points += via === "people" ? 2 : via === "name" || via === "abbreviation" ? 2 : 0;
  // A capital as a place is the state it lies in; as one who acts it may stand for an organisation seated there.
  if (via === "metonym" && kind === "organisation") points += isPlace(head) ? -2 : 3;
  if (via === "role" || via === "body") points -= 1;
  return points - (candidate.ambiguous ? 1 : 0);
};

const titles: ReadonlySet<string> = new Set("mr mrs ms dr president minister general sen gen".split(" "));

/** Words that often mean something else need a companion: a title, an earlier full name, or capitals as a subject. */
const isSupported = (candidate: NameCandidate, head: Node, seen: ReadonlySet<string>): boolean => {
  if (!candidate.ambiguous || candidate.kind === "state" || candidate.kind === "organisation") return true;
  if (seen.has(candidate.id)) return true;
  const before = head.tree.nodes[head.id - 2];
  return candidate.via === "surname"
    ? before !== undefined && (titles.has(before.form) || before.upos === "NOUN")
    : candidate.kind !== "person" && candidate.kind !== "outlet"
      ? true
      : /^\p{Lu}/u.test(head.token.form);
};

const pick = (
  match: NameMatch,
  head: Node,
  state: { readonly asOf: string | null; readonly seen: ReadonlySet<string> },
): NameCandidate | null => {
  const usable = candidatesOn(match.candidates, state.asOf).filter((one) =>
    isSupported(one, head, state.seen),
  );
  let best: NameCandidate | null = null;
  let points = Number.NEGATIVE_INFINITY;
  for (const one of usable) {
    const own = score(one, head, state.seen);
    if (own > points) [best, points] = [one, own];
  }
  return best;
};

/** "Military" in "military exercises", "police" in "police station": a kind of thing, nobody who acts. */
const isKind = (candidate: NameCandidate, head: Node): boolean =>
  (candidate.via === "body" || candidate.via === "role") &&
  (head.rel === "amod" || head.upos === "ADJ" || (head.rel === "compound" && head.parent?.upos === "NOUN"));

const waters: ReadonlySet<string> = new Set(
  "sea seas strait straits gulf bay ocean channel canal current trench".split(" "),
);

/** A name that is part of a water's name stands for no state: "East China and Japan Seas", "the Gulf of Oman". */
const isWater = (nodes: readonly Node[]): boolean => {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return false;
  const all = first.tree.nodes;
  const after = all.slice(last.id, last.id + 4).map((node) => node.form);
  const joined = after[0] === "and" || after[0] === "," ? after.slice(1) : after;
  const before = all.slice(Math.max(0, first.id - 3), first.id - 1).map((node) => node.form);
  return (
    waters.has(after[0] ?? "") ||
    (joined !== after && joined.slice(0, 3).some((form) => form.endsWith("seas"))) ||
    (before.at(-1) === "of" && waters.has(before.at(-2) ?? ""))
  );
};

/** How many of the first words are a dateline ("OSLO, March 3 (Agency) -- "); nobody named there acts. */
const datelineLength = (tree: Tree): number => {
  const { nodes } = tree;
  if (!/^\p{Lu}/u.test(nodes[0]?.token.form ?? "")) return 0;
  const end = nodes
    .slice(0, 14)
    .findIndex((node) => ["--", "—", "–", "-", ":"].includes(node.form) && node.token.spaceAfter);
  if (end < 1) return 0;
  const before = nodes.slice(0, end);
  const upper =
    before[0]?.token.form === before[0]?.token.form.toUpperCase() && (before[0]?.token.form.length ?? 0) > 2;
  const bare = before.every(
    (node) =>
      ["PROPN", "PUNCT", "NUM", "ADJ"].includes(node.upos) || /^[(),.\d]|^\p{Lu}/u.test(node.token.form),
  );
  return (upper || end < 5) && bare && (upper || nodes[end]?.form !== ":") ? end : 0;
};

/** Verbs and the like that a lower-case "us", "march" or role word used as a verb must not be taken for. */
const isNominal = (node: Node): boolean =>
  !["VERB", "AUX", "ADP", "ADV", "PRON", "SCONJ"].includes(node.upos) || /^\p{Lu}/u.test(node.token.form);

/** Named words of a sentence in their order. `seen` collects the ids found so far in the report. */
export const findNamed = (
  tree: Tree,
  knowledge: Knowledge,
  state: { readonly asOf: string | null; readonly seen: Set<string> },
): readonly Named[] => {
  const found: Named[] = [];
  const dateline = datelineLength(tree);
  for (const match of knowledge.names.scan(tree.nodes.map((node) => node.token.form))) {
    const nodes = tree.nodes.slice(match.start, match.end);
    const head = topOf(nodes);
    if (!head || match.start < dateline || !nodes.some(isNominal)) continue;
    const candidate = pick(match, head, state);
    if (!candidate || isKind(candidate, head) || isWater(nodes)) continue;
    found.push({ head, nodes, candidate });
    state.seen.add(candidate.id);
  }
  return found;
};
