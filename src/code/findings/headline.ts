import type { Claim, Finding } from "../../contract/index.ts";
import { headlineOf } from "../claims/headline-of.ts";
import { tieRank } from "../claims/index.ts";
import { layOut } from "../claims/reading.ts";
import type { CodeContext } from "../context.ts";
import { mainPart, sentencesOf } from "./clauses.ts";
import { inflation } from "./inflation.ts";
import { leanApart, leaningOf, predicateOf } from "./leaning.ts";
import { makeFinding, shown } from "./make.ts";
import { rungsAbove, sameKey, sameThesis, sharesPair } from "./matter.ts";
import { matterFor } from "./matter-for.ts";
import { cutOf, shortfall, turnsRoles } from "./shortfall/index.ts";
import { commenterless, statementsOf } from "./statements.ts";
import { speaks, type Verdict } from "./verdict.ts";

const levels: readonly Claim["certainty"][] = ["denied", "doubted", "possible", "probable", "asserted"];

/** How sure a statement is of what it says: to deny is to be sure that not, to doubt is to think it probable that not. */
const level = ({ certainty, thesis }: Claim): number => {
  if (thesis !== null) return levels.indexOf(certainty);
  return levels.indexOf(
    certainty === "denied" ? "asserted" : certainty === "doubted" ? "probable" : certainty,
  );
};

/** That there is no such tie: by its words, or because it is denied. */
const isNo = (claim: Claim): boolean =>
  (claim.thesis?.tie === "none") !== (claim.certainty === "denied" && claim.thesis !== null);

/** A word strong enough to stand against a denial: "partnership" is no alliance. */
const isStrong = (claim: Claim): boolean =>
  claim.thesis?.tie === "none" || tieRank(claim.thesis?.tie ?? "none") >= tieRank("preparing");

/** Whether a statement says the contrary of the headline: the other polarity, or a denial of the same. */
const opposes = (context: CodeContext, headline: Claim, claim: Claim): boolean => {
  if (headline.thesis && claim.thesis && sameThesis(headline, claim))
    return (
      isNo(headline) !== isNo(claim) && isStrong(claim) && (isNo(claim) || claim.certainty === "asserted")
    );
  if (headline.thesis) return false;
  return leanApart(leaningOf(context, headline), leaningOf(context, claim));
};
const strength = (claim: Claim): number => level(claim) * 10 + (claim.thesis ? tieRank(claim.thesis.tie) : 0);

const text = (context: CodeContext, claim: Claim): string => shown(context.report, claim);

/** What the body says against the headline: first from the very sources that bear it out, then from anybody quoted. */
const strongestAgainst = (support: readonly Claim[], contrary: readonly Claim[]): Claim | undefined =>
  contrary.find((claim) => isOwnSource(support, claim)) ??
  contrary.find(({ chain }) => chain.length > 0) ??
  contrary[0];

/** Whether a contrary statement comes from a voice that the support rests on, or is the author's as the support is. */
const isOwnSource = (support: readonly Claim[], against: Claim): boolean =>
  support.some((best) => {
    const [a, b] = [best.chain.at(-1), against.chain.at(-1)];
    if (!a || !b) return !a && !b;
    return a.resolved !== null ? a.resolved === b.resolved : a.mention === b.mention;
  });

/** The statement whose words the headline gives in quotation marks: it claims no more than that they were said. */
const quotedIn = (context: CodeContext, headline: Claim, matter: readonly Claim[]): Claim | undefined => {
  const body = context.report.text;
  const words = /[‘“"«']([^‘’“”"«»]{12,})[’”"»']/u.exec(body.slice(headline.start, headline.end))?.[1];
  return words === undefined
    ? undefined
    : matter.find(({ start, end }) => body.slice(start, end).toLowerCase().includes(words.toLowerCase()));
};

