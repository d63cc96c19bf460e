import type { CitationCheck, Claim, Quote } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Member } from "../member.ts";
import { endOf } from "../origins/end.ts";
import { traceStage } from "../stage.ts";
import { inBody } from "../text/body.ts";
import type { CorpusIndex } from "./cited-report.ts";
import {
  type Compare,
  type Comparison,
  less,
  otherwise,
  textAt,
  type Verdict,
} from "./compare/comparison.ts";
import { compareDeeds, compareReality } from "./compare/deeds.ts";
import { compareMonths, compareNumbers, comparePlaces } from "./compare/figures.ts";
import { compareHedges, compareNegation } from "./compare/hedges.ts";
import { compareSpeakers } from "./compare/speakers.ts";
import { type OutletNames, outletNames } from "./outlet-names.ts";
import { contentWords, type Passage, passagesOf, sentenceIn } from "./passages.ts";

const strength = ["none", "partnership", "closer", "preparing", "in-fact", "formal"] as const;
const certainties = ["denied", "doubted", "possible", "probable", "asserted"] as const;

const isNegative = ({ certainty, polarity, thesis }: Claim): boolean =>
  certainty === "denied" || polarity === "negative" || thesis?.tie === "none";

const dyadOf = (claim: Claim): string | null => claim.thesis && [...claim.thesis.dyad].sort().join("-");

/** Words under which a tie is one to come, whatever strength was coded. */
const toCome = /\b(?:near|soon|will|to be|prepar\w+|expect\w*|plan\w*|about to|upcoming)\b/i;

