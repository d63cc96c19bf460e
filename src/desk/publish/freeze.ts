/** The machine's verdict on the pair, to be set beside a person's and kept as it stood. */
import type { Assessment } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import { paperInShort } from "../report/paper.ts";
import type { Assessor } from "../weigh/assessor.ts";
import type { Shown } from "../weigh/shown.ts";
import type { Citation, Draft, MachineVerdict } from "./content.ts";

const verdictOf = (
  { framework, stage, asOf, verdict, hypotheses, confidence, paper, practice, counts }: Assessment,
  checks: MachineVerdict["checks"],
): MachineVerdict => {
  const [leading] = [...hypotheses].sort((a, b) => b.posterior - a.posterior);
  return {
    framework,
    stage: `${stage.name} ${stage.version}`,
    asOf,
    verdict,
    hypothesis: leading?.id ?? "",
    label: leading?.label ?? "",
    words: leading?.words ?? "",
    posterior: leading?.posterior ?? 0,
    confidence: confidence.level,
    paper: paperInShort(paper),
    practice: practice.says,
    reports: counts.reports,
    origins: counts.origins,
    checks,
  };
};

/** Checks of the claims that are cited, of the whole assessment: what its page shows may be a part. */
const checksOf = (assessment: Assessment, evidence: readonly Citation[]): MachineVerdict["checks"] => {
  const cited = new Set(evidence.flatMap(({ claims }) => claims));
  return assessment.checks.filter(({ claim }) => cited.has(claim));
};

const wholeOf = (assessor: Assessor, asked: Parameters<Assessor["whole"]>[0]): Assessment | null => {
  const whole = assessor.whole(asked);
  return whole === null ? null : (JSON.parse(whole) as { readonly assessment: Assessment }).assessment;
};

/**
 * @returns null when no page tells of the pair
 * @throws EntenteError E857 while the pair is being weighed
 */
export const freeze = (
  assessor: Assessor,
  { dyad, framework, asOf, evidence }: Pick<Draft, "dyad" | "framework" | "asOf" | "evidence">,
): MachineVerdict | null => {
  // The latest assessment is there already; it serves when it is of the day that is asked for.
  const latest: Shown | null = assessor.kept({ dyad, framework });
  const asked = { dyad, framework, asOf: latest?.assessment.asOf === asOf ? undefined : asOf };
  const weighed = assessor.of(asked);
  if (weighed.state === "waiting") throw new EntenteError("E857");
  if (weighed.state === "unknown") return null;
  const whole = wholeOf(assessor, asked) ?? weighed.shown.assessment;
  return verdictOf(whole, checksOf(whole, evidence));
};
