/** Resolves pronouns and descriptions inside one report, looking back (and, failing that, along the sentence). */
import type { Knowledge } from "../../knowledge/index.ts";
import type { Node } from "../tree/index.ts";
import { childOf, childrenOf, conjuncts, hasRelation, marker } from "../tree/index.ts";
import { halfOf, isCalled, neighboursOf, saysKind, saysSide } from "./described.ts";
import type { Draft } from "./draft.ts";
import { phraseSpan } from "./phrase.ts";
import { type Asks, sizeOf } from "./referring.ts";

/** How many sentences back a pronoun reaches. Beyond three the antecedent is named again in edited text. */
const reach = 3;

const isStateLike = (draft: Draft): boolean =>
  ["state", "organisation", "bloc", "group", "office"].includes(draft.actor.kind) &&
  draft.actor.id !== "" &&
  !draft.actor.id.startsWith("unknown:");

/** One draft for each actor, the latest. */
const distinct = (drafts: readonly Draft[], key: (draft: Draft) => string | null): readonly Draft[] => {
  const latest = new Map<string, Draft>();
  for (const draft of drafts) {
    const id = key(draft);
    if (id === null) continue;
    latest.delete(id);
    latest.set(id, draft);
  }
  return [...latest.values()];
};

const isSubject = (draft: Draft): boolean => {
  const first = conjuncts(draft.head)[0] ?? draft.head;
  return first.rel === "nsubj";
};

/** Named together: coordinated, or two modifiers of one noun ("Chinese-Russian"). */
const together = (drafts: readonly Draft[]): readonly Draft[] | null => {
  for (let index = drafts.length - 1; index > 0; index--) {
    const draft = drafts[index];
    if (!draft) continue;
    const mates = new Set(conjuncts(draft.head));
    const group = distinct(
      drafts.filter(
        (other) => other.sentence === draft.sentence && (mates.has(other.head) || other.head === draft.head),
      ),
      (other) => other.actor.country ?? other.actor.organisation,
    );
    if (group.length > 1) return group;
  }
  return null;
};

/** Who acts counts double; a companion ("with China") half as much again as one named in passing. */
const weightOf = (draft: Draft): number => (isSubject(draft) ? 2 : marker(draft.head) === "with" ? 1.5 : 1);

/** The two states that a report is most about, by how often and in what place they are named so far. */
export const mainPair = (drafts: readonly Draft[]): readonly Draft[] => {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const { country } = draft.actor;
    // Where something happened (a city) does not make a page be about the state around it.
    if (country && draft.rule !== "name:place")
      counts.set(country, (counts.get(country) ?? 0) + weightOf(draft));
  }
  const ranked = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([country]) => country);
  return distinct(
    drafts.filter((draft) => draft.actor.country !== null && ranked.includes(draft.actor.country)),
    (draft) => draft.actor.country,
  );
};

/** Two "sides" may be an armed group and a state; two "countries", "armies" or "capitals" are states. */
const ofAnyKind: ReadonlySet<string> = new Set("both two side sides party parties rivals foes".split(" "));

const pairFrom = (before: readonly Draft[], node: Node | null = null): readonly Draft[] => {
  const withGroups = node === null || ofAnyKind.has(node.form);
  const states = before.filter(
    ({ actor }) =>
      actor.country !== null &&
      actor.kind !== "outlet" &&
      actor.kind !== "unnamed" &&
      (withGroups || actor.kind !== "group"),
  );
  const main = mainPair(states);
  if (main.length === 2) return main;
  return (together(states) ?? []).slice(-2);
};

const manyFrom = (near: readonly Draft[], before: readonly Draft[]): readonly Draft[] => {
  const candidates = near.filter((draft) => draft.reading !== "place" && draft.actor.kind !== "outlet");
  const last = candidates.filter((draft) => draft.plural && isSubject(draft)).at(-1);
  const groups = together(candidates.filter((draft) => isStateLike(draft)));
  if (last && (!groups || last.sentence > (groups[0]?.sentence ?? -1)))
    return last.actor.kind === "unnamed" || isStateLike(last)
      ? candidates.filter((draft) => draft.head === last.head)
      : [last];
  return (
    groups ??
    (candidates.some((draft) => draft.plural)
      ? candidates.filter((draft) => draft.plural).slice(-1)
      : pairFrom(before))
  );
};