/** What a claim on a tie makes of what the cited report says of the same tie. */
function compareTheses(claim: Claim, cited: Claim): Verdict {
  if (isNegative(claim) !== isNegative(cited))
    return { verdict: "says-otherwise", says: "The cited report says the contrary." };
  const tie = (one: Claim): number => strength.indexOf(one.thesis?.tie ?? "none");
  if (tie(cited) < tie(claim) && !(cited.thesis?.tie === "preparing" && toCome.test(claim.text)))
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

/** Words that turn a sentence round, by their stems. */
const negations: ReadonlySet<string> = new Set("not no never nobody none nothing cannot".split(" "));

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

/** The words of a claim's content that are no names: what it says, beside of whom. */
const bareWords = (claim: Claim): string[] =>
  contentWords(contentOf(claim).replaceAll(/(?<!^)\p{Lu}[\p{L}’'-]*/gu, " "));

const contentOf = (claim: Claim): string =>
  claim.content.map(({ start, end }) => claim.text.slice(start - claim.start, end - claim.start)).join(" ");

const claimAt = ({ coded }: Member, { start, end }: Pick<Passage, "start" | "end">): Claim | undefined =>
  coded.claims.find((one) => one.within === "body" && one.start < end && start < one.end);

/** From this share of its own words on, a passage says the claim's words and not only something near it. Elicited. */
const sameFrom = 0.7;

const comparePolarity: Compare = ({ claim, cited, passage }) => {
  const other = claimAt(cited, passage);
  const bare = bareWords(claim);
  const there = new Set(contentWords(textAt(cited, passage)));
  const isSame = bare.length > 1 && bare.filter((word) => there.has(word)).length >= sameFrom * bare.length;
  return isSame && other !== undefined && (other.polarity === "negative") !== (claim.polarity === "negative")
    ? otherwise("The cited report says the contrary.")
    : null;
};

const compareCertainty: Compare = ({ claim, cited, passage }) => {
  const other = claimAt(cited, passage);
  const sure = (one: Claim): number => certainties.indexOf(one.certainty);
  return other !== undefined && sure(other) < sure(claim)
    ? less(`The cited report is less sure (${other.certainty}, not ${claim.certainty}).`)
    : null;
};

/** What is held against each other wherever a rendering was found, the gravest first. */
const everywhere: readonly Compare[] = [compareSpeakers, compareHedges];

/** What is held against each other where the rendering is no statement on a tie, whose strength and denial are compared before. */
const inWords: readonly Compare[] = [
  compareNumbers,
  comparePolarity,
  compareDeeds,
  compareMonths,
  comparePlaces,
  compareNegation,
  ...everywhere,
  compareCertainty,
  compareReality,
];

const bornOut: Verdict = { verdict: "borne-out", says: "The cited report says so." };

/** What a rendering makes of the passage it renders: the first objection, or none. */
function compareWith(comparison: Comparison, compares: readonly Compare[]): Verdict {
  for (const compare of compares) {
    const found = compare(comparison);
    if (found !== null) return found;
  }
  return bornOut;
}

const wordsOf = (claim: Claim): string[] => contentWords(contentOf(claim));

/** Words that may stand in a quotation beside a negation that was left out: "do not", "will not ever". */
const besideNegation = 2;

/** Whether quoted words stand in a text with a negation among them that the quotation does not have, and nowhere without it. */
function losesNegation(quoted: readonly string[], text: readonly string[]): boolean {
  const isAt = (start: number): boolean => quoted.every((word, at) => text[start + at] === word);
  const starts = text.flatMap((word, at) => (word === quoted[0] ? [at] : []));
  if (starts.some(isAt)) return false;
  return starts.some((start) => {
    const found = text.slice(start, start + quoted.length + besideNegation);
    let next = 0;
    const extra: string[] = [];
    for (const word of found) {
      if (word === quoted[next]) next++;
      else if (next < quoted.length) extra.push(word);
    }
    return next === quoted.length && extra.some((word) => negations.has(word));
  });
}

/** The verdict on a claim whose quoted words do not stand in the cited report; null where they do, or where it quotes none. */
function checkQuotes(claim: Claim, cited: Member, passages: readonly Passage[]): Verdict | null {
  for (const words of quotedWords(claim)) {
    const best = bestFor(words, passages);
    if (best === null || best.share < quotedFrom)
      return { verdict: "not-there", says: "The quoted words do not stand in the cited report." };
    if (losesNegation(words, contentWords(textAt(cited, best.passage), { all: true })))
      return otherwise("The cited report has the quoted words with a negation.");
  }
  return null;
}

type Checked = Verdict & { readonly passage: Quote | null };

/** What the cited report says of the same tie, where both speak of one. */
function checkTie(claim: Claim, citing: Member, cited: Member): Checked | null {
  const [same] = cited.coded.claims
    .filter(
      (one) =>
        one.within === "body" && !one.headline && dyadOf(one) !== null && dyadOf(one) === dyadOf(claim),
    )
    .map((one) => ({ one, ...compareTheses(claim, one) }))
    // Where it says several things of the tie, it is cited for the one that bears the claim out best.
    .sort(
      (a, b) =>
        Number(a.verdict !== "borne-out") - Number(b.verdict !== "borne-out") || a.one.start - b.one.start,
    );
  if (same === undefined) return null;
  const { one, verdict, says } = same;
  const found =
    verdict === "borne-out"
      ? compareWith({ claim, citing, cited, passage: one, sentence: one }, everywhere)
      : { verdict, says };
  return { passage: quoteOf(cited, one), ...found };
}

function checkClaim(claim: Claim, citing: Member, cited: Member): Checked | null {
  const passages = passagesOf(cited);
  const misquoted = checkQuotes(claim, cited, passages);
  if (misquoted !== null) return { passage: null, ...misquoted };
  const tie = checkTie(claim, citing, cited);
  if (tie !== null) return tie;
  const words = wordsOf(claim);
  const best = bestFor(words, passages);
  if (words.length < 3 || best === null) return null;
  if (best.share < renderedFrom && !isAbsent(claim, cited)) return null;
  if (best.share < renderedFrom)
    return { passage: null, verdict: "not-there", says: "Nothing in the cited report reads like it." };
  const { passage } = best;
  const sentence = sentenceIn(cited, passage, words);
  return {
    passage: quoteOf(cited, passage),
    ...compareWith({ claim, citing, cited, passage, sentence }, inWords),
  };
}

/** Of fewer words, names left out, it cannot be told that they are missing. Elicited. */
const leastAbsent = 3;

/** A free paraphrase has some of the words of what it renders; below a third of them, in a whole report, it renders something else. Elicited. */
const absentBelow = 1 / 3;

function isAbsent(claim: Claim, { report }: Member): boolean {
  const bare = bareWords(claim);
  const there = new Set(contentWords(report.text));
  return (
    bare.length >= leastAbsent && bare.filter((word) => there.has(word)).length < absentBelow * bare.length
  );
}

/** From this share of its words on, one report of the outlet is meant although it names other states. Elicited. */
const closeFrom = 0.6;

/** Of an outlet with more reports of the fortnight not each is leafed through for each claim. */
const mostLeafed = 50;

/** The one report of the cited outlet that has a passage like the claim, where its subject alone does not tell. */
function closestTo(
  claim: Claim,
  member: Member,
  { names, index }: { names: OutletNames; index: CorpusIndex },
): string | null {
  const words = wordsOf(claim);
  if (words.length < 4) return null;
  const recent = (endOf(claim, names)?.via ?? [])
    .filter((outlet) => outlet !== member.outlet)
    .flatMap((outlet) => index.recentOf(member, outlet));
  if (recent.length > mostLeafed) return null;
  const near = recent.filter((other) => (bestFor(words, passagesOf(other))?.share ?? 0) >= closeFrom);
  return near.length === 1 ? (near[0]?.id ?? null) : null;
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
  return closestTo(claim, member, { names, index });
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
        const found = cited?.isCoded ? checkClaim(claim, member, cited) : null;
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
