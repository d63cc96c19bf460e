/**
 * Our records as STIX objects: states as identities, what is claimed as notes, checks as opinions, a verdict as a relationship, and a
 * report around them. @see https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
 */

import type { Check, Claim, Report } from "../../contract/index.ts";
import { claimWords } from "../claim-words.ts";
import { describeClaim, nameOf } from "../describe-claim.ts";
import { stixId } from "./id.ts";

export type StixObject = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** STIX wants a moment where we know a day. */
export const moment = (day: string): string => `${day}T00:00:00.000Z`;

/** Nothing of Entente is older: what has no date of its own is given one that cannot pass for news. */
const undated = "1970-01-01";

export const dayOf = ({ published }: Report): string => published[0]?.to ?? published[0]?.from ?? undated;

interface Common {
  readonly type: string;
  readonly name: string;
  readonly day: string;
}

export const made = ({ type, name, day }: Common, more: object): StixObject => ({
  type,
  spec_version: "2.1",
  id: stixId(type, name),
  created: moment(day),
  modified: moment(day),
  ...(name === "Entente" ? {} : { created_by_ref: stixId("identity", "Entente") }),
  ...more,
});

export const entente: StixObject = made(
  { type: "identity", name: "Entente", day: undated },
  { name: "Entente", identity_class: "system" },
);

/** @param name of the state for a reader */
export const stateObject = (code: string, name: string): StixObject =>
  made(
    { type: "identity", name: `state ${code}`, day: undated },
    {
      name,
      identity_class: "organization",
      sectors: ["government-national"],
      external_references: [{ source_name: "iso3166-1-alpha-3", external_id: code }],
    },
  );

export const stateId = (code: string): string => stixId("identity", `state ${code}`);
export const claimId = (id: string): string => stixId("note", `claim ${id}`);

const pageOf = (report: Report): object => {
  const address = report.source.url ?? report.metadata.canonicalUrl[0]?.value;
  return {
    source_name: report.metadata.outlet[0]?.value ?? "outlet unknown",
    description: report.metadata.title[0]?.value ?? report.id,
    ...(address !== undefined && URL.canParse(address) && { url: address }),
    external_id: report.id,
  };
};

/** What a claim is about: the states of its thesis; Entente itself for one about no pair, since a note needs an object. */
const aboutOf = ({ thesis }: Claim): string[] =>
  thesis ? thesis.dyad.map(stateId) : [stixId("identity", "Entente")];

export const claimObject = (report: Report, claim: Claim): StixObject => {
  return made(
    { type: "note", name: `claim ${claim.id}`, day: dayOf(report) },
    {
      abstract: describeClaim(claim),
      content: claimWords(report, claim),
      authors: claim.chain.length > 0 ? [...claim.chain].reverse().map(nameOf) : ["the page itself"],
      object_refs: aboutOf(claim),
      labels: [claim.certainty, claim.polarity, ...(claim.thesis ? [`tie-${claim.thesis.tie}`] : [])],
      external_references: [pageOf(report)],
    },
  );
};

/** STIX asks how far one agrees. Only the record speaks here: where it is silent or divided, that is neutral; where it cannot be asked, nothing. */
const opinions: Readonly<Record<Check["verdict"], string | null>> = {
  supported: "agree",
  "partly-supported": "neutral",
  contested: "neutral",
  contradicted: "disagree",
  "not-established": "neutral",
  "not-checkable": null,
};

/** @param day the day the assessment judges for */
export const opinionObject = (check: Check, day: string): StixObject | null => {
  const opinion = opinions[check.verdict];
  return opinion === null
    ? null
    : made(
        { type: "opinion", name: `check ${check.claim} ${day}`, day },
        {
          opinion,
          explanation: `${check.verdict.replaceAll("-", " ")}: ${check.says}${check.measure ? ` (by ${check.measure})` : ""}`,
          object_refs: [claimId(check.claim)],
        },
      );
};
