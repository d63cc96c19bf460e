import type { Span } from "../../../contract/index.ts";
import { childOf, childrenOf, isPassive, marker, type Node } from "../../tree/index.ts";
import type { VerbMatch } from "../cues/match-verb.ts";
import { type Content, of, whole } from "./governed.ts";

/** "described the pact as a sham", "called the pact a sham", "the pact was called a sham by Oslo". */
export const predicate = (verb: Node, match: VerbMatch): Content | null => {
  const { predicate: kind } = match.cue;
  if (!kind) return null;
  const twofold = kind === "bare" ? childOf(verb, "iobj") : null;
  const named = childOf(verb, "obj");
  // "calls Chile an enemy": read as one thing given to another.
  if (twofold && named && twofold.id < named.id)
    return of(named, "predicate", { spans: [...whole(twofold), ...whole(named)] });
  const object = childOf(verb, "obj", "nsubj:pass");
  // `what it called "a provocation"`: "what" is called so, and says nothing itself.
  if (object && verb.parent?.form === "what" && verb.deprel === "acl:relcl" && !isPassive(verb))
    return of(object, "predicate");
  const said = verb.children.find(
    (child) =>
      child.id > verb.id &&
      (kind === "as"
        ? ["obl", "advcl", "xcomp", "ccomp"].includes(child.rel) && marker(child).split(" ")[0] === "as"
        : (child.rel === "xcomp" && !childOf(child, "mark")) ||
          (["obj", "nsubj"].includes(child.rel) &&
            child !== object &&
            object !== null &&
            child.id > object.id)),
  );
  // "portrayed migrants as criminals": the predicate hung on the noun.
  if (!said && object && kind === "as" && childrenOf(object, "nmod").some((child) => marker(child) === "as"))
    return of(object, "predicate");
  // A parser may hang the second noun on the first: "called the alliance a relic".
  const second = kind === "bare" && object?.rel === "obj" ? secondNoun(object) : null;
  if (!said && object && (second || (kind === "bare" && hasPluralWithin(object))))
    return of(object, "predicate");
  // "called the agreement void": what is named may hang on what it is called.
  if (
    said &&
    !object &&
    kind === "bare" &&
    !isPassive(verb) &&
    childrenOf(said, "compound", "nsubj").length > 0
  )
    return of(said, "predicate");
  if (!said || !object) return null;
  const agent = isPassive(verb) ? agentBelow(said) : null;
  const antecedent = ["that", "which", "whom", "who"].includes(object.form) ? antecedentOf(verb) : [];
  return of(said, "predicate", {
    spans: [
      ...(antecedent.length > 0 ? antecedent : whole(object)),
      ...whole(said, agent ? [agent] : []),
    ].sort((a, b) => a.start - b.start),
  });
};

/** "a position that the court called untenable": what the relative word stands for. */
const antecedentOf = (verb: Node): readonly Span[] =>
  verb.deprel === "acl:relcl" && verb.parent ? whole(verb.parent, [verb]) : [];

/** "has been called a sham by Oslo": who says so may hang on what it is called. */
export const agentBelow = (said: Node): Node | null =>
  childrenOf(said, "nmod", "obl").find((child) => child.id > said.id && marker(child) === "by") ?? null;

/** Adjectives of judgement that a tree may take for the noun: "calls the report premature". */
const judging: ReadonlySet<string> = new Set(
  "premature false absurd ridiculous baseless groundless unacceptable illegal unlawful regrettable inevitable historic dangerous irresponsible untenable null void invalid outrageous shameful disgraceful unfounded incorrect misleading exaggerated unfair cowardly barbaric provocative".split(
    " ",
  ),
);

/** "called such reports fiction": a plural, or a noun with an article of its own, stands before no noun as its compound. */
const hasPluralWithin = (object: Node): boolean =>
  (object.upos === "NOUN" && judging.has(object.form) && childOf(object, "compound") !== null) ||
  (object.upos === "NOUN" &&
    [object, ...childrenOf(object, "compound")].some(({ children }) =>
      children.some(({ rel }) => rel === "det" || rel === "amod"),
    ) &&
    childrenOf(object, "compound").some(
      ({ upos, token, children }) =>
        upos === "NOUN" && (token.feats.includes("Number=Plur") || children.some(({ rel }) => rel === "det")),
    ));

const secondNoun = (object: Node): Node | null =>
  object.children.find(
    (child) =>
      child.id > object.id &&
      // "called such reports invented": a participle alone behind the noun.
      child.rel === "acl" &&
      child.children.length === 0 &&
      child.token.feats.includes("VerbForm=Part") &&
      !child.form.endsWith("ing"),
  ) ??
  object.children.find(
    (child) =>
      child.id > object.id &&
      child.upos === "NOUN" &&
      marker(child) === "" &&
      childOf(child, "det") !== null &&
      child.rel !== "conj",
  ) ??
  null;
