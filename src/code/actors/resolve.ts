/** Resolves pronouns and descriptions inside one report, looking back (and, failing that, along the sentence). */
import type { Node } from "../tree/index.ts";
import { childOf, conjuncts, hasRelation, marker } from "../tree/index.ts";
import type { Draft } from "./draft.ts";
import { phraseSpan } from "./phrase.ts";
import type { Asks } from "./referring.ts";

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
    if (country) counts.set(country, (counts.get(country) ?? 0) + weightOf(draft));
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

const pairFrom = (before: readonly Draft[]): readonly Draft[] => {
  const states = before.filter(
    (draft) =>
      draft.actor.country !== null && draft.actor.kind !== "outlet" && draft.actor.kind !== "unnamed",
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
}

/** Whom it stands for, as drafts already found; empty when nobody fits. `before` is in the order of the text. */
export const antecedentsOf = (
  { node, asks, sentence }: Referring,
  before: readonly Draft[],
): readonly Draft[] => {
  const near = before.filter((draft) => sentence - draft.sentence <= reach);
  const states = near.filter((draft) => isStateLike(draft) && draft.reading !== "modifier");
  switch (asks) {
    case "pair":
      return pairFrom(before);
    case "many":
      return manyFrom(near, before);
    case "one": {
      const subjects = states.filter(
        (draft) => isSubject(draft) && !draft.plural && conjuncts(draft.head).length === 1,
      );
      return (subjects.length > 0 ? subjects : states.filter((draft) => !draft.plural)).slice(-1);
    }
    case "person":
      return near
        .filter(
          (draft) =>
            (draft.actor.kind === "person" || (draft.actor.kind === "office" && isOnePerson(draft))) &&
            !draft.plural,
        )
        .slice(-1);
    case "other": {
      const owner = ownerOf(node, before);
      return owner === null
        ? []
        : mainPair(before)
            .filter((draft) => draft.actor.country !== owner)
            .slice(-1);
    }
    case "body":
      return near.filter((draft) => draft.actor.kind === "organisation").slice(-1);
    case "outlet":
      return before.filter((draft) => draft.actor.kind === "outlet").slice(-1);
  }
};

/** The draft of a referring word: its own span, the actor of its antecedent. */
export const referringDraft = ({ node, asks, sentence }: Referring, antecedent: Draft): Draft => {
  const pronoun = node.upos === "PRON" || hasRelation(node, ["nmod:poss"]);
  const span = pronoun ? { start: node.token.start, end: node.token.end } : phraseSpan(node, false);
  return {
    head: node,
    ...span,
    sentence,
    actor: antecedent.actor,
    reading:
      antecedent.reading === "modifier" || antecedent.reading === "place" || antecedent.reading === "people"
        ? "government"
        : antecedent.reading,
    rule: `reference:${asks}`,
    antecedent: antecedent.antecedent ?? antecedent,
    plural: asks === "pair" || asks === "many",
    role: null,
  };
};
