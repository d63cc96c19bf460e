/** Actor codes of CAMEO as PETRARCH's dictionaries have them: three letters each, state first (`RUSGOVMIL`). */
import type { DictionaryContext, OwnActor } from "./types.ts";

/** Codes of CAMEO for states that ISO 3166-1 now calls otherwise. */
const states: Readonly<Record<string, string>> = {
  ROM: "ROU",
  TMP: "TLS",
  ZAR: "COD",
  PAL: "PSE",
  KSV: "XKX",
  SER: "SRB",
};

/** Sectors of CAMEO under the names PLOVER has for them; what is not here is called the same in both. */
const sectors: Readonly<Record<string, string>> = {
  MED: "JRN",
  HLH: "MED",
  INS: "REB",
  SEP: "REB",
  RAD: "REB",
  ENV: "SOC",
  HRI: "NGO",
  DEV: "SOC",
  NGM: "NGO",
  SET: "CVL",
  GOVFRM: "GOV",
  CHR: "REL",
  MOS: "REL",
  JEW: "REL",
  BUD: "REL",
  HIN: "REL",
  TOP: "ELI",
};

/** Codes with which the code of an actor that is no state begins. */
const outsideStates: ReadonlySet<string> = new Set(["IGO", "UNO", "NGO", "NGM", "MNC", "IMG", "ISM"]);

export interface DecodedActor {
  readonly kind: OwnActor["kind"];
  readonly country: string | null;
  readonly sector: string | null;
}

const chunksOf = (code: string): readonly string[] => code.match(/.{1,3}/g) ?? [];

/** The first sector among the codes that PLOVER knows. */
export const sectorOf = (codes: readonly string[], context: DictionaryContext): string | null =>
  codes.map((code) => sectors[code] ?? code).find((code) => context.isSector(code)) ?? null;

/** Who a code stands for; null when it begins with nothing that Entente knows (a region, an ethnic group). */
export function decodeActor(code: string, context: DictionaryContext): DecodedActor | null {
  const [first = "", ...rest] = chunksOf(code);
  const country = states[first] ?? first;
  if (context.isState(country)) {
    return { kind: rest.length === 0 ? "state" : "office", country, sector: sectorOf(rest, context) };
  }
  if (!outsideStates.has(first)) return null;
  return {
    kind: first === "IMG" ? "group" : "organisation",
    country: null,
    sector: sectorOf([first], context),
  };
}

/** The sector of an agent code, `~GOVFRM` or `NGO~`; null when PLOVER has none of its parts. */
export const decodeAgent = (code: string, context: DictionaryContext): string | null =>
  sectorOf(chunksOf(code.replaceAll("~", "")), context);
