import { marker, type Node, subtree } from "../../tree/index.ts";
import { quotesIn, type Reading } from "../reading.ts";
import { kindOf, mentionOver } from "./kind.ts";

/** A person named on the page, with the words the page describes them by. */
export interface Person {
  /** Id of the knowledge, or the fullest name on the page. */
  readonly id: string;
  readonly surname: string;
  /** Lower-cased nouns and adjectives beside the name ("american", "military", "expert"). */
  readonly descriptions: ReadonlySet<string>;
  /** Places where the name stands, in order. */
  readonly at: readonly number[];
}

interface Draft {
  id: string;
  name: readonly string[];
  descriptions: Set<string>;
  at: number[];
}

/** What stands in brackets between a rank and a name. */
const offDuty = /^(?:ret|retd|retired|res|reserve)\.?$/;

/** The index behind "(ret.)" where it stands at `at`, else `at`. */
const behindRankBracket = (nodes: readonly Node[], at: number): number => {
  if (nodes[at]?.form !== "(" || !offDuty.test(nodes[at + 1]?.form ?? "")) return at;
  const close = nodes[at + 2]?.form === "." ? at + 3 : at + 2;
  return nodes[close]?.form === ")" ? close + 1 : at;
};

/** Names in a row around a word, in order. */
export const nameRun = (node: Node): readonly Node[] => {
  const { nodes } = node.tree;
  let first = node.id - 1;
  let last = node.id - 1;
  // "Behruz Salami-Rad", "Lee Min-ho": a hyphen between two pieces joins them.
  const goesOn = (at: number): boolean =>
    nodes[at]?.upos === "PROPN" || (nodes[at]?.form === "-" && nodes[at]?.token.spaceAfter === false);
  // "the expert on the DPRK Kang Min-seok": the letters before a name are of another.
  const isLetters = (at: number): boolean =>
    /^\p{Lu}{2,6}$/u.test(nodes[at]?.token.form ?? "") && /\p{Ll}/u.test(nodes[at + 1]?.token.form ?? "");
  while (goesOn(first - 1) && first > 0 && !isLetters(first - 1)) first--;
  while (goesOn(last + 1)) last++;
  const behind = behindRankBracket(nodes, last + 1);
  if (behind === last + 1 || !goesOn(behind)) return nodes.slice(first, last + 1);
  let end = behind;
  while (goesOn(end + 1)) end++;
  return [...nodes.slice(first, last + 1), ...nodes.slice(behind, end + 1)];
};

/** The words of a personal name, titles left out, in order. */
export const personName = (reading: Reading, node: Node): readonly string[] =>
  hyphened(nameRun(node).filter((part) => !reading.voices.titles.has(part.form.replace(/\.$/, ""))));

/** The words of a run, pieces around a hyphen as one. */
export const hyphened = (nodes: readonly Node[]): readonly string[] => {
  const found: string[] = [];
  for (const [at, { token, form }] of nodes.entries())
    if (at > 0 && (form === "-" || nodes[at - 1]?.form === "-")) found[found.length - 1] += token.form;
    else found.push(token.form);
  return found;
};

const describing: readonly string[] = ["acl", "advcl", "conj", "parataxis"];

/** "Ruth Calloway, an Australian analyst, ...": the words between the name's comma and the next mark. */
const apposition = (node: Node): readonly Node[] => {
  const { nodes } = node.tree;
  const comma = nameRun(node).at(-1)?.id ?? node.id;
  if (nodes[comma]?.form !== "," || !["DET", "ADJ", "NOUN"].includes(nodes[comma + 1]?.upos ?? "")) return [];
  const end = nodes.findIndex(
    (part) => part.id > comma + 1 && (part.upos === "PUNCT" || part.upos === "VERB"),
  );
  return nodes[end]?.upos === "PUNCT" ? nodes.slice(comma + 1, end) : [];
};

/** Words that describe the bearer of a name: those around it in its phrase and in its apposition. */
export const descriptionsOf = (node: Node): ReadonlySet<string> => {
  // "the expert on the DPRK Kang Min-seok": the name may close the phrase, hung without a preposition.
  const closes = node.rel === "appos" || (node.rel === "nmod" && marker(node) === "");
  const head = closes && node.parent ? node.parent : node;
  const beside = node.upos === "PROPN" ? apposition(node) : [];
  return new Set(
    [...subtree(head, describing), ...beside]
      .filter((part) => ["NOUN", "ADJ", "PROPN"].includes(part.upos))
      .map((part) => part.lemma),
  );
};

const sameName = (a: readonly string[], b: readonly string[]): boolean => {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word));
};

/** „Wir“: one word in marks is spoken of and names nobody. */
const isQuotedWord = (reading: Reading, { token }: Node): boolean =>
  quotesIn(reading, token).some(({ start, end }) => start === token.start - 1 && end === token.end + 1);

/** The persons a page names, in the order of their first mention; "Falkenberg" joins "Ines Falkenberg". */
export const peopleOf = (reading: Reading): readonly Person[] => {
  const drafts: Draft[] = [];
  for (const node of reading.trees.flatMap((tree) => tree.nodes)) {
    if (
      node.upos !== "PROPN" ||
      ["flat", "compound"].includes(node.rel) ||
      kindOf(reading, node) !== "person"
    )
      continue;
    const name = personName(reading, node);
    if (name.length === 0 || isQuotedWord(reading, node)) continue;
    const actor = mentionOver(reading, node)?.actor;
    const id = actor?.kind === "person" && !actor.id.startsWith("unknown:") ? actor.id : name.join(" ");
    const known = drafts.find((one) => one.id === id || sameName(one.name, name));
    const draft = known ?? { id, name, descriptions: new Set<string>(), at: [] };
    if (!known) drafts.push(draft);
    if (name.length > draft.name.length) {
      draft.name = name;
      if (!draft.id.startsWith("person:")) draft.id = id;
    }
    if (id.startsWith("person:")) draft.id = id;
    for (const word of descriptionsOf(node)) draft.descriptions.add(word);
    draft.at.push(node.token.start);
  }
  return drafts.map(({ id, name, descriptions, at }) => ({
    id,
    surname: name.at(-1) ?? "",
    descriptions,
    at,
  }));
};