/** "did not know who had killed him", "could not confirm": nothing is said for or against. */
const isIgnorance = (context: CodeContext, claim: Claim): boolean => {
  const head = predicateOf(layOut(context), claim);
  return (
    claim.polarity === "negative" &&
    head !== null &&
    ["know", "confirm", "verify", "determine", "establish", "identify"].includes(head.lemma)
  );
};

/** Compares the headline with what the body says on the same matter. */
const weigh = (
  context: CodeContext,
  headline: Claim,
  { matter, body }: { readonly matter: readonly Claim[]; readonly body: readonly Claim[] },
): Verdict => {
  const inflated = inflation(context, headline, matter);
  if (inflated) return inflated;
  const cut = cutOf(layOut(context), headline, body);
  const verbatim = cut === null ? quotedIn(context, headline, body) : undefined;
  if (verbatim)
    return {
      verdict: "supported",
      says: `The headline quotes what the body says: "${text(context, verbatim)}" (${speaks(verbatim)}).`,
      against: [verbatim],
    };
  const contrary = matter.filter(
    (claim) =>
      (opposes(context, headline, claim) || turnsRoles(context, headline, claim)) &&
      !isIgnorance(context, claim),
  );
  const support = matter
    .filter((claim) => !contrary.includes(claim))
    .sort((a, b) => strength(b) - strength(a) || a.start - b.start);
  const [best] = support;
  if (cut !== null && best)
    return {
      verdict: cut === "negation" ? "contradicts" : "overclaims",
      says: `The headline cuts what it quotes: "${text(context, best)}" (${speaks(best)}).`,
      against: [best],
    };
  const against = strongestAgainst(support, contrary);
  if (!best && against)
    return {
      verdict: "contradicts",
      says: `The body says the contrary: "${text(context, against)}" (${speaks(against)}).`,
      against: [against],
    };
  const aside = best
    ? undefined
    : body.find((claim) => sharesPair(context, headline, claim) && sameKey(context, headline, claim));
  if (aside)
    return {
      verdict: "overclaims",
      says: `Of these states the body says no more than: "${text(context, aside)}" (${speaks(aside)}).`,
      against: [aside],
    };
  if (!best)
    return { verdict: "not-in-body", says: "Nothing in the body says what the headline says.", against: [] };
  return weighSupport(context, headline, { best, support, against });
};

interface Found {
  readonly best: Claim;
  readonly support: readonly Claim[];
  readonly against: Claim | undefined;
}

const weighSupport = (context: CodeContext, headline: Claim, { best, support, against }: Found): Verdict => {
  if (against && !isNo(headline) && isOwnSource(support, against))
    return {
      verdict: "overclaims",
      says: `The headline is stronger than its own source, who also says: "${text(context, against)}" (${speaks(against)}).`,
      against: [against, best],
    };
  if (headline.certainty === "asserted" && support.every((claim) => isIgnorance(context, claim)))
    return {
      verdict: "overclaims",
      says: `The body leaves it open: "${text(context, best)}" (${speaks(best)}).`,
      against: [best],
    };
  const tieGap = headline.thesis && best.thesis ? tieRank(headline.thesis.tie) - tieRank(best.thesis.tie) : 0;
  if (
    headline.certainty !== "denied" &&
    (level(headline) > level(best) ||
      tieGap > 1 ||
      isRung(headline, tieGap) ||
      isHigher(context, headline, support))
  )
    return {
      verdict: "overclaims",
      says: `The headline is stronger than the most the body says: "${text(context, best)}" (${best.certainty}, ${speaks(best)}).`,
      against: [best],
    };
  const more =
    shortfall(context, headline, support) ?? contested(context, headline, { best, support, against });
  if (more !== null)
    return {
      verdict: "overclaims",
      says: `The headline ${more}: "${text(context, best)}" (${speaks(best)}).`,
      against: [best, ...(against ? [against] : [])],
    };
  return {
    verdict: "supported",
    says: `The body says as much: "${text(context, best)}" (${speaks(best)}).`,
    against: [best],
  };
};

