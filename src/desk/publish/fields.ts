/** The form in which an assessment is written: what was typed, and the draft that it makes. */
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import { type Framework, resolveDyad } from "../../pipeline/index.ts";
import type { Written } from "../../store/index.ts";
import { checkedFields } from "../app/form.ts";
import type { Desk } from "../routes/desk.ts";
import { inOrder } from "../weigh/weigh.ts";
import { type Citation, confidences, Draft, type Judgement, likelihoodWords } from "./content.ts";
import { type Resolved, resolveAll } from "./resolve.ts";

export const draftFields = [
  "title",
  "summary",
  "first",
  "second",
  "framework",
  "day",
  "text",
  "hypothesis",
  "word",
  "confidence",
  "why",
  "change",
  "edit",
  "do",
] as const;
export type DraftField = (typeof draftFields)[number];
export type TypedDraft = Readonly<Record<DraftField, string>>;

const labels: Readonly<Record<string, string>> = {
  title: "The title",
  summary: "The summary",
  first: "The first state",
  second: "The second state",
  framework: "The framework",
  day: "The day",
  text: "The text",
  hypothesis: "The hypothesis",
  word: "The word of probability",
  confidence: "The confidence",
  why: "The reasons",
  change: "What would change it",
  edit: "The number of the save",
};

/** A text of up to so many characters. */
export const upTo = (most: number) => z.string().max(most, `it is over ${most} characters`);
export const needed = (most: number) => upTo(most).refine((text) => text.trim() !== "", "it is empty");

/** An essay of some 9,000 words: longer than any assessment of one pair that is read to its end. */
export const longestText = 60_000;
/** The largest form: the longest text in letters of three bytes, each written as three signs, and the rest. */
export const mostFormBytes = 1_000_000;

export const judgementShape = {
  hypothesis: upTo(60),
  word: z.enum(["", ...likelihoodWords], "it is no word of ICD 203"),
  confidence: z.enum(["", ...confidences], "it is low, moderate or high"),
  why: upTo(4_000),
} as const;

const draftSchema = z.strictObject({
  title: needed(200),
  summary: upTo(800),
  first: needed(100),
  second: needed(100),
  framework: upTo(60),
  day: z.union([z.literal(""), z.iso.date("it is no day of the calendar")], "it is no day of the calendar"),
  text: upTo(longestText),
  ...judgementShape,
  change: upTo(4_000),
  edit: z.string().regex(/^\d{0,9}$/, "it is no number"),
  do: upTo(20),
});

/** @throws EntenteError E807 when there is no such framework */
export const frameworkOf = ({ assessor }: Desk, id: string): Framework => {
  const found = id === "" ? assessor.frameworks[0] : assessor.frameworks.find((one) => one.id === id);
  if (!found) throw new EntenteError("E807", { name: id.slice(0, 60) });
  return found;
};

/** @throws EntenteError E854 for a hypothesis of another framework */
export const judgementOf = (
  framework: Framework,
  { hypothesis, word, confidence, why }: Pick<Judgement, "hypothesis" | "word" | "confidence" | "why">,
): Judgement => {
  const found = framework.hypotheses.find(({ id }) => id === hypothesis);
  if (hypothesis !== "" && !found)
    throw new EntenteError("E854", {
      name: labels.hypothesis ?? "",
      why: `the framework “${framework.label}” asks of others: ${framework.hypotheses.map(({ label }) => label).join(", ")}`,
    });
  return { hypothesis, label: found?.label ?? "", word, confidence, why: why.trim() };
};

export interface MadeDraft {
  readonly draft: Draft;
  readonly edit: number;
  /** What keeps it from being published, a line each; references that lead to nothing first. */
  readonly problems: Resolved["problems"];
}

/**
 * The draft that was typed. References that lead to nothing are told and do not keep it from being saved.
 * @param before what was quoted in earlier saves and versions
 * @throws EntenteError E401, E402, E807 or E854 for a field that cannot be used
 */
export const draftOf = (desk: Desk, typed: TypedDraft, before: readonly Citation[]): MadeDraft => {
  const fields = checkedFields(draftSchema, typed, labels);
  const dyad = inOrder(resolveDyad(desk.knowledge, [fields.first.trim(), fields.second.trim()]));
  const framework = frameworkOf(desk, fields.framework);
  const today = desk.now().toISOString().slice(0, 10);
  const asOf =
    fields.day || (desk.assessor.kept({ dyad, framework: framework.id })?.assessment.asOf ?? today);
  if (asOf > today) throw new EntenteError("E854", { name: labels.day ?? "", why: "it has not come yet" });
  const { evidence, problems } = resolveAll(desk, [fields.text, fields.why, fields.change], before);
  const draft: Draft = {
    title: fields.title.trim(),
    summary: fields.summary.trim(),
    text: fields.text,
    dyad,
    framework: framework.id,
    asOf,
    judgement: judgementOf(framework, fields),
    wouldChange: fields.change,
    evidence,
  };
  return { draft, edit: Number(fields.edit || 0), problems };
};

/** A draft as it stands in the form. */
export const typedOfDraft = (draft: Draft, edit: number, names: (id: string) => string): TypedDraft => ({
  title: draft.title,
  summary: draft.summary,
  first: names(draft.dyad[0]),
  second: names(draft.dyad[1]),
  framework: draft.framework,
  day: draft.asOf,
  text: draft.text,
  hypothesis: draft.judgement.hypothesis,
  word: draft.judgement.word,
  confidence: draft.judgement.confidence,
  why: draft.judgement.why,
  change: draft.wouldChange,
  edit: String(edit),
  do: "",
});

export const parseDraft = ({ draft }: Pick<Written, "draft">): Draft => Draft.parse(JSON.parse(draft));

/** What is still missing before it can be published, a line each. */
export const missingOf = (draft: Draft, problems: MadeDraft["problems"]): readonly string[] =>
  [
    ...problems.map(({ message }) => message),
    draft.text.trim() === "" && "it has no text",
    draft.summary === "" && "it has no summary",
    draft.evidence.length === 0 && "it rests on nothing: cite at least one sentence, claim, event or fact",
    draft.judgement.hypothesis === "" && "it says of no hypothesis how likely it is",
    draft.judgement.word === "" && "its verdict has no word of probability",
    draft.judgement.confidence === "" && "its verdict has no confidence",
    draft.judgement.why === "" && "it gives no reasons for its confidence",
    draft.wouldChange.trim() === "" && "it does not say what would change it",
  ].filter((line) => line !== false);

/** "What China owes Russia" → "what-china-owes-russia" */
export const slugOf = ({ title, dyad }: Pick<Draft, "title" | "dyad">): string => {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, "");
  const slug = words || dyad.join("-").toLowerCase();
  // The address of a new one.
  return slug === "new" ? "new-assessment" : slug;
};
