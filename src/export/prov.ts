/** Chains of voices as W3C PROV-O: https://www.w3.org/TR/prov-o/ */

import type { Claim, Report, Voice } from "../contract/index.ts";
import { claimWords } from "./claim-words.ts";
import { describeClaim, nameOf } from "./describe-claim.ts";
import { iriOf, pageIri } from "./iri.ts";
import { jsonList } from "./json-list.ts";
import type { Exported, Layout } from "./layout.ts";

type Node = Readonly<Record<string, unknown>>;

const ref = (id: string): Node => ({ "@id": id });

/** Who a link is: a person, or a body of people; a document speaks through whoever wrote it and is an entity. */
const agentClass: Readonly<Record<Voice["kind"], string>> = {
  outlet: "prov:Organization",
  person: "prov:Person",
  government: "prov:Organization",
  organisation: "prov:Organization",
  document: "prov:Agent",
  unnamed: "prov:Agent",
  unstated: "prov:Agent",
};

/** Voices that resolve to the same are one agent everywhere; the others are agents of their claim only. */
const agentIri = (claim: Claim, link: Voice, at: number): string =>
  link.resolved === null ? iriOf("voice", `${claim.id}:${at}`) : iriOf("agent", link.resolved);

const agentOf = (claim: Claim, link: Voice, at: number): Node => ({
  "@id": agentIri(claim, link, at),
  "@type": agentClass[link.kind],
  label: nameOf(link),
});

const tellingIri = (claim: Claim, at: number): string => iriOf("telling", `${claim.id}:${at}`);

/** What each voice tells: the speaker's words, then each retelling, derived from the one behind it. */
const tellings = (claim: Claim): readonly Node[] =>
  claim.chain.map((link, at) => ({
    "@id": tellingIri(claim, at),
    "@type": "prov:Entity",
    wasAttributedTo: ref(agentIri(claim, link, at)),
    ...(at + 1 < claim.chain.length ? { wasDerivedFrom: ref(tellingIri(claim, at + 1)) } : {}),
  }));

/** The claim as it stands on the page: part of it, taken over from the telling nearest the reader. */
const claimNode = (report: Report, claim: Claim): Node => {
  const origin = claim.chain.length > 0 ? tellingIri(claim, 0) : null;
  return {
    "@id": iriOf("claim", claim.id),
    "@type": "prov:Entity",
    label: describeClaim(claim),
    value: claimWords(report, claim),
    wasGeneratedBy: ref(iriOf("coding", report.id)),
    wasDerivedFrom: [pageIri(report), ...(origin !== null && claim.mode === "indirect" ? [origin] : [])].map(
      ref,
    ),
    ...(origin !== null && claim.mode !== "indirect" ? { wasQuotedFrom: ref(origin) } : {}),
  };
};

const pageNodes = ({ report, coded }: Exported): readonly Node[] => {
  const stage = coded.claims[0]?.stage ?? report.stage;
  const coder = iriOf("software", `${stage.name}-${stage.version}`);
  return [
    { "@id": pageIri(report), "@type": "prov:Entity", label: report.metadata.title[0]?.value ?? report.id },
    { "@id": coder, "@type": "prov:SoftwareAgent", label: `Entente ${stage.name} ${stage.version}` },
    {
      "@id": iriOf("coding", report.id),
      "@type": "prov:Activity",
      used: ref(pageIri(report)),
      wasAssociatedWith: ref(coder),
    },
  ];
};

const once = (nodes: readonly Node[]): readonly Node[] => [
  ...new Map(nodes.map((node) => [node["@id"], node])).values(),
];

/**
 * The provenance of a document's claims: the page and the coding of it, every voice as an agent, and one entity
 * for each telling, from the claim on the page back to the words of the speaker.
 */
export const provenance = (document: Exported): readonly object[] => {
  const { report, coded } = document;
  return once([
    ...pageNodes(document),
    ...coded.claims.flatMap((claim) => [
      claimNode(report, claim),
      ...tellings(claim),
      ...claim.chain.map((link, at) => agentOf(claim, link, at)),
    ]),
  ]);
};

const relation = (name: string): Node => ({ "@id": `prov:${name}`, "@type": "@id" });

const context = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  label: "rdfs:label",
  value: "prov:value",
  used: relation("used"),
  wasAssociatedWith: relation("wasAssociatedWith"),
  wasAttributedTo: relation("wasAttributedTo"),
  wasDerivedFrom: relation("wasDerivedFrom"),
  wasQuotedFrom: relation("wasQuotedFrom"),
  wasGeneratedBy: relation("wasGeneratedBy"),
};

export const prov: Layout = {
  name: "prov",
  about: "chains of voices as PROV-O (JSON-LD)",
  write: (documents) =>
    jsonList(documents, { head: { "@context": context }, list: "@graph", items: provenance }),
};
