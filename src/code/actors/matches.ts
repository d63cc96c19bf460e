/** The words of a sentence that name somebody or some place, and how far the names beside them speak for one state. */
import type { Knowledge, NameCandidate, NameMatch } from "../../knowledge/index.ts";

const covers = (outer: NameMatch, inner: NameMatch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const meets = (a: NameMatch, b: NameMatch): boolean => a.start < b.end && b.start < a.end;

/** "The Australian" is a paper, and in "the Australian government" no name at all: both readings are kept. */
const withoutArticle = (match: NameMatch, forms: readonly string[], names: Knowledge["names"]): NameMatch => {
  if (match.end - match.start < 2 || forms[match.start]?.toLowerCase() !== "the") return match;
  const bare = names.matchAt(forms, match.start + 1);
  return bare?.end === match.end
    ? { ...match, candidates: [...match.candidates, ...bare.candidates] }
    : match;
};

/**
 * Names of actors, and of places where no longer name of an actor takes the words ("the Gulf of Oman" is no Oman).
 * Words that name both an actor and a place ("Georgia") give one match with the candidates of both.
 */
export const matchesOf = (forms: readonly string[], { names, places }: Knowledge): readonly NameMatch[] => {
  const actors = names.scan(forms).map((match) => withoutArticle(match, forms, names));
  const kept = places
    .scan(forms)
    .filter((place) => actors.every((one) => !meets(place, one) || covers(place, one)));
  if (kept.length === 0) return actors;
  const joined = kept.map((place) => {
    const same = actors.find((one) => one.start === place.start && one.end === place.end);
    return same ? { ...place, candidates: [...same.candidates, ...place.candidates] } : place;
  });
  const others = actors.filter((one) => !kept.some((place) => covers(place, one)));
  return [...others, ...joined].sort((a, b) => a.start - b.start);
};

const partyOf = ({ country, organisation }: NameCandidate): string | null => country ?? organisation;

/** The one state or organisation that every candidate of a match belongs to, or null. */
const onlyParty = ({ candidates }: NameMatch): string | null => {
  const parties = new Set(candidates.map(partyOf));
  const [party] = parties;
  return parties.size === 1 ? (party ?? null) : null;
};

/** Sectors of bodies that mind the affairs of their own state alone. */
const domestic: ReadonlySet<string | null> = new Set(["LEG", "JUD", "PTY", "COP"]);

const isDomestic = ({ via, kind, sector }: NameCandidate): boolean =>
  via === "place" || (kind === "office" && domestic.has(sector));

/** How many other names of the sentence are of the state a candidate belongs to; for a place within it, names from inside that state. */
export type Support = (candidate: NameCandidate, match: NameMatch) => number;

export const supportIn = (matches: readonly NameMatch[]): Support => {
  const sure = matches.flatMap((match) => {
    const party = onlyParty(match);
    return party === null ? [] : [{ match, party, inside: match.candidates.some(isDomestic) }];
  });
  return (candidate, own) => {
    const party = partyOf(candidate);
    return sure.filter(
      (one) => one.match !== own && one.party === party && (candidate.via !== "place" || one.inside),
    ).length;
  };
};
