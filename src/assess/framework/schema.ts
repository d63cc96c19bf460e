/** The shape of a framework file; see knowledge/frameworks/military-alliance.yaml for how to read one. */
import { z } from "zod";
import { Claim, Modality, Obligation, Reliability } from "../../contract/index.ts";

const weight = z.number().min(0).max(1);
const basis = z.enum(["calibrated", "elicited"]);
const tie = z.enum(["none", "partnership", "closer", "preparing", "in-fact", "formal"]);

/** P(state | hypothesis): one row a hypothesis, one number a state, each row summing to one. */
const Likelihoods = z
  .strictObject({
    basis,
    reason: z.string().min(10),
    states: z.array(z.string()).min(2),
    rows: z.record(z.string(), z.array(weight)),
    /** The judgement that counts were added to, where the rows are counted. */
    elicited: z.record(z.string(), z.array(weight)).optional(),
    /** Where counted rows come from: the command, the data, how many pairs; the judgement stood for `prior` pairs a row. */
    counted: z
      .strictObject({
        by: z.string(),
        data: z.string(),
        pairs: z.int().positive(),
        /** The rows that were counted; the others are judgement. */
        rows: z.array(z.string()).min(1),
        prior: z.number().nonnegative(),
        /** Mean surprise in bits at pairs that were not counted, by the elicited rows (null where there were none) and by the counted ones. */
        heldOut: z.strictObject({ elicited: z.number().nullable(), calibrated: z.number() }),
      })
      .optional(),
  })
  .readonly();
export type Likelihoods = z.infer<typeof Likelihoods>;

const common = {
  id: z.string().regex(/^[a-z][a-z-]*$/),
  label: z.string(),
  asks: z.string(),
  likelihoods: Likelihoods,
};

/** When a rung counts as regular or institutional: years with evidence among the last `of`. */
const Rule = z
  .strictObject({
    of: z.int().positive(),
    regular: z.int().positive(),
    institutional: z.int().positive(),
    sources: z.int().positive(),
    standing: z.number().positive(),
  })
  .readonly();
export type Rule = z.infer<typeof Rule>;

const PracticeIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("practice"),
    korolev: z.string(),
    fills: z.strictObject({ rungs: z.array(z.string()).min(1) }),
    /** Years that one happening without a last day goes on: deliveries after a contract. */
    delivery: z.number().positive().optional(),
    /** Years after which an item is forgotten, and years in which it loses half its weight. */
    window: z.number().positive(),
    halfLife: z.number().positive(),
    detection: weight,
    rule: Rule,
  })
  .readonly();
export type PracticeIndicator = z.infer<typeof PracticeIndicator>;

const PaperIndicator = z
  .strictObject({ ...common, axis: z.literal("paper"), obligations: z.array(Obligation).min(1) })
  .readonly();
export type PaperIndicator = z.infer<typeof PaperIndicator>;

const HostilityIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("hostility"),
    fills: z.strictObject({ rungs: z.array(z.string()).min(1), plover: z.array(z.string()) }),
    window: z.number().positive(),
    halfLife: z.number().positive(),
    /** Independent origins it takes when only reports tell it; one fact of the record is enough. */
    sources: z.int().positive(),
    /** Years within which hostility is recent, where the likelihoods tell that apart. */
    recent: z.number().positive().optional(),
    /** What is left of the weight of practice before it: 0 undoes it, 1 leaves it. */
    resets: weight,
  })
  .readonly();
export type HostilityIndicator = z.infer<typeof HostilityIndicator>;

/** How practice goes: what was there in the last years held against what was there before. */
const ChangeIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("change"),
    fills: z.strictObject({ rungs: z.array(z.string()).min(1) }),
    /** Years looked at, and how many of them are the last. */
    window: z.number().positive(),
    recent: z.number().positive(),
  })
  .readonly();
export type ChangeIndicator = z.infer<typeof ChangeIndicator>;