/** Whether an office is held by one who can be "he": a minister, not a ministry or a delegation. */
const isOnePerson = ({ role }: Draft): boolean =>
  role !== null &&
  !/(?:delegation|government|ministry|team|mission|staff|command|authorities|police|army|forces?)$/.test(
    role,
  );

const ownerOf = (node: Node, drafts: readonly Draft[]): string | null => {
  const owner = childOf(node, "nmod:poss");
  return drafts.find((draft) => draft.head === owner)?.actor.country ?? null;
};

export interface Referring {
  readonly node: Node;
  readonly asks: Asks;
  readonly sentence: number;
  readonly knowledge: Knowledge;
  /** Those named in the sentence, also after the node. */
  readonly beside: readonly Draft[];
}

/** A state that the page need not have named: the other half of a land, the one neighbour on a side. */
const stateDraft = ({ node, sentence, knowledge }: Referring, country: string): readonly Draft[] => {
  const state = knowledge.states.get(country);
  if (!state) return [];
  const { id, name } = state;
  const actor = { id, name, kind: "state", country: id, sector: null, organisation: null } as const;
  const { start, end } = node.token;
  return [
    {
      head: node,
      start,
      end,
      sentence,
      actor,
      reading: "government",
      rule: "state",
      antecedent: null,
      plural: false,
      role: null,
    },
  ];
};

const verbOver = (node: Node): Node | null => {
  let up = node.parent;
  while (up && up.upos !== "VERB" && !childOf(up, "cop")) up = up.parent;
  return up;
};

/** Countries named as other arguments of the verb: whoever does something to X is not X. */
const otherArguments = ({ node, beside }: Referring): ReadonlySet<string | null> => {
  const verb = hasRelation(node, ["nmod:poss"]) ? null : verbOver(node);
  if (!verb) return new Set();
  return new Set(beside.filter((draft) => verbOver(draft.head) === verb).map((draft) => draft.actor.country));
};

/** Who may be "it" or "the country": of the same sentence the last, else the last subject before. */
const oneFrom = (referring: Referring, states: readonly Draft[]): readonly Draft[] => {
  const { node, sentence, knowledge } = referring;
  const others = otherArguments(referring);
  const fit = states.filter(
    ({ actor, plural }) =>
      !plural &&
      (actor.country === null || !others.has(actor.country)) &&
      isCalled(node.form, knowledge.states.get(actor.country ?? "")),
  );
  const here = node.upos === "NOUN" ? fit.filter((draft) => draft.sentence === sentence) : [];
  if (here.length > 0) return here.slice(-1);
  const subjects = fit.filter((draft) => isSubject(draft) && conjuncts(draft.head).length === 1);
  return (subjects.length > 0 ? subjects : fit).slice(-1);
};

/** "The kingdom" of a page on Saudi Arabia and Pakistan: the last state spoken of that is one, however far back and by whatever word. */
const kindFrom = (referring: Referring, before: readonly Draft[]): readonly Draft[] => {
  const { node, knowledge } = referring;
  if (!saysKind(node.form)) return [];
  const others = otherArguments(referring);
  const last = before.findLast(
    ({ actor: { country, kind } }) =>
      country !== null &&
      kind !== "outlet" &&
      !others.has(country) &&
      isCalled(node.form, knowledge.states.get(country)),
  );
  return last?.actor.country ? stateDraft(referring, last.actor.country) : [];
};

/** "Its neighbour, India" and "India, its neighbour" say who is meant. */
const namedBeside = ({ node, beside }: Referring): readonly Draft[] => {
  const nodes = [
    ...childrenOf(node, "appos", "flat", "compound"),
    ...(node.rel === "appos" && node.parent ? [node.parent] : []),
  ];
  return beside.filter((draft) => nodes.includes(draft.head)).slice(0, 1);
};

const otherFrom = (referring: Referring, before: readonly Draft[]): readonly Draft[] => {
  const { node, knowledge, beside } = referring;
  const named = namedBeside(referring);
  if (named.length > 0) return named;
  const owner = ownerOf(node, [...before, ...beside]);
  if (owner === null) return [];
  const others = mainPair(before).filter((draft) => draft.actor.country !== owner);
  if (!/^neighbou?r$/.test(node.lemma)) return others.slice(-1);
  const near = neighboursOf(owner, node, knowledge);
  const spoken = [...before, ...beside].filter((draft) => near.includes(draft.actor.country ?? ""));
  const pair = others.filter((draft) => near.includes(draft.actor.country ?? ""));
  if (pair.length > 0) return pair.slice(-1);
  if (spoken.length > 0) return spoken.slice(-1);
  return saysSide(node) && near[0] !== undefined ? stateDraft(referring, near[0]) : others.slice(-1);
};

