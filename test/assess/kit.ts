import { type AssessInput, assess, loadFramework } from "../../src/assess/index.ts";
import type { Assessment } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { type Document, trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "../trace/kit/build.ts";
import { ownText, random } from "../trace/kit/texts.ts";

export const knowledge = loadKnowledge();
export const framework = loadFramework(knowledge.readText("frameworks/military-alliance.yaml"));

/** Assesses documents on a pair with the shipped framework and record. */
export const assessed = (
  documents: readonly Document[],
  dyad: AssessInput["dyad"],
  asOf?: string,
): Assessment =>
  assess({
    documents,
    traced: trace(documents, knowledge),
    dyad,
    framework,
    knowledge,
    ...(asOf === undefined ? {} : { asOf }),
  });

export interface Recipe {
  readonly id: string;
  readonly seed: number;
  readonly date?: string;
  /** Rung of an event that Kenya and Oman are told to have taken part in, with its year. */
  readonly rung?: string;
  readonly year?: number;
  readonly speaker?: string;
  readonly headline?: string;
}

/** A report on Kenya and Oman: a claim that they are allies in fact, and one event, on the word of one speaker. */
export function told({
  id,
  seed,
  date,
  rung = "exercises",
  year = 2022,
  speaker,
  headline,
}: Recipe): Document {
  const says = "Kenya and Oman have become allies in all but name.";
  const did = `The fleets of Kenya and Oman went to sea together in ${year}.`;
  const report = page({
    id,
    headline: headline ?? `Headline of ${id}`,
    paragraphs: [says, did, ...ownText(random(seed), 4)],
    ...(date === undefined ? {} : { date }),
  });
  const chain = speaker === undefined ? [] : [voice("person", speaker, `unknown:${speaker}`)];
  const said = claim(report, says, { chain, thesis: { dyad: ["KEN", "OMN"], tie: "in-fact" } });
  const happened = event(report, did, {
    states: ["KEN", "OMN"],
    rung,
    attributedTo: said.id,
    date: { from: `${year}-05-01`, to: `${year}-05-03`, basis: "stated", source: "test", span: null },
  });
  return { report, coded: coded(report, { claims: [said], events: [happened] }) };
}
