/** Finds the words of a sentence that knowledge/ has a name for, and picks what each stands for there. */
import { candidatesOn, type Knowledge, type NameCandidate, type NameMatch } from "../../knowledge/index.ts";
import { hasRelation, marker, type Node, type Tree } from "../tree/index.ts";
import { matchesOf, type Support, supportIn } from "./matches.ts";

export interface Named {
  readonly head: Node;
  readonly nodes: readonly Node[];
  readonly candidate: NameCandidate;
}

/** Words that hold a name together and are never its head. */
const joining: ReadonlySet<string> = new Set(["PART", "PUNCT", "ADP", "DET"]);

/** The node of a stretch whose own head lies outside it. */
export const topOf = (nodes: readonly Node[]): Node | null => {
  const inside = new Set(nodes);
  const tops = nodes.filter((node) => !node.parent || !inside.has(node.parent));
  return tops.find((node) => !joining.has(node.upos)) ?? tops[0] ?? null;
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

/** Ways there: what follows "to" or "from" after one of these verbs is a place. */
const motion: ReadonlySet<string> = new Set(
  "fly travel go drive sail walk return come head arrive flee rush march ride move hurry".split(" "),
);
const ways: ReadonlySet<string> = new Set([
  "to",
  "from",
  "into",
  "through",
  "via",
  "towards",
  "toward",
  "for",
]);
/** Parts of a town or land: what they are of is a place. */
const parts: ReadonlySet<string> = new Set(
  "street airport city town centre center suburb outskirts district road square port station embassy north south east west part border coast skies airspace sky hotel hospital prison palace".split(
    " ",
  ),
);

const isWayThere = (head: Node): boolean =>
  ways.has(marker(head)) && head.parent !== null && head.rel === "obl" && motion.has(head.parent.lemma);

const isPartOf = (head: Node): boolean =>
  marker(head) === "of" && head.rel === "nmod" && head.parent !== null && parts.has(head.parent.lemma);

export const isPlace = (head: Node): boolean =>
  (hasRelation(head, ["obl", "nmod", "root", "conj"]) && locative.has(marker(head))) ||
  isWayThere(head) ||
  isPartOf(head);

/** Heads of a part of a state: what they govern or stand for is that part, not a state of the same name. */
const partHeads: ReadonlySet<string> = new Set(
  "governor sheriff senator congressman congresswoman mayor legislature voter voters county".split(" "),
);

const ofPart = (head: Node): boolean =>
  head.parent !== null && partHeads.has(head.parent.form) && hasRelation(head, ["nmod", "compound", "amod"]);

const score = (candidate: NameCandidate, head: Node, seen: ReadonlySet<string>): number => {
  const { via, kind } = candidate;
  if (via === "place") return ofPart(head) ? 2 : 0;
  let points = seen.has(candidate.id) ? 3 : 0;
  if (isModifier(head)) points += adjectival.has(via) ? 4 : via === "people" ? 1 : 0;
  else points += via === "people" ? 2 : via === "name" || via === "abbreviation" ? 2 : 0;
  // A capital as a place is the state it lies in; as one who acts it may stand for an organisation seated there.
  if (via === "metonym" && kind === "organisation") points += isPlace(head) ? -2 : 3;
  if (via === "role" || via === "body") points -= 1;
  // A paper named after a people is that paper where it stands alone.
  if (kind === "outlet" && !isModifier(head)) points += 2;
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

/** Words before a name of a place that belong to it. */
const directions: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western central greater upper lower inner outer port fort mount new old downtown".split(
    " ",
  ),
);

/** "Michael Jordan", "Feliciano Valencia": the last word of a name nobody knows is no place or state. */
const endsOtherName = (nodes: readonly Node[], taken: ReadonlySet<number>): boolean => {
  const [first] = nodes;
  const before = first?.tree.nodes[first.id - 2];
  if (before?.form === "named") return true;
  if (!first || before?.upos !== "PROPN" || taken.has(before.id - 1) || directions.has(before.form))
    return false;
  const top = topOf(nodes) ?? first;
  return (
    (before.parent === top && hasRelation(before, ["flat", "compound"])) ||
    (top.parent === before && hasRelation(top, ["flat"])) ||
    (top.parent !== null && top.parent === before.parent && hasRelation(top, ["flat"]))
  );
};

