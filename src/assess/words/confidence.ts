import type { Assessment } from "../../contract/index.ts";
import type { Item } from "../evidence/item.ts";
import type { Framework } from "../framework/schema.ts";
import { type Judged, type LeftOut, labelOf } from "../judge.ts";
import { percent } from "./icd203.ts";
import { counted } from "./list.ts";

type Confidence = Assessment["confidence"];

/** A reason, and whether it lifts (+1) or lowers (-1) confidence. */
interface Reason {
  readonly lifts: number;
  readonly says: string;
}

/** From this many facts on, the record alone carries a pair; under three it carries nothing. Elicited. */
const richRecord = 8;
const poorRecord = 3;

/** A lead over the next hypothesis below this is thin; from the second figure on it is wide. Elicited. */
const lead = { thin: 0.2, wide: 0.5 } as const;

function ofRecord(items: readonly Item[]): Reason {
  const facts = new Set(items.filter(({ shown }) => shown.kind === "fact").map(({ source }) => source)).size;
  const says = `${counted(facts, "dated fact")} of the record in the years that count.`;
  return { lifts: facts >= richRecord ? 1 : facts < poorRecord ? -1 : 0, says };
}

function ofOrigins(items: readonly Item[]): Reason {
  const named = new Set(
    items
      .filter(({ shown, independent }) => shown.report !== null && independent)
      .map(({ source }) => source),
  ).size;
  if (named === 0)
    return { lifts: -1, says: "No report with an origin that can be named speaks to the question." };
  if (named === 1) return { lifts: -1, says: "All evidence of the reports rests on one origin." };
  return { lifts: named >= 4 ? 1 : 0, says: `The reports rest on ${named} independent origins.` };
}

function ofLead(judged: Judged, framework: Framework): Reason {
  const second = [...judged.posterior]
    .filter(([id]) => id !== judged.leader.id)
    .sort((a, b) => b[1] - a[1])[0];
  const margin = judged.leader.probability - (second?.[1] ?? 0);
  const says = `Next after the leading reading comes ${labelOf(framework, second?.[0] ?? "")} at ${percent(second?.[1] ?? 0)}.`;
  return { lifts: margin >= lead.wide ? 1 : margin < lead.thin ? -1 : 0, says };
}

function ofLeavingOut(left: readonly LeftOut[], judged: Judged, framework: Framework): Reason[] {
  if (left.length === 0) return [];
  const flips = left.filter(({ leader }) => leader.id !== judged.leader.id);
  const [flip] = flips;
  if (flip) {
    return [
      {
        lifts: -1,
        says: `Without one single origin of the reports, ${labelOf(framework, flip.leader.id)} would lead.`,
      },
    ];
  }
  const largest = Math.max(...left.map(({ change }) => Math.abs(change)));
  return [
    {
      lifts: 0,
      says: `Leaving out any one origin of the reports keeps the verdict and moves it by at most ${percent(largest)}.`,
    },
  ];
}

const isElicited = ({ likelihoods }: Framework["indicators"][number]): boolean =>
  likelihoods.basis === "elicited";

/** While most of the likelihoods are judgement, nothing that rests on them deserves high confidence. */
const mostlyJudgement = ({ indicators }: Framework): boolean =>
  indicators.filter(isElicited).length * 2 > indicators.length;

function ofJudgement(framework: Framework): Reason {
  const { indicators } = framework;
  const ceiling = mostlyJudgement(framework) ? ", which keeps confidence from being high" : "";
  return {
    lifts: 0,
    says: `${indicators.filter(isElicited).length} of ${indicators.length} likelihood tables are judgement, not counts${ceiling}.`,
  };
}

/** Confidence in the basis of the verdict, apart from its probability, with the reasons (ICD 203). */
export function confidenceOf(
  items: readonly Item[],
  judged: Judged,
  context: { readonly framework: Framework; readonly left: readonly LeftOut[] },
): Confidence {
  const { framework, left } = context;
  const reasons = [
    ofRecord(items),
    ofOrigins(items),
    ofLead(judged, framework),
    ...ofLeavingOut(left, judged, framework),
    ofJudgement(framework),
  ];
  const sum = reasons.reduce((total, { lifts }) => total + lifts, 0);
  const level = sum < 0 ? "low" : sum >= 2 && !mostlyJudgement(framework) ? "high" : "moderate";
  return { level, why: reasons.map(({ says }) => says) };
}
