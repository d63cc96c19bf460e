/**
 * What a page or a record can be narrowed by, as words of the search index: a facet and words are then one question to one index,
 * and the rarer of the two leads. A word of a facet is "z", a letter for the facet and the value in hexadecimal, so that it is one
 * word whatever signs it has, and no word of a page.
 */
import type { Claim, Coded, Event, Report } from "../../contract/index.ts";
import { countriesOf } from "../dyads-of.ts";

const letters = {
  /** Every page has "page", every record "event" or "claim". */
  kind: "k",
  state: "s",
  actor: "a",
  site: "w",
  language: "l",
  year: "y",
  month: "m",
  day: "d",
  event: "e",
  modality: "o",
  certainty: "c",
  tie: "t",
} as const;
export type FacetName = keyof typeof letters;

const names = new Map(Object.entries(letters).map(([name, letter]) => [letter, name as FacetName]));

/** The word that stands for a value; capitals make no difference. */
export const facetWord = (facet: FacetName, value: string): string =>
  `z${letters[facet]}${Buffer.from(value.toLowerCase()).toString("hex")}`;

/** What a word stands for, in small letters; null when it is no word of a facet. */
export function facetOf(word: string): { readonly facet: FacetName; readonly value: string } | null {
  const facet = names.get(word[1] as (typeof letters)[FacetName]);
  return word.startsWith("z") && facet
    ? { facet, value: Buffer.from(word.slice(2), "hex").toString() }
    : null;
}

type Part = readonly [FacetName, string | null | undefined];

const wordsOf = (parts: readonly Part[]): string =>
  [...new Set(parts.flatMap(([facet, value]) => (value ? [facetWord(facet, value)] : [])))].join(" ");

const eventParts = (event: Event): readonly Part[] => [
  ["event", event.plover.event],
  ["modality", event.modality],
];

const claimParts = (claim: Claim): readonly Part[] => [
  ["certainty", claim.certainty],
  ["tie", claim.thesis?.tie],
];

/** "RUS.MOD" is of Russia. */
const stateOf = (actor: string | null | undefined): string | undefined =>
  /^[A-Z]{3}(?=\.|$)/.exec(actor ?? "")?.[0];

/** What stands of a report in all its records: where and when it came out. */
export interface ReportFacets {
  readonly site: string | null;
  readonly language: string | null;
  /** First day of publication. */
  readonly published: string | null;
}

export const reportFacets = (report: Report, site: string | null): ReportFacets => ({
  site,
  language: report.metadata.language[0]?.value ?? null,
  published: report.published[0]?.from ?? null,
});

const publishedParts = ({ site, language, published }: ReportFacets): readonly Part[] => [
  ["site", site],
  ["language", language],
  ["year", published?.slice(0, 4)],
  ["month", published?.slice(0, 7)],
  ["day", published],
];

/** A page is of every state and actor that it names, and of every kind of event, modality, certainty and tie in it. */
export const pageFacetWords = (coded: Coded, of: ReportFacets): string =>
  wordsOf([
    ["kind", "page"],
    ...[...countriesOf(coded).keys()].map((state): Part => ["state", state]),
    ...coded.mentions.flatMap(({ actor }): Part[] => (actor.kind === "unnamed" ? [] : [["actor", actor.id]])),
    ...publishedParts(of),
    ...coded.events.flatMap(eventParts),
    ...coded.claims.flatMap(claimParts),
  ]);

/** An event is of those who did it and those to whom. */
export const eventFacetWords = (event: Event, of: ReportFacets): string =>
  wordsOf([
    ["kind", "event"],
    ...[...event.actors, ...event.recipients].flatMap(({ id, country }): Part[] => [
      ["actor", id],
      ["state", country],
    ]),
    ...eventParts(event),
    ...publishedParts(of),
  ]);

/** A claim is of the pair that it speaks about and of the voices that make it. */
export const claimFacetWords = (claim: Claim, of: ReportFacets): string =>
  wordsOf([
    ["kind", "claim"],
    ...(claim.thesis?.dyad ?? []).map((state): Part => ["state", state]),
    ...claim.chain.flatMap(({ resolved }): Part[] => [
      ["actor", resolved],
      ["state", stateOf(resolved)],
    ]),
    ...claimParts(claim),
    ...publishedParts(of),
  ]);
