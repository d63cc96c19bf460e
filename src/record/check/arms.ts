/** "sold S-400 systems to B": is the system among the transfers on record? */
import { factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { type Checker, finding, type Statement } from "./statement.ts";

const trade =
  /\b(?:sales?|sold|sell(?:s|ing)?|deliver\w*|suppl(?:y|ies|ied|ying)|export\w*|bought|buys?|buying|purchas\w*|acquir\w*|contracts?|shipped|shipments?|transfer\w*)\b/i;

/** Letters and a number: S-400, Su-35, JF-17, F-16, T-90. */
const designator = /\b[A-Z][A-Za-z]{0,4}-?\d{1,4}[A-Z]*\b/g;

const bare = (name: string): string => name.toLowerCase().replaceAll("-", "");

/** Letters after the number are variants: an Su-35S is an Su-35. */
const family = (name: string): string => bare(name).replace(/(\d)[a-z]+$/, "$1");

/** "Rafale", "Shahed": what stands with a capital inside the sentence, is no state or body, and stands before a kind of weapon. */
const kindOfWeapon =
  /^(?:(?:combat|fighter|attack|transport|multirole|cruise|ballistic|anti-ship|air|defen[cs]e) )*(?:fighters?|jets?|aircraft|planes?|bombers?|helicopters?|drones?|tanks?|howitzers?|missiles?|rockets?|launchers?|submarines?|frigates?|corvettes?|destroyers?|systems?|radars?|guns?|rifles?|torpedo(?:es)?)\b/i;

const namedSystems = ({ text, named }: Statement): readonly string[] =>
  [...text.matchAll(/\b\p{Lu}[\p{L}-]{2,}(?= )/gu)].flatMap(({ 0: word, index }) => {
    const isState = named.some(({ at }) => at >= index && at < index + word.length);
    return !isState && kindOfWeapon.test(text.slice(index + word.length + 1)) ? [word] : [];
  });

const spokenOf = (what: string, system: string): boolean =>
  /\d/.test(system)
    ? (what.match(designator) ?? []).map(family).includes(family(system))
    : what.toLowerCase().includes(system.toLowerCase());

/** Each named system is looked for among the transfers between the two; a system not found is not established. */
export const checkArms: Checker = (statement) => {
  const systems = [...new Set([...(statement.text.match(designator) ?? []), ...namedSystems(statement)])];
  if (!trade.test(statement.text) || systems.length === 0 || statement.pair === null) return null;
  const transfers = factsOfRung(statement, "military-technical-cooperation");
  const found = systems.map((system) => ({
    system,
    facts: transfers.filter((fact) => spokenOf(fact.what, system)),
  }));
  const known = found.filter((one) => one.facts.length > 0);
  const missing = found.filter((one) => one.facts.length === 0).map((one) => one.system);
  const more = {
    measure: "arms transfers on record",
    facts: known.flatMap((one) => idsOf(one.facts)),
  };
  const says = known.map((one) => `${one.system}: ${one.facts.map(tell).join("; ")}`).join(". ");
  if (missing.length === 0) return finding("supported", `${says}.`, more);
  const gap = `The record has no transfer of ${missing.join(", ")} between them`;
  return known.length > 0
    ? finding("partly-supported", `${says}. ${gap}.`, more)
    : finding("not-established", `${gap} by ${statement.asOf}.`, more);
};