/** What is held against somebody, by the word of whoever holds it against him. */
const accusing = /^(?:.*\b)?(?:accus|alleg|claim|blam)/i;

/** Whether the contrary is a denial, or says "not" of the headline's own deed. */
const deniesIt = (context: CodeContext, headline: Claim, against: Claim): boolean => {
  const [deed, other] = [headline, against].map((claim) => predicateOf(layOut(context), claim));
  return against.certainty === "denied" || (deed != null && deed.lemma === other?.lemma);
};

/** "the army denies it": a denial that points back at what was said. */
const pointedDenial =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)) (?:it|this|that|(?:the|these|those) (?:claim|report|accusation|allegation|charge|account|version|story)s?)\b/i;

const isDeniedNearby = ({ report }: CodeContext, support: readonly Claim[]): boolean =>
  support.every(({ end }) => pointedDenial.test(report.text.slice(end).split(/\n/)[0] ?? ""));

/** "Oslo bombed a convoy" over "Riga accuses Oslo of it" or over one word against another: an allegation told as fact. */
const contested = (context: CodeContext, headline: Claim, { support, against }: Found): string | null => {
  if (headline.chain.length > 0 || headline.thesis !== null || headline.certainty !== "asserted") return null;
  if (support.some(({ chain }) => chain.length === 0)) return null;
  const cueOf = ({ cue }: Claim): string => (cue ? context.report.text.slice(cue.start, cue.end) : "");
  if (support.every((claim) => accusing.test(cueOf(claim)))) return "tells as fact what is alleged";
  const denied =
    (against !== undefined && against.chain.length > 0 && deniesIt(context, headline, against)) ||
    isDeniedNearby(context, support);
  return denied ? "tells as fact what another source denies" : null;
};

/** "deserts" over "cuts aid": no statement that bears the headline out stands on its rung. */
const isHigher = (context: CodeContext, headline: Claim, support: readonly Claim[]): boolean =>
  (headline.thesis === null || support.every(({ thesis }) => thesis === null)) &&
  Math.min(...support.map((claim) => rungsAbove(context, headline, claim))) > 0;

/** A headline with an alliance in fact or by treaty over a body that has less. "In fact" under "formal" is one rung of words. */
const isRung = (headline: Claim, gap: number): boolean =>
  gap > 0 && headline.thesis !== null && headline.thesis.tie !== "formal";

/** A headline that asks asserts nothing that the body could fall short of. */
const questionFinding = (context: CodeContext): readonly Finding[] => {
  const block = headlineOf(context);
  if (!block) return [];
  const end = block.start + context.report.text.slice(block.start, block.end).trimEnd().length;
  if (!/\?["”»]?$/.test(context.report.text.slice(block.start, end))) return [];
  return [
    makeFinding(context.report, {
      kind: "headline",
      verdict: "supported",
      place: { start: block.start, end },
      says: "The headline asks; it asserts nothing beyond the body.",
      against: [],
      rule: "findings/headline-question",
    }),
  ];
};

/** Holds the headline claim against the body. */
export const headlineFindings = (context: CodeContext, claims: readonly Claim[]): readonly Finding[] => {
  const found = claims.find((claim) => claim.headline);
  if (!found) return questionFinding(context);
  const headline = mainPart(context, found);
  const body = [...commenterless(claims), ...statementsOf(context, claims)].flatMap((claim) =>
    sentencesOf(context, claim),
  );
  if (body.length === 0) return [];
  const { verdict, says, against } = weigh(context, headline, {
    matter: matterFor(context, headline, body),
    body,
  });
  return [
    makeFinding(context.report, {
      kind: "headline",
      verdict,
      place: found,
      says,
      against: against.map(({ start, end }) => ({ start, end })),
      rule: "findings/headline",
    }),
  ];
};
