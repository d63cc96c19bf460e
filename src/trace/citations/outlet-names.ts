import type { Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { slug } from "../slug.ts";

/** Finds an outlet by any of its names or domains. */
export type OutletNames = (name: string) => string | null;

/** What an outlet is, in small letters before its name: "the news agency X", "broadcaster Y"; not "Daily X". */
const kinds =
  /^(?:[Tt]he\s+)?(?:(?:state-run|state|official|private|independent|online|news|daily|weekly|local)\s+)*(?:agency|newspaper|daily|weekly|magazine|broadcaster|website|portal|channel|edition|publication|outlet|site|station)\s+(?=\p{Lu})/u;

/** A name of an outlet without article, kind and marks: what two spellings of it have in common. */
export const outletKey = (name: string): string =>
  name
    .replace(kinds, "")
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/^the\s+/, "")
    .replaceAll(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();

/** Builds the look-up over the outlets of knowledge. */
export function outletNames(knowledge: Knowledge): OutletNames {
  const byName = new Map<string, string>();
  for (const outlet of knowledge.outlets.values()) {
    for (const name of [outlet.name, ...outlet.names, ...outlet.abbreviations, ...outlet.domains]) {
      byName.set(outletKey(name), outlet.id);
    }
  }
  return (name) => byName.get(outletKey(name)) ?? null;
}

const lookUps = new WeakMap<Knowledge, OutletNames>();

/** The look-up of a knowledge, built once. */
function lookUpIn(knowledge: Knowledge): OutletNames {
  const known = lookUps.get(knowledge) ?? outletNames(knowledge);
  lookUps.set(knowledge, known);
  return known;
}

/** The id of an outlet by any of its names or sites; null where knowledge does not hold it. */
export const findOutlet = (knowledge: Knowledge, name: string): string | null => lookUpIn(knowledge)(name);

/** An id for an outlet that knowledge does not hold, by form. */
export const unknownOutlet = (name: string): string => `outlet:${slug(outletKey(name))}`;

const hostOf = (url: string): string | null => {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
};

/**
 * The outlet that published a report, by its stated name, its canonical address or its address; null when the
 * page does not say (text copied from a page seldom does).
 */
export function outletOf(report: Report, names: OutletNames): string | null {
  const stated = report.metadata.outlet.map(({ value }) => value);
  const addresses = [...report.metadata.canonicalUrl.map(({ value }) => value), report.source.url ?? ""];
  const hosts = addresses.map(hostOf).filter((host) => host !== null);
  for (const name of [...stated, ...hosts]) {
    const known = names(name);
    if (known !== null) return known;
  }
  const first = stated[0] ?? hosts[0];
  return first === undefined || outletKey(first) === "" ? null : unknownOutlet(first);
}

/** The id of the outlet that published a report, by name or address; null where the page does not say. */
export const outletOfReport = (knowledge: Knowledge, report: Report): string | null =>
  outletOf(report, lookUpIn(knowledge));
