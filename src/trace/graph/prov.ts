import type { Report, Traced } from "../../contract/index.ts";
import { traceStage } from "../stage.ts";
import { graphOf } from "./graph.ts";

/** An id as an IRI under the name space of the document. */
const iri = (id: string): string => `trace:${encodeURIComponent(id)}`;

const context = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  trace: "urn:entente:trace:",
  label: "rdfs:label",
  dcterms: "http://purl.org/dc/terms/",
  // A page tells the day; prov:generatedAtTime asks for the hour.
  issued: { "@id": "dcterms:issued", "@type": "xsd:date" },
} as const;

/** The property by which a report depends on what a link of each kind leads to. */
const properties = {
  copy: "prov:wasDerivedFrom",
  echo: "prov:wasDerivedFrom",
  cites: "prov:wasQuotedFrom",
  "rests-on": "prov:hadPrimarySource",
} as const;

/**
 * What was traced in the words of PROV-O (W3C Recommendation of 30 April 2013), as JSON-LD: reports and origins are entities,
 * outlets agents, a copy was derived, a citation quoted, and an origin is a primary source. An undirected copy is left
 * out, since PROV knows no derivation without a direction, and so is an origin that nobody answers for.
 */
export function prov(traced: Traced, reports: ReadonlyMap<string, Report>): object {
  const { nodes, links } = graphOf(traced, reports);
  const nameless = new Set(nodes.filter(({ counts }) => !counts).map(({ id }) => id));
  const stated = links.filter(({ directed, target }) => directed && !nameless.has(target));
  const bySource = Map.groupBy(stated, ({ source }) => source);
  const outlets = [...new Set(nodes.map(({ outlet }) => outlet).filter((outlet) => outlet !== ""))].sort();
  const entities = nodes
    .filter(({ id }) => !nameless.has(id))
    .map(({ id, kind, label, date, outlet }) => ({
      "@id": iri(id),
      "@type": kind === "origin" ? ["prov:Entity", "trace:Origin"] : ["prov:Entity"],
      label,
      ...(date === "" ? {} : { issued: date }),
      ...(outlet === "" ? {} : { "prov:wasAttributedTo": { "@id": iri(`outlet ${outlet}`) } }),
      ...Object.fromEntries(
        [...Map.groupBy(bySource.get(id) ?? [], ({ kind: link }) => properties[link])].map(
          ([property, all]) => [property, all.map(({ target }) => ({ "@id": iri(target) }))],
        ),
      ),
    }));
  const agents = outlets.map((outlet) => ({
    "@id": iri(`outlet ${outlet}`),
    "@type": ["prov:Agent", "prov:Organization"],
    label: outlet,
  }));
  const program = {
    "@id": "trace:program",
    "@type": ["prov:Agent", "prov:SoftwareAgent"],
    label: `entente, ${traceStage.name} ${traceStage.version}`,
  };
  return { "@context": context, "@graph": [...entities, ...agents, program] };
}
