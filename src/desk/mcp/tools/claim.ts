import { z } from "zod";
import type { Claim } from "../../../contract/index.ts";
import { claimInFull } from "../../api/endpoints/records.ts";
import { counted, tieWords } from "../../text/words.ts";
import { tool } from "../tool.ts";

const kindWords: Readonly<Record<Claim["chain"][number]["kind"], string>> = {
  outlet: "an outlet",
  person: "a named person",
  government: "a government",
  organisation: "an organisation",
  document: "a document",
  unnamed: "somebody who is not named",
  unstated: "nobody who is stated",
};

const endOf = ({ chain }: Claim): string => {
  const end = chain.at(-1);
  return end
    ? `Through ${counted(chain.length, "voice")} it ends at ${kindWords[end.kind]}.`
    : "It is said in the page's own voice.";
};

export const claimChain = tool({
  name: "get_claim_chain",
  title: "On whose word a claim rests",
  about:
    "Tells one claim: its words, the chain of voices from the link nearest the reader to the speaker, how surely it is said, the origin where the chain ends (reports that share an origin are one source), and what the record says to it.",
  input: z.strictObject({ id: z.string().min(1).max(200).describe("id of a claim, from search in claims") }),
  tell: (data, { id }) => {
    const { claim, report, words, origin, check } = claimInFull(data, id);
    const { certainty, polarity, mode, reporterStance, headline, within, thesis } = claim;
    return {
      says: [
        `Claim ${id} of report ${report.id}. ${endOf(claim)}`,
        ...(thesis ? [`It speaks of ${thesis.dyad.join(" and ")}: ${tieWords[thesis.tie]}.`] : []),
        origin
          ? `${origin.speaker === null ? "Nobody answers for it, so it adds no origin" : "It has an origin"}; ${counted(origin.reports.length, "report")} here rest${origin.reports.length === 1 ? "s" : ""} on that.`
          : "Its origin is not traced: its pair is not weighed, or it speaks of none.",
        check
          ? `Against the record: ${check.verdict.replaceAll("-", " ")}.`
          : "The record was not asked, or has no measure for it.",
      ],
      own: { certainty, polarity, mode, reporterStance, headline, within, tie: thesis },
      quoted: {
        words,
        chain: claim.chain.map(({ kind, mention, resolved }) => ({ kind, mention, resolved })),
        origin,
        check,
        report: { title: report.title, outlet: report.outlet, url: report.url },
      },
      page: `/c/${encodeURIComponent(id)}`,
      api: `/api/v1/claims/${encodeURIComponent(id)}`,
    };
  },
});
