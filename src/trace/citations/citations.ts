import type { Citation, Claim, Quote, Voice } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Member } from "../member.ts";
import { hasName, keyOf } from "../origins/end.ts";
import { traceStage } from "../stage.ts";
import type { CorpusIndex } from "./cited-report.ts";
import { linksOf } from "./links.ts";
import { type OutletNames, outletNames } from "./outlet-names.ts";

type Kind = Citation["kind"];

const citation = (member: Member, quote: Quote, kind: Kind, cited: string, index: CorpusIndex): Citation => ({
  type: "citation",
  stage: traceStage,
  report: member.id,
  quote,
  kind,
  cited,
  citedReport: index.reportFor(member, cited),
});

const quoteOf = (member: Member, claim: Claim, voice: Voice): Quote => {
  const { start, end } = voice.span ?? claim.cue ?? claim;
  return { start, end, text: member.report.text.slice(start, end) };
};

function chainCitations(member: Member, names: OutletNames, index: CorpusIndex): Citation[] {
  return member.coded.claims
    .filter(({ within }) => within === "body")
    .flatMap((claim) =>
      claim.chain.filter(hasName).flatMap((voice): Citation[] => {
        const cited = keyOf(voice, names);
        if (cited === member.outlet) return [];
        return [citation(member, quoteOf(member, claim, voice), "chain", cited, index)];
      }),
    );
}

const placeOf = (one: Citation): string => `${one.report} ${one.kind} ${one.cited} ${one.quote.start}`;

/** Who cites whom: chains of claims, credits, datelines and links; each place once, in the order of the text. */
export function findCitations(
  members: readonly Member[],
  index: CorpusIndex,
  knowledge: Knowledge,
): Citation[] {
  const names = outletNames(knowledge);
  return members.flatMap((member) => {
    const all = [
      ...chainCitations(member, names, index),
      ...member.credits.map(({ kind, cited, quote }) => citation(member, quote, kind, cited, index)),
      ...linksOf(member, index),
    ];
    const once = new Map(all.map((one) => [placeOf(one), one]));
    return [...once.values()].sort(
      (a, b) => a.quote.start - b.quote.start || (placeOf(a) < placeOf(b) ? -1 : 1),
    );
  });
}
