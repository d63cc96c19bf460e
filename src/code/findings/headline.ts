import type { Claim, Finding, Span, Voice } from "../../contract/index.ts";
import { tieRank } from "../claims/index.ts";
import type { CodeContext } from "../context.ts";
import { makeFinding, shown } from "./make.ts";
import { matterOf, sameThesis, shareIn } from "./matter.ts";
import { commenterless, statementsOf } from "./statements.ts";

/** Share of a headline's content words that a statement of the body must hold to be on the same matter. Half and a little less: headlines drop and swap words. */
const sameMatter = 0.45;

const levels: readonly Claim["certainty"][] = ["denied", "doubted", "possible", "probable", "asserted"];
const level = (claim: Claim): number => levels.indexOf(claim.certainty);

/** Whether a statement says the contrary of the headline: the other polarity, or a denial of the same. */
const opposes = (headline: Claim, claim: Claim): boolean => {
  if (headline.thesis && claim.thesis && sameThesis(headline, claim))
    return (headline.thesis.tie === "none") !== (claim.thesis.tie === "none" || claim.certainty === "denied");
  const flips =
    Number(headline.polarity !== claim.polarity) +
    Number((headline.certainty === "denied") !== (claim.certainty === "denied"));
  return flips === 1;
};

const speaks = (claim: Claim): string => {
  const voices = claim.chain.map((voice) => voice.mention).filter((mention) => mention !== "");
  return voices.length > 0 ? `${voices.join(" < ")}` : "the author";
};

interface Verdict {
  readonly verdict: Finding["verdict"];
  readonly says: string;
  readonly against: readonly Span[];
}

const strength = (claim: Claim): number => level(claim) * 10 + (claim.thesis ? tieRank(claim.thesis.tie) : 0);

/** Many voices or a whole region in the headline: "experts", "in Europe", "the West". */
const isBroad = (context: CodeContext, voice: Voice | undefined): boolean => {
  if (!voice?.span) return false;
  if (voice.kind === "unnamed")
    return /^(in|at)\s/i.test(voice.mention) || /s$|people|media|world|europe|west/i.test(voice.mention);
  const mention = context.mentions.find(
    (one) => voice.span !== null && one.start >= voice.span.start && one.end <= voice.span.end,
  );
  return /^in\s/i.test(voice.mention) || mention?.actor.kind === "bloc";
};

/** The one source everything in the body on the matter comes from, or `null` when there are several or none. */
const onlySource = (matter: readonly Claim[]): string | null => {
  const attributed = matter.filter(({ chain }) => chain.length > 0);
  const origin = ({ chain }: Claim): string => {
    const outlet = chain.find(({ kind }) => kind === "outlet");
    const speaker = chain.at(-1);
    return outlet?.resolved ?? speaker?.resolved ?? outlet?.mention ?? "";
  };
  const named = new Set(attributed.map(origin).filter((name) => name !== ""));
  return named.size === 1 && attributed.length > 0 ? ([...named][0] ?? null) : null;
};

const inflation = (context: CodeContext, headline: Claim, matter: readonly Claim[]): Verdict | null => {
  const voice = headline.chain.at(-1);
  const only = onlySource(matter);
  if (!isBroad(context, voice) || only === null) return null;
  const best = matter.find(({ chain }) => chain.length > 0);
  return {
    verdict: "inflates-source",
    says: `The headline speaks for "${voice?.mention ?? ""}"; the body has it from one source only (${best ? speaks(best) : only}).`,
    against: best ? [best] : [],
  };
};

/** Compares the headline with what the body says on the same matter. */
const weigh = (context: CodeContext, headline: Claim, matter: readonly Claim[]): Verdict => {
  const inflated = inflation(context, headline, matter);
  if (inflated) return inflated;
  const contrary = matter.filter(
    (claim) =>
      opposes(headline, claim) &&
      (claim.thesis === null || headline.thesis === null || claim.thesis.tie === "none"),
  );
  const support = matter
    .filter((claim) => !contrary.includes(claim))
    .sort((a, b) => strength(b) - strength(a) || a.start - b.start);
  const [best] = support;
  const against = contrary.find(({ chain }) => chain.length > 0) ?? contrary[0];
  const text = (claim: Claim): string => shown(context.report, claim);
  if (!best && against)
    return {
      verdict: "contradicts",
      says: `The body says the contrary: "${text(against)}" (${speaks(against)}).`,
      against: [against],
    };
  if (!best)
    return { verdict: "not-in-body", says: "Nothing in the body says what the headline says.", against: [] };
  const tieGap = headline.thesis && best.thesis ? tieRank(headline.thesis.tie) - tieRank(best.thesis.tie) : 0;
  if (against && ownSpeaker(best, against))
    return {
      verdict: "overclaims",
      says: `The headline is stronger than its own source, who also says: "${text(against)}" (${speaks(against)}).`,
      against: [against, best],
    };
  if (level(headline) > level(best) || tieGap > 0)
    return {
      verdict: "overclaims",
      says: `The headline is stronger than the most the body says: "${text(best)}" (${best.certainty}, ${speaks(best)}).`,
      against: [best],
    };
  return {
    verdict: "supported",
    says: `The body says as much: "${text(best)}" (${speaks(best)}).`,
    against: [best],
  };
};

/** Whether a contrary statement comes from the voice that the support rests on. */
const ownSpeaker = (best: Claim, against: Claim): boolean => {
  const [a, b] = [best.chain.at(-1), against.chain.at(-1)];
  if (!a || !b) return true;
  return a.resolved !== null ? a.resolved === b.resolved : a.mention === b.mention;
};

/** Holds each headline claim against the body. */
export const headlineFindings = (context: CodeContext, claims: readonly Claim[]): readonly Finding[] => {
  const body = [...commenterless(claims), ...statementsOf(context, claims)];
  return claims
    .filter((claim) => claim.headline)
    .slice(0, 1)
    .flatMap((headline) => {
      if (body.length === 0) return [];
      const words = matterOf(context, headline.content);
      const matter = body.filter(
        (claim) =>
          sameThesis(headline, claim) || shareIn(words, matterOf(context, claim.content)) >= sameMatter,
      );
      const { verdict, says, against } = weigh(context, headline, matter);
      return [
        makeFinding(context.report, {
          kind: "headline",
          verdict,
          place: headline,
          says,
          against: against.map(({ start, end }) => ({ start, end })),
          rule: "findings/headline",
        }),
      ];
    });
};
