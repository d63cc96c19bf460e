/** Bundles of STIX 2.1: an assessment with the claims it rests on, or the claims of pages alone. */
import type { Assessment } from "../../contract/index.ts";
import { jsonList } from "../json-list.ts";
import type { Exported, Layout } from "../layout.ts";
import { stixId } from "./id.ts";
import {
  claimId,
  claimObject,
  dayOf,
  entente,
  made,
  moment,
  opinionObject,
  type StixObject,
  stateId,
  stateObject,
} from "./objects.ts";

export interface StixBundle {
  readonly type: "bundle";
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/** How sure, on the scale of three steps of STIX 2.1, appendix A. */
const confidences = { low: 15, moderate: 50, high: 85 } as const;

const isOn = (dyad: readonly string[], of: readonly string[] | undefined): boolean =>
  of !== undefined && of.length === dyad.length && of.every((code) => dyad.includes(code));

/** What a claim refers to must come with it. @param nameOf a state's name for a reader */
const statesOf = ({ coded }: Exported, nameOf: (code: string) => string): readonly StixObject[] =>
  [...new Set(coded.claims.flatMap(({ thesis }) => thesis?.dyad ?? []))].map((code) =>
    stateObject(code, nameOf(code)),
  );

const nameFrom = ({ coded }: Exported) => {
  const names = new Map(coded.mentions.map(({ actor }) => [actor.id, actor.name]));
  return (code: string): string => names.get(code) ?? code;
};

/** The claims of one page, and a report around them. */
function pageObjects(document: Exported): readonly StixObject[] {
  const { report, coded } = document;
  const claims = coded.claims.map((claim) => claimObject(report, claim));
  const about = made(
    { type: "report", name: `page ${report.id}`, day: dayOf(report) },
    {
      name: report.metadata.title[0]?.value ?? report.source.name ?? report.id,
      published: moment(dayOf(report)),
      report_types: ["identity"],
      object_refs: claims.length > 0 ? claims.map(({ id }) => id) : [entente.id],
    },
  );
  return [...statesOf(document, nameFrom(document)), ...claims, about];
}

/** Each object once: states are those of many pages. */
const once = () => {
  const seen = new Set<string>();
  return (object: StixObject): boolean => {
    const isNew = !seen.has(object.id);
    seen.add(object.id);
    return isNew;
  };
};

const bundleOf = (name: string, objects: readonly StixObject[]): StixBundle => ({
  type: "bundle",
  id: stixId("bundle", name),
  objects: [entente, ...objects].filter(once()),
});

/** The claims of pages. @param name what makes it one bundle: "story told" */
export const stixOfPages = (name: string, documents: readonly Exported[]): StixBundle =>
  bundleOf(name, documents.flatMap(pageObjects));

/** An assessment: its verdict between the two states, the claims about them that the pages make, and what the record says to those. */
export function stixOfAssessment(assessment: Assessment, documents: readonly Exported[]): StixBundle {
  const { dyad, names, asOf, framework, verdict, confidence, hypotheses } = assessment;
  const [a = "", b = ""] = dyad;
  const name = `${[a, b].sort().join("-")} ${framework.id} ${asOf}`;
  const states = dyad.map((code, at) => stateObject(code, names[at] ?? code));
  const claims = documents.flatMap(({ report, coded }) =>
    coded.claims.filter(({ thesis }) => isOn(dyad, thesis?.dyad)).map((claim) => claimObject(report, claim)),
  );
  const known = new Set(claims.map(({ id }) => id));
  const checks = assessment.checks
    .filter(({ claim }) => known.has(claimId(claim)))
    .flatMap((check) => opinionObject(check, asOf) ?? []);
  const tie = made(
    { type: "relationship", name: `tie ${name}`, day: asOf },
    {
      relationship_type: "related-to",
      source_ref: stateId(a),
      target_ref: stateId(b),
      description: verdict,
      confidence: confidences[confidence.level],
    },
  );
  const about = made(
    { type: "report", name: `assessment ${name}`, day: asOf },
    {
      name: `${names.join(" and ")}: assessment as of ${asOf}`,
      description: `${verdict} ${hypotheses.map(({ label, words }) => `${label}: ${words}`).join("; ")}. By ${framework.label} ${framework.version}.`,
      published: moment(asOf),
      report_types: ["identity"],
      confidence: confidences[confidence.level],
      object_refs: [...states, tie, ...claims, ...checks].map(({ id }) => id),
    },
  );
  return bundleOf(`assessment ${name}`, [...states, tie, ...claims, ...checks, about]);
}

export const stix: Layout = {
  name: "stix",
  about: "claims as notes of a STIX 2.1 bundle",
  write: (documents) => {
    const isNew = once();
    let isFirst = true;
    return jsonList(documents, {
      head: { type: "bundle", id: stixId("bundle", "claims") },
      list: "objects",
      items: (document: Exported) => {
        const head = isFirst ? [entente] : [];
        isFirst = false;
        return [...head, ...pageObjects(document)].filter(isNew);
      },
    });
  },
};
