import type { CitationCheck, Claim, Quote } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Member } from "../member.ts";
import { endOf } from "../origins/end.ts";
import { traceStage } from "../stage.ts";
import { inBody } from "../text/body.ts";
import type { CorpusIndex } from "./cited-report.ts";
import { type OutletNames, outletNames } from "./outlet-names.ts";
import { contentWords, type Passage, passagesOf } from "./passages.ts";

type Verdict = Pick<CitationCheck, "verdict" | "says">;

const strength = ["none", "partnership", "closer", "preparing", "in-fact", "formal"] as const;
const certainties = ["denied", "doubted", "possible", "probable", "asserted"] as const;

const isNegative = ({ certainty, polarity, thesis }: Claim): boolean =>
  certainty === "denied" || polarity === "negative" || thesis?.tie === "none";

const dyadOf = (claim: Claim): string | null => claim.thesis && [...claim.thesis.dyad].sort().join("-");

/** What a claim on a tie makes of what the cited report says of the same tie. */
function compareTheses(claim: Claim, cited: Claim): Verdict {
  if (isNegative(claim) !== isNegative(cited))
    return { verdict: "says-otherwise", says: "The cited report says the contrary." };
  const tie = (one: Claim): number => strength.indexOf(one.thesis?.tie ?? "none");
  if (tie(cited) < tie(claim))
    return {
      verdict: "says-less",
      says: `The cited report speaks of a weaker tie (${cited.thesis?.tie}, not ${claim.thesis?.tie}).`,
    };
  const sure = (one: Claim): number => certainties.indexOf(one.certainty);
  if (sure(cited) < sure(claim))
    return {
      verdict: "says-less",
      says: `The cited report is less sure (${cited.certainty}, not ${claim.certainty}).`,
    };
  return { verdict: "borne-out", says: "The cited report says so." };
}

const quoteOf = (
  { report }: Member,
  { start, end }: { readonly start: number; readonly end: number },
): Quote => ({
  start,
  end,
  text: report.text.slice(start, end),
});

/** The words between quotation marks in a claim, where there are five and more. */
function quotedWords(claim: Claim): string[][] {
  return [...claim.text.matchAll(/[“"«„]([^”"»“]+)[”"»“]/g)]
    .map((match) => contentWords(match[1] ?? "", { all: true }))
    .filter((words) => words.length >= 5);
}

/** Quoted words must stand in the cited report as they are; one in five may differ (ellipses, a mended ending). */
const quotedFrom = 0.8;

/** Half of the words that mean something make a passage the one that is rendered. Elicited. */
const renderedFrom = 0.5;

const shareIn = (words: readonly string[], passage: Passage): number =>
  words.length === 0 ? 0 : words.filter((word) => passage.words.has(word)).length / words.length;

const bestFor = (
  words: readonly string[],
  passages: readonly Passage[],
): { passage: Passage; share: number } | null =>
  passages
    .map((passage) => ({ passage, share: shareIn(words, passage) }))
    .sort((a, b) => b.share - a.share || a.passage.start - b.passage.start)[0] ?? null;

const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? [];

const claimAt = ({ coded }: Member, { start, end }: Passage): Claim | undefined =>
  coded.claims.find((one) => one.within === "body" && one.start < end && start < one.end);

/** What a rendering in indirect speech makes of the passage it renders: certainty, denial and numbers are held against each other. */
function compareWords(claim: Claim, cited: Member, passage: Passage): Verdict {
  const there = cited.report.text.slice(passage.start, passage.end);
  const other = claimAt(cited, passage);
  const odd = numbersIn(claim.text).find((number) => !numbersIn(there).includes(number));
  if (odd !== undefined && numbersIn(there).length > 0)
    return {
      verdict: "says-otherwise",
      says: `The cited report has other numbers (${numbersIn(there).join(", ")}, not ${odd}).`,
    };
  if (other !== undefined && (other.polarity === "negative") !== (claim.polarity === "negative"))
    return { verdict: "says-otherwise", says: "The cited report says the contrary." };
  const sure = (one: Claim): number => certainties.indexOf(one.certainty);
  if (other !== undefined && sure(other) < sure(claim))
    return {
      verdict: "says-less",
      says: `The cited report is less sure (${other.certainty}, not ${claim.certainty}).`,
    };
  return { verdict: "borne-out", says: "The cited report says so." };
}

function checkClaim(claim: Claim, cited: Member): (Verdict & { readonly passage: Quote | null }) | null {
  const passages = passagesOf(cited);
  for (const words of quotedWords(claim)) {
    const best = bestFor(words, passages);
    if (best === null || best.share < quotedFrom)
      return {
        passage: null,
        verdict: "not-there",
        says: "The quoted words do not stand in the cited report.",
      };
  }
  const same = cited.coded.claims
    .filter(
      (one) =>
        one.within === "body" && !one.headline && dyadOf(one) !== null && dyadOf(one) === dyadOf(claim),
    )
    .map((one) => ({ one, ...compareTheses(claim, one) }))
    // Where it says several things of the tie, it is cited for the one that bears the claim out best.
    .sort(
      (a, b) =>
        Number(a.verdict !== "borne-out") - Number(b.verdict !== "borne-out") || a.one.start - b.one.start,
    )[0];
  if (same !== undefined)
    return { passage: quoteOf(cited, same.one), verdict: same.verdict, says: same.says };
  const content = claim.content
    .map(({ start, end }) => claim.text.slice(start - claim.start, end - claim.start))
    .join(" ");
  const words = contentWords(content);
  const best = bestFor(words, passages);
  if (words.length < 3 || best === null) return null;
  if (best.share < renderedFrom)
    return { passage: null, verdict: "not-there", says: "Nothing in the cited report reads like it." };
  return { passage: quoteOf(cited, best.passage), ...compareWords(claim, cited, best.passage) };
}

/** The report of the corpus that a claim cites: the one of the outlet its chain runs through. */
function citedBy(
  claim: Claim,
  member: Member,
  { names, index }: { names: OutletNames; index: CorpusIndex },
): string | null {
  for (const outlet of endOf(claim, names)?.via ?? []) {
    const cited = outlet === member.outlet ? null : index.reportFor(member, outlet);
    if (cited !== null) return cited;
  }
  return null;
}

/**
 * Holds what reports make others say against those others, where they are in the corpus and in a language that is coded:
 * quoted words must stand there, a tie must be as strong and as sure, numbers and denials must agree.
 */
export function checkCitations(
  members: readonly Member[],
  index: CorpusIndex,
  knowledge: Knowledge,
): CitationCheck[] {
  const names = outletNames(knowledge);
  const byId = new Map(members.map((member) => [member.id, member]));
  return members.flatMap((member) =>
    member.coded.claims
      .filter(({ within, headline, start }) => within === "body" && !headline && inBody(member.report, start))
      .flatMap((claim): CitationCheck[] => {
        const cited = byId.get(citedBy(claim, member, { names, index }) ?? "");
        const found = cited?.isCoded ? checkClaim(claim, cited) : null;
        if (!cited || found === null) return [];
        const { passage, verdict, says } = found;
        return [
          {
            type: "citation-check",
            stage: traceStage,
            claim: claim.id,
            report: member.id,
            citedReport: cited.id,
            passage,
            verdict,
            says,
          },
        ];
      }),
  );
}
