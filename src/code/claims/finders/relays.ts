import { agentOf, childOf, childrenOf, marker, type Node, subtree } from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import type { Reading } from "../reading.ts";
import { isOutlet } from "../voices/kind.ts";
import { sourceAt } from "./source.ts";

/** Verbs by which one voice hands on another. */
const handing: ReadonlySet<string> = new Set(["cite", "quote"]);

/** "in an interview with the Courier", "in an article for NI", "in the Courier". */
const throughMedium = (reading: Reading, verb: Node): readonly Node[] =>
  childrenOf(verb, "obl", "nmod", "obj", "iobj", "advmod").flatMap((child) => {
    if (child.deprel === "obl:agent" || marker(child) === "by") return [];
    if (isOutlet(reading, child)) return marker(child) === "" && child.rel === "obl" ? [] : [child];
    if (!reading.voices.mediaNouns.has(child.lemma)) return [];
    return subtree(child)
      .filter((below) => below !== child && ["nmod", "appos"].includes(below.rel) && isOutlet(reading, below))
      .slice(0, 1);
  });

/** "..., quoted by the agency", "as quoted by the agency", "as reported by the Courier". */
const quotedBy = (verb: Node): readonly Node[] =>
  childrenOf(verb, "advcl", "acl", "parataxis", "nmod", "obl").flatMap((child) => {
    if (!handing.has(child.lemma) && !["report", "carry", "publish"].includes(child.lemma)) return [];
    const agent = agentOf(child);
    return agent ? [agent] : [];
  });

/** "the agency quoted him as saying": the clause of saying hangs on the verb of quoting. */
const quotedAs = (verb: Node): readonly Node[] => {
  const { parent } = verb;
  if (!parent || !handing.has(parent.lemma) || marker(verb) !== "as") return [];
  const agent = agentOf(parent) ?? (childOf(parent, "nsubj:pass") ? null : childOf(parent, "nsubj"));
  return agent ? [agent] : [];
};

/** Links nearer the reader than the speaker of the verb, nearest first. */
export const relaysOf = (reading: Reading, verb: Node): readonly Source[] =>
  [...quotedAs(verb), ...quotedBy(verb), ...throughMedium(reading, verb)].map((node) => sourceAt(node));

/** Links behind the subject of the verb: "the Courier, citing two officials, said". */
export const behindOf = (verb: Node): readonly Source[] => {
  const clauses = [verb, ...childrenOf(verb, "nsubj")].flatMap((node) => childrenOf(node, "advcl", "acl"));
  return clauses
    .filter((child) => ["cite", "quote", "refer"].includes(child.lemma) && child.form.endsWith("ing"))
    .flatMap((child) => {
      const object = childOf(child, "obj") ?? childrenOf(child, "obl").find((obl) => marker(obl) === "to");
      return object ? [sourceAt(object)] : [];
    });
};
