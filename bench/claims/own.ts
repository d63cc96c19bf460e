import type { Claim, Report } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import type { Model } from "../../src/parse/index.ts";
import {
  chainFits,
  codeOf,
  contentOf,
  type Passage,
  type Right,
  readPassages,
  speakerFits,
  tokenF1,
} from "./passages.ts";

/** Counts over all passages. */
export interface OwnCounts {
  passages: number;
  hits: number;
  ours: number;
  gold: number;
  chain: number;
  certainty: number;
  polarity: number;
  verdicts: number;
  verdictsRight: number;
}

/** Content token F1 from which a claim is the one of the answer (the figure the issue sets). */
const sameContent = 0.6;

interface Shown {
  readonly report: Report;
  readonly passage: Passage;
}

const describe = ({ report }: Shown, claim: Claim): string =>
  `${contentOf(report, claim)} | ${claim.chain.map((voice) => `${voice.mention} -> ${voice.resolved}`).join(" < ")} | ${claim.certainty} ${claim.polarity} (${claim.rule})`;

const scoreClaims = (
  counts: OwnCounts,
  shown: Shown,
  claims: readonly Claim[],
  say: (line: string) => void,
): void => {
  const { report, passage } = shown;
  const open = [...claims];
  const missed: Right[] = [];
  for (const right of passage.claims) {
    const wanted = right.content.join(" ");
    const at = open
      .map((claim, index) => ({
        index,
        value: tokenF1(contentOf(report, claim), wanted),
        fits: speakerFits(claim, right),
      }))
      .filter(({ value, fits }) => value >= sameContent && fits)
      .sort((a, b) => b.value - a.value)[0];
    const claim = at ? open.splice(at.index, 1)[0] : undefined;
    if (!claim) {
      missed.push(right);
      continue;
    }
    counts.hits++;
    if (chainFits(claim, right)) counts.chain++;
    else say(`CHAIN ${passage.text}\n   want ${right.chain.join(" < ")}\n   have ${describe(shown, claim)}`);
    if (claim.certainty === right.certainty) counts.certainty++;
    else say(`CERTAINTY ${passage.text}\n   want ${right.certainty} have ${claim.certainty}`);
    if (claim.polarity === right.polarity) counts.polarity++;
    else say(`POLARITY ${passage.text}\n   want ${right.polarity} have ${claim.polarity}`);
  }
  counts.ours += claims.length;
  counts.gold += passage.claims.length;
  if (missed.length + open.length > 0)
    say(
      `CLAIMS ${passage.text}\n${missed.map((right) => `   miss ${right.content.join(" ... ")} | ${right.chain.join(" < ")}`).join("\n")}\n${open.map((claim) => `   extra ${describe(shown, claim)}`).join("\n")}`,
    );
};

/** Scores the passages of a folder; `say` is told of every error. */
export const scoreOwn = (
  folder: string,
  knowledge: Knowledge,
  model: Model,
  say: (line: string) => void,
): OwnCounts => {
  const counts: OwnCounts = {
    passages: 0,
    hits: 0,
    ours: 0,
    gold: 0,
    chain: 0,
    certainty: 0,
    polarity: 0,
    verdicts: 0,
    verdictsRight: 0,
  };
  for (const passage of readPassages(folder)) {
    counts.passages++;
    const { report, coded } = codeOf(passage, knowledge, model);
    const body = coded.claims.filter(({ headline }) => passage.verdict === null || !headline);
    if (passage.verdict === null || passage.claims.length > 0)
      scoreClaims(counts, { report, passage }, body, say);
    if (passage.verdict === null) continue;
    const found = coded.findings.find(({ kind }) => kind === "headline");
    counts.verdicts++;
    if (found?.verdict === passage.verdict) counts.verdictsRight++;
    else
      say(
        `VERDICT ${passage.headline} / ${passage.text}\n   want ${passage.verdict} have ${found?.verdict}: ${found?.says}\n${coded.claims.map((claim) => `   ${describe({ report, passage }, claim)}`).join("\n")}`,
      );
  }
  return counts;
};
