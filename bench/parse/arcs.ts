/** Field arcs: own sentences with the arcs a coder of events needs (test/parse/field-arcs*.txt). */
import { readFileSync } from "node:fs";
import type { Sentence, Token } from "../../src/contract/index.ts";
import { type Model, parse } from "../../src/parse/index.ts";

const withSubtypes = new Set(["obl", "nmod", "flat", "compound"]);

interface Arc {
  readonly heads: readonly string[];
  /** Label and dependent, any of which is right. */
  readonly options: readonly (readonly [string, string])[];
}

export interface FieldCase {
  readonly text: string;
  readonly arcs: readonly Arc[];
}

const arcsOf = (notation: string): Arc[] =>
  [...notation.matchAll(/(\S+?)\(([^)]*)\)/g)].flatMap(([, head = "", inside = ""]) =>
    inside.split(", ").map((item): Arc => {
      if (head === "root") return { heads: [""], options: [["root", item]] };
      const parts = item.split(" ");
      const dependent = parts.at(-1) ?? "";
      const options = item.includes("/")
        ? item.split("/").map((option): [string, string] => {
            const [label = "", word = dependent] = option.split(" ");
            return [label, word];
          })
        : [[parts[0] ?? "", dependent] as [string, string]];
      return { heads: head.split("/"), options };
    }),
  );

/** The sentences of a file of test/parse and their arcs. */
export const readFieldCases = (name: string): FieldCase[] =>
  readFileSync(new URL(`../../test/parse/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", notation = ""] = line.split(" | ");
      return { text, arcs: arcsOf(notation) };
    });

const find = (sentence: Sentence, name: string): Token | undefined => {
  const [form = "", nth = "1"] = name.split("#");
  return sentence.tokens.filter((token) => token.form === form)[Number(nth) - 1];
};

const labelled = (token: Token, label: string): boolean =>
  token.deprel === label ||
  (withSubtypes.has(label) && token.deprel.startsWith(`${label}:`) && token.deprel !== "obl:agent") ||
  (label === "acl" && token.deprel === "acl") ||
  (label === "advcl" && token.deprel.startsWith("advcl"));

const holds = (sentence: Sentence, { heads, options }: Arc): boolean =>
  options.some(([label, name]) => {
    const dependent = find(sentence, name);
    if (!dependent) return false;
    if (label === "root") return dependent.head === 0;
    return heads.some((head) => find(sentence, head)?.id === dependent.head) && labelled(dependent, label);
  });

export interface FieldResult {
  readonly sentences: number;
  readonly arcs: number;
  readonly right: number;
  /** Sentences with no wrong arc. */
  readonly whole: number;
  readonly wrong: readonly string[];
}

/** Parses every sentence and counts the arcs that are right. */
export const measureField = (model: Model, name: string): FieldResult => {
  const cases = readFieldCases(name);
  const wrong: string[] = [];
  let [arcs, right, whole] = [0, 0, 0];
  for (const { text, arcs: wanted } of cases) {
    const [sentence, ...more] = parse(text, model);
    const missed = wanted.filter((arc) => !sentence || more.length > 0 || !holds(sentence, arc));
    arcs += wanted.length;
    right += wanted.length - missed.length;
    if (missed.length === 0) whole++;
    for (const { heads, options } of missed)
      wrong.push(
        `${text}: ${options.map(([label, word]) => `${heads.join("/")} ${label} ${word}`).join(" or ")}`,
      );
  }
  return { sentences: cases.length, arcs, right, whole, wrong };
};