/** States whose names people have too need more than a name that could be a person's. */
const mayEndName = ({ via, kind, ambiguous, written }: NameCandidate): boolean =>
  via === "place" || (kind === "state" && (ambiguous || written === "capital"));

interface Choosing {
  readonly asOf: string | null;
  readonly seen: ReadonlySet<string>;
  readonly support: Support;
  /** Tokens that some name takes. */
  readonly taken: ReadonlySet<number>;
}

/** Two names of one state beside a name say as much as a name seen before; more say no more. */
const mostSupport = 2;

/** A family name after a given name that is not the person's is somebody else's. */
const isNamesake = ({ via, name }: NameCandidate, first: Node | undefined): boolean => {
  const given = first?.tree.nodes[first.id - 2]?.form ?? "";
  return via === "surname" && !titles.has(given) && !name.toLowerCase().startsWith(given.charAt(0));
};

/** "Joseph Monka": what looks like a family name goes on as the name of somebody else. */
const beginsOtherName = (nodes: readonly Node[], taken: ReadonlySet<number>): boolean => {
  const last = nodes.at(-1);
  const after = last?.tree.nodes[last.id];
  return after?.upos === "PROPN" && !taken.has(after.id - 1) && hasRelation(after, ["flat"]);
};

const pick = (
  match: NameMatch,
  nodes: readonly Node[],
  head: Node,
  choosing: Choosing,
): NameCandidate | null => {
  const { asOf, seen, support } = choosing;
  const named = match.candidates.some((one) => mayEndName(one) || one.via === "surname");
  const ends = named && endsOtherName(nodes, choosing.taken);
  const begins = named && beginsOtherName(nodes, choosing.taken);
  const isOther = (one: NameCandidate): boolean =>
    (ends && (mayEndName(one) || isNamesake(one, nodes[0]))) || (begins && one.via === "surname");
  const usable = candidatesOn(match.candidates, asOf).filter(
    (one) => isSupported(one, head, seen) && !isOther(one),
  );
  let best: NameCandidate | null = null;
  let points = Number.NEGATIVE_INFINITY;
  for (const one of usable) {
    const beside = usable.length > 1 ? 2 * Math.min(mostSupport, support(one, match)) : 0;
    const own = score(one, head, seen) + beside;
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

/** "Western" before the name of a land is a side of it, not the West. */
const isSide = ({ via, kind }: NameCandidate, head: Node): boolean =>
  via === "people" && kind === "bloc" && isModifier(head) && head.parent?.upos === "PROPN";

/** Seas and straits belong to nobody. */
const isNowhere = ({ via, country }: NameCandidate): boolean => via === "place" && country === null;

const takenBy = (matches: readonly NameMatch[]): ReadonlySet<number> =>
  new Set(matches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

/** Named words of a sentence in their order. `seen` collects the ids found so far in the report. */
export const findNamed = (
  tree: Tree,
  knowledge: Knowledge,
  state: { readonly asOf: string | null; readonly seen: Set<string> },
): readonly Named[] => {
  const found: Named[] = [];
  const dateline = datelineLength(tree);
  const matches = matchesOf(
    tree.nodes.map((node) => node.token.form),
    knowledge,
  );
  const choosing: Choosing = { ...state, support: supportIn(matches), taken: takenBy(matches) };
  for (const match of matches) {
    const nodes = tree.nodes.slice(match.start, match.end);
    const head = topOf(nodes);
    if (!head || match.start < dateline || !nodes.some(isNominal)) continue;
    const candidate = pick(match, nodes, head, choosing);
    if (
      !candidate ||
      isNowhere(candidate) ||
      isSide(candidate, head) ||
      isKind(candidate, head) ||
      isWater(nodes)
    )
      continue;
    found.push({ head, nodes, candidate });
    if (candidate.via !== "place") state.seen.add(candidate.id);
  }
  return found;
};
