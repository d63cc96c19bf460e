/** "sold S-400 systems to B": is the system among the transfers on record? */
import type { RecordFact } from "../../contract/index.ts";
import { factsOfRung, idsOf, tell } from "./facts-kit.ts";
import { narrowed } from "./narrowed.ts";
import { type Checker, type Finding, finding, isToCome, namedIn, type Statement } from "./statement.ts";

const trade =
  /\b(?:sales?|sold|sell(?:s|ing)?|deliver\w*|suppl(?:y|ies|ied|ying)|export\w*|bought|buys?|buying|received|receives?|receiving|purchas\w*|acquir\w*|contracts?|shipped|shipments?|transfer\w*|ordered(?! .{0,80}\bto \p{Ll}+)|orders? for)\b/iu;

/** Letters and a number: S-400, Su-35, JF-17, F-16, T-90. */
const designator = /\b[A-Z][A-Za-z]{0,4}-?\d{1,4}[A-Z]*\b/g;

/** A name and a number before a kind of weapon: Barak 8 missiles, Leopard 2 tanks, Type 054 frigates. */
const numbered = /\b\p{Lu}[\p{L}-]+ \d{1,3}[A-Z]?(?= )/gu;

const bare = (name: string): string => name.toLowerCase().replaceAll(/[-\s]/g, "");

/** Letters after the number are variants: an Su-35S is an Su-35. */
const family = (name: string): string => bare(name).replace(/(\d)[a-z]+$/, "$1");

/** "Rafale", "Shahed": what stands with a capital inside the sentence, is no state or body, and stands before a kind of weapon. */
const kindOfWeapon =
  /^(?:(?:combat|fighter|attack|transport|multirole|cruise|ballistic|anti-ship|air|defen[cs]e) )*(?:fighters?|jets?|aircraft|planes?|bombers?|helicopters?|drones?|tanks?|howitzers?|missiles?|rockets?|launchers?|submarines?|frigates?|corvettes?|destroyers?|systems?|radars?|guns?|rifles?|torpedo(?:es)?)\b/i;

const namedSystems = ({ text, named, knowledge }: Statement): readonly string[] =>
  [...text.matchAll(/\b\p{Lu}[\p{L}-]{2,}(?= )/gu)].flatMap(({ 0: word, index }) => {
    // A state named for the second time ("a Chinese missile") is no system either.
    const isState =
      named.some(({ at }) => at >= index && at < index + word.length) || namedIn(knowledge, word).length > 0;
    // "MILGEM-class corvettes" are MILGEM corvettes.
    return !isState && kindOfWeapon.test(text.slice(index + word.length + 1))
      ? [word.replace(/-class$/, "")]
      : [];
  });

const numberedSystems = ({ text }: Statement): readonly string[] =>
  [...text.matchAll(numbered)].flatMap(({ 0: name, index }) =>
    kindOfWeapon.test(text.slice(index + name.length + 1)) ? [name] : [],
  );

const spokenOf = (what: string, system: string): boolean =>
  system.includes(" ")
    ? bare(what).includes(bare(system))
    : /\d/.test(system)
      ? (what.match(designator) ?? []).map(family).includes(family(system))
      : what.toLowerCase().includes(system.toLowerCase());

/** "submarines", "combat aircraft", "arms": what is told to have been sold where no system is named. */
const unnamedKind =
  /\b(?:arms|weapons|weaponry|military (?:equipment|hardware)|ammunition|fighters?|jets?|aircraft|warplanes|bombers?|helicopters?|drones?|tanks?|howitzers?|artillery|missiles?|rockets?|submarines?|frigates?|corvettes?|destroyers?|warships?|air defen[cs]e systems?|radars?)\b/i;

/** Words of a kind in the record: "submarines" is spoken of by "Kilo-class submarine". */
const stemOf = (kind: string): string => kind.toLowerCase().replace(/s$/, "");

const generic = /^(?:arms|weapon|weaponry|military (?:equipment|hardware))$/;

function judgeKind(statement: Statement, transfers: readonly RecordFact[]): Finding | null {
  const kind = unnamedKind.exec(statement.text)?.[0];
  if (kind === undefined) return null;
  const stem = stemOf(kind);
  const found = generic.test(stem)
    ? transfers
    : transfers.filter(({ what }) => what.toLowerCase().includes(stem));
  const latest = found.slice(-mostTold);
  return found.length === 0
    ? finding(
        "not-established",
        `The record has no transfer of ${kind.toLowerCase()} between them by ${statement.asOf}.`,
        { measure },
      )
    : finding("supported", `${latest.map(tell).join("; ")}.`, { measure, facts: idsOf(latest) });
}

/** Transfers told at most where no system is named. */
const mostTold = 3;

const measure = "arms transfers on record";

const denies = /\b(?:no|not|never|without|neither|refus\w+|halt\w*|suspend\w*|stop\w*)\b|n['’]t\b/i;

/** Each named system is looked for among the transfers between the two; a system not found is not established. */
export const checkArms: Checker = (statement) => {
  const { text, pair, asOf } = statement;
  if (!trade.test(text) || pair === null || isToCome(statement) || denies.test(text)) return null;
  const systems = [
    ...new Set([
      ...numberedSystems(statement),
      ...(text.match(designator) ?? []),
      ...namedSystems(statement),
    ]),
  ];
  const transfers = factsOfRung(statement, "military-technical-cooperation");
  if (systems.length === 0) return judgeKind(statement, transfers);
  const found = systems.map((system) => ({
    system,
    facts: transfers.filter((fact) => spokenOf(fact.what, system)),
  }));
  const known = found.filter((one) => one.facts.length > 0);
  const missing = found.filter((one) => one.facts.length === 0).map((one) => one.system);
  const more = { measure, facts: known.flatMap((one) => idsOf(one.facts)) };
  const says = known.map((one) => `${one.system}: ${one.facts.map(tell).join("; ")}`).join(". ");
  if (missing.length === 0) return narrowed(statement, found, finding("supported", `${says}.`, more));
  const gap = `The record has no transfer of ${missing.join(", ")} between them`;
  return known.length > 0
    ? finding("partly-supported", `${says}. ${gap}.`, more)
    : finding("not-established", `${gap} by ${asOf}.`, more);
};