const halfFrom = (referring: Referring, before: readonly Draft[]): readonly Draft[] => {
  const spokenOf = [...before, ...referring.beside].map((draft) => draft.actor.country ?? "").reverse();
  const half = halfOf(referring.node.form, spokenOf, referring.knowledge);
  return half ? stateDraft(referring, half.id) : [];
};

const armed: ReadonlySet<string | null> = new Set(["REB", "PRM", "CRM", "PTY", "OPP"]);

const isGroup = ({ actor }: Draft): boolean =>
  actor.kind === "group" ||
  (actor.kind === "office" && armed.has(actor.sector) && !actor.id.startsWith("unknown:"));

/** The last one named who can be "he"; failing that, one whom the same sentence calls a man or an official ("a man died after he was shot"). */
const personFrom = (near: readonly Draft[], sentence: number): readonly Draft[] => {
  const single = near.filter((draft) => !draft.plural);
  const named = single.filter(
    (draft) => draft.actor.kind === "person" || (draft.actor.kind === "office" && isOnePerson(draft)),
  );
  const unnamed = single.filter((draft) => draft.sentence === sentence && draft.actor.kind === "unnamed");
  return (named.length > 0 ? named : unnamed).slice(-1);
};

/** Whom it stands for, as drafts already found; empty when nobody fits. `before` is in the order of the text. */
export const antecedentsOf = (referring: Referring, before: readonly Draft[]): readonly Draft[] => {
  const { asks, sentence } = referring;
  const near = before.filter((draft) => sentence - draft.sentence <= reach);
  const states = near.filter((draft) => isStateLike(draft) && draft.reading !== "modifier");
  switch (asks) {
    case "pair":
      return pairFrom(before, referring.node);
    case "many":
      return manyFrom(near, before);
    case "one": {
      const found = oneFrom(referring, states);
      return found.length > 0 ? found : kindFrom(referring, before);
    }
    case "person":
      return personFrom(near, sentence);
    case "other":
      return otherFrom(referring, before);
    case "several": {
      const group = together(near.filter(isStateLike)) ?? [];
      return group.length === sizeOf(referring.node) ? group : [];
    }
    case "half":
      return halfFrom(referring, before);
    case "group":
      return near.filter((draft) => isGroup(draft) || draft.actor.kind === "organisation").slice(-1);
    case "body":
      return near.filter((draft) => draft.actor.kind === "organisation").slice(-1);
    case "outlet":
      return before.filter((draft) => draft.actor.kind === "outlet").slice(-1);
  }
};

/** "The two armies" are not a ministry and a minister named before: a pair is of states. */
const stateBehind = ({ knowledge, node }: Referring, { actor }: Draft): Draft["actor"] => {
  if (actor.sector === "MIL" && /^(?:arm|nav)/.test(node.form)) return actor;
  const state =
    actor.kind === "office" || actor.kind === "person" ? knowledge.states.get(actor.country ?? "") : null;
  return state
    ? { id: state.id, name: state.name, kind: "state", country: state.id, sector: null, organisation: null }
    : actor;
};

/** The draft of a referring word: its own span, the actor of its antecedent. */
export const referringDraft = (referring: Referring, antecedent: Draft): Draft => {
  const { node, asks, sentence } = referring;
  const unnamed = antecedent.rule === "state";
  const pronoun = node.upos === "PRON" || hasRelation(node, ["nmod:poss"]);
  const span = pronoun ? { start: node.token.start, end: node.token.end } : phraseSpan(node, false);
  return {
    head: node,
    ...span,
    sentence,
    actor:
      asks === "pair" || (asks === "one" && node.upos === "NOUN")
        ? stateBehind(referring, antecedent)
        : antecedent.actor,
    reading:
      antecedent.reading === "modifier" || antecedent.reading === "place" || antecedent.reading === "people"
        ? "government"
        : antecedent.reading,
    rule: `reference:${asks}`,
    antecedent: unnamed ? null : (antecedent.antecedent ?? antecedent),
    plural: asks === "pair" || asks === "many" || asks === "several",
    role: null,
  };
};
