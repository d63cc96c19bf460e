import type {
  Claim,
  CodedRecord,
  Event,
  EventParty,
  Factor,
  Finding,
  Mention,
} from "../../contract/index.ts";

const nameOf = ({ id, country, sector }: EventParty): string =>
  country === null || id.startsWith(country) ? id : `${id} (${[country, sector].filter(Boolean).join(" ")})`;

const partiesOf = (parties: readonly EventParty[]): string => parties.map(nameOf).join(", ") || "-";

function ofEvent({ actors, recipients, plover, modality, negated, symmetric, rung }: Event): string {
  const what = [plover.event, plover.mode].filter(Boolean).join("/");
  const between = symmetric
    ? [...actors, ...recipients].map(nameOf).join(" <> ")
    : `${partiesOf(actors)} -> ${partiesOf(recipients)}`;
  const marks = [modality, negated ? "negated" : "", rung === null ? "" : `rung ${rung}`].filter(Boolean);
  return `${what}  ${between}  [${marks.join(", ")}]`;
}

/** "outlet < publication < expert", nearest the reader first. */
export const chainOf = ({ chain }: Claim): string =>
  chain.length === 0 ? "the author" : chain.map(({ resolved, mention }) => resolved ?? mention).join(" < ");

function ofClaim(claim: Claim): string {
  const tie = claim.thesis === null ? [] : [`${claim.thesis.dyad.join("-")}: ${claim.thesis.tie}`];
  const polarity = claim.polarity === "negative" ? ["negative"] : [];
  const marks = [claim.certainty, ...polarity, claim.mode, ...tie, ...(claim.headline ? ["headline"] : [])];
  return `${chainOf(claim)}  [${marks.join(", ")}]`;
}

const ofMention = ({ actor, reading }: Mention): string => `${actor.id} (${actor.name})  [${reading}]`;

const ofFactor = ({ direction, events, claims }: Factor): string =>
  `${direction}  [${[...events, ...claims].join(", ")}]`;

const ofFinding = ({ kind, verdict, says }: Finding): string => `${kind} ${verdict}: ${says}`;

/** A record in a line for a reader. */
export function describeRecord(record: CodedRecord): string {
  switch (record.type) {
    case "event":
      return ofEvent(record);
    case "claim":
      return ofClaim(record);
    case "mention":
      return ofMention(record);
    case "factor":
      return ofFactor(record);
    case "finding":
      return ofFinding(record);
  }
}
