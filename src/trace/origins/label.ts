import type { Knowledge } from "../../knowledge/index.ts";
import type { Node } from "./node.ts";

/** The name of a speaker or outlet as knowledge has it, else the words of the page. */
export function nameOf(key: string, knowledge: Knowledge): string | null {
  return (
    knowledge.outlets.get(key)?.name ??
    knowledge.people.get(key)?.name ??
    knowledge.institutions.get(key)?.name ??
    knowledge.organisations.get(key)?.name ??
    knowledge.states.get(key)?.name ??
    null
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "outlet:harbour-courier" as a name. */
export const wordsOfKey = (id: string): string =>
  id
    .replace(/^[a-z]+:/, "")
    .split("-")
    .map(capital)
    .join(" ");

/** What an origin is, in words: "Ines Falkenberg, in The Harbour Signal"; "experts (The Harbour Signal)". */
export function labelOf(node: Node, knowledge: Knowledge): string {
  const name = node.key === null ? null : nameOf(node.key, knowledge);
  if (node.kind === "own") {
    if (node.member.outlet === null) return "The page itself (it names no outlet)";
    const stated = node.member.report.metadata.outlet[0]?.value;
    return `Own reporting of ${name ?? stated ?? wordsOfKey(node.member.outlet)}`;
  }
  if (node.kind === "unnamed") return `${capital(node.words)} (nobody is named)`;
  const said = node.kind === "outlet" ? node.words : (name ?? node.words);
  const through = node.via
    .filter((outlet) => outlet !== node.key && outlet.startsWith("outlet:"))
    .map((outlet) => nameOf(outlet, knowledge) ?? wordsOfKey(outlet));
  return capital(through.length === 0 ? said : `${said}, in ${through.join(", ")}`);
}
