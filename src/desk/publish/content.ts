/** What an assessment that a person writes holds; kept as JSON and checked whenever it is read back. */
import { z } from "zod";
import { Check } from "../../contract/index.ts";
import { checkFindings } from "../../store/index.ts";

const record = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** Words of estimative probability of ICD 203, least first, with the bands they stand for in percent. */
export const likelihoods = [
  ["almost no chance", "1–5 %"],
  ["very unlikely", "5–20 %"],
  ["unlikely", "20–45 %"],
  ["roughly even chance", "45–55 %"],
  ["likely", "55–80 %"],
  ["very likely", "80–95 %"],
  ["almost certain", "95–99 %"],
] as const;
export const likelihoodWords = likelihoods.map(([word]) => word);
export const confidences = ["low", "moderate", "high"] as const;

/** A person's verdict; a draft may leave parts of it open. */
export const Judgement = record({
  /** Id of a hypothesis of the framework, and its name. */
  hypothesis: z.string(),
  label: z.string(),
  word: z.enum(["", ...likelihoodWords]),
  confidence: z.enum(["", ...confidences]),
  why: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;

/** Something the text rests on, as it stood when it was cited. */
export const Citation = record({
  /** The reference, written in the one way: "c:ID". */
  key: z.string(),
  kind: z.enum(["sentence", "passage", "claim", "event", "fact", "treaty"]),
  /** The words of the page, or of the record. */
  quote: z.string(),
  /** What it is beyond its words: who says it, how an event is told. */
  says: z.string().nullable(),
  /** The page it stands on; null for the record. */
  report: record({
    id: z.string(),
    title: z.string(),
    outlet: z.string(),
    date: z.string(),
    url: z.string().nullable(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }).nullable(),
  /** Who keeps the fact of the record. */
  source: z.string().nullable(),
  /** Ids of the claims that stand in the quoted words. */
  claims: list(z.string()),
});
export type Citation = z.infer<typeof Citation>;

/** The machine's verdict on the pair, as it stood when a version was published. */
export const MachineVerdict = record({
  framework: record({ id: z.string(), version: z.string(), label: z.string() }),
  stage: z.string(),
  asOf: z.string(),
  verdict: z.string(),
  hypothesis: z.string(),
  label: z.string(),
  words: z.string(),
  posterior: z.number(),
  confidence: z.string(),
  paper: z.string(),
  practice: z.string(),
  reports: z.int(),
  origins: z.int(),
  /** Checks by the record of claims that are cited. */
  checks: list(Check),
});
export type MachineVerdict = z.infer<typeof MachineVerdict>;

const written = {
  title: z.string(),
  summary: z.string(),
  text: z.string(),
  dyad: z.tuple([z.string(), z.string()]).readonly(),
  framework: z.string(),
  asOf: z.string(),
  judgement: Judgement,
  /** One thing a line. */
  wouldChange: z.string(),
  evidence: list(Citation),
};

export const Draft = record(written);
export type Draft = z.infer<typeof Draft>;

/** A version: the draft as it was published, with the machine's verdict beside it; null where no page tells of the pair. */
export const Content = record({ ...written, machine: MachineVerdict.nullable() });
export type Content = z.infer<typeof Content>;

/** What a person holds against an assessment. */
export const DissentContent = record({ judgement: Judgement, text: z.string(), evidence: list(Citation) });
export type DissentContent = z.infer<typeof DissentContent>;

export const CheckFindingWord = z.enum(checkFindings);

/** The lines of a field that holds one thing a line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim())
    .filter(Boolean);