/** Whether a treaty of the two was given up or put on hold. */
const TreatyChangeIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("treaty-change"),
    /** Years within which giving up a treaty still tells of a break. */
    window: z.number().positive(),
  })
  .readonly();
export type TreatyChangeIndicator = z.infer<typeof TreatyChangeIndicator>;

/** Practice of the two beside what each does with everybody else. */
const RelativeIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("relative"),
    fills: z.strictObject({ rungs: z.array(z.string()).min(1) }),
    /** Calendar years looked at. */
    window: z.number().positive(),
    /** From how many times what is expected on it is above the usual. */
    times: z.number().positive(),
  })
  .readonly();
export type RelativeIndicator = z.infer<typeof RelativeIndicator>;

const AssertionIndicator = z
  .strictObject({
    ...common,
    axis: z.literal("assertion"),
    ties: z.array(tie).min(1),
    repeats: z.array(z.string()),
  })
  .readonly();
export type AssertionIndicator = z.infer<typeof AssertionIndicator>;

export const Indicator = z.discriminatedUnion("axis", [
  PracticeIndicator,
  PaperIndicator,
  HostilityIndicator,
  ChangeIndicator,
  TreatyChangeIndicator,
  RelativeIndicator,
  AssertionIndicator,
]);
export type Indicator = z.infer<typeof Indicator>;

const Hypothesis = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** Predicate for a sentence: "are formal allies". */
    says: z.string(),
    prior: weight,
    basis,
    reason: z.string().min(10),
    /** Ties by which a page would say the same; a claim of another tie stands against it ("none": no alliance). */
    ties: z.array(tie).optional(),
    /** An indicator that must be in one of these states for the hypothesis to be possible at all. */
    requires: z.strictObject({ indicator: z.string(), states: z.array(z.string()).min(1) }).optional(),
  })
  .readonly();
export type Hypothesis = z.infer<typeof Hypothesis>;

/**
 * How often a pair of each kind has a record that looks like that of treaty allies, by steps of the calibrated model's
 * probability: what turns base rates into a prior of the pair.
 */
const Resemblance = z
  .strictObject({
    basis,
    reason: z.string().min(10),
    /** Where one step ends and the next begins, in order. */
    cuts: z.array(weight).min(1),
    /** One row a hypothesis, one number a step, each row summing to one. */
    rows: z.record(z.string(), z.array(weight)),
    /** Years in which the score of a pair loses half its say. */
    halfLife: z.number().positive(),
    /** The power a fresh score enters with: rungs tell part of the same again. */
    power: weight,
  })
  .readonly();
export type Resemblance = z.infer<typeof Resemblance>;

export const Framework = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    label: z.string(),
    question: z.string(),
    doubt: weight,
    dependence: z.number().min(0.1).max(1),
    hypotheses: z.array(Hypothesis).min(2),
    modality: z.strictObject(
      Object.fromEntries(Modality.options.map((name) => [name, weight])) as Record<
        z.infer<typeof Modality>,
        typeof weight
      >,
    ),
    certainty: z.strictObject(
      Object.fromEntries(Claim.unwrap().shape.certainty.options.map((name) => [name, weight])) as Record<
        Claim["certainty"],
        typeof weight
      >,
    ),
    unnamedOrigin: weight,
    /** What credibility (1-6) leaves of an item; without it credibility takes nothing off. */
    credibility: z
      .strictObject({ 1: weight, 2: weight, 3: weight, 4: weight, 5: weight, 6: weight })
      .optional(),
    /** What the reliability of its outlet (A-F) leaves of an item; without it ratings take nothing off. */
    reliability: z.record(Reliability, weight).optional(),
    /** Without it, priors are base rates for every pair. */
    resemblance: Resemblance.optional(),
    coverage: z.strictObject({ floor: weight, full: z.number().positive() }),
    indicators: z.array(Indicator).min(1),
  })
  .readonly();
export type Framework = z.infer<typeof Framework>;
