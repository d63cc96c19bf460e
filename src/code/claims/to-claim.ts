import type { Claim, Span, Voice } from "../../contract/index.ts";
import { codeStage, recordId } from "../stage.ts";
import type { Attribution } from "./attribution.ts";
import type { Chained } from "./chain.ts";
import type { Certainty } from "./cues/types.ts";
import { isHeadline } from "./headline-of.ts";
import { quotesIn, type Reading, treeAt } from "./reading.ts";
import { certaintyOf, certaintyOfWords } from "./says/certainty.ts";
import { headOf, statementOf } from "./says/heads.ts";
import { endsInNot, opensWithNobody, polarityOf } from "./says/polarity.ts";
import { thesisOf } from "./says/thesis.ts";
import { contains, hull, joined, meets } from "./spans.ts";
import { partsOf } from "./split.ts";

/** Whether the content is quoted throughout, in part, or not at all. */
export const modeOf = (reading: Reading, content: readonly Span[]): Claim["mode"] => {
  const quotes = content
    .flatMap((span) => quotesIn(reading, span))
    .filter((quote) => content.some((span) => meets(quote, span)));
  if (quotes.length === 0) return "indirect";
  return content.every((span) => quotes.some((quote) => contains(quote, span))) ? "direct" : "mixed";
};

/** The cue's stance, moved by words beside it ("falsely claimed", "rightly said"). */
const stanceOf = (reading: Reading, found: Attribution): Claim["reporterStance"] => {
  const beside = found.cueNode?.children.map((child) => child.form) ?? [];
  const after =
    found.cueNode?.children.flatMap((child) =>
      child.children.map((below) => `${child.form}_${below.form}`),
    ) ?? [];
  if ([...beside, ...after].some((word) => reading.book.distancing.has(word))) return "distancing";
  if (beside.some((word) => reading.book.endorsing.has(word))) return "endorsing";
  return found.cue.stance;
};

/** ICD 203's levels of confidence, folded into the certainties of a claim. */
const confidences: ReadonlyMap<string, Certainty> = new Map([
  ["high", "asserted"],
  ["great", "asserted"],
  ["moderate", "probable"],
  ["medium", "probable"],
  ["low", "possible"],
  ["little", "possible"],
]);

/** "assesses with moderate confidence that": how sure the speaker is in their own words; `null` where nothing is said. */
const confidenceOf = (given: Attribution | null): Certainty | null => {
  const { nodes } = given?.cueNode?.tree ?? { nodes: [] };
  const at = nodes.findIndex(
    ({ form, id }) => form === "confidence" && Math.abs(id - (given?.cueNode?.id ?? 0)) < confidenceReach,
  );
  const [preposition, degree] = nodes.slice(at - 2, at);
  return at < 2 || preposition?.form !== "with" ? null : (confidences.get(degree?.form ?? "") ?? null);
};

/** Words between a verb and its confidence: "assesses, with moderate confidence, that". */
const confidenceReach = 5;

const grounds: ReadonlySet<string> = new Set(["evidence", "proof", "sign", "indication", "basis", "reason"]);

/** "find no evidence that": the words between cue and content take the ground from under what follows. */
const lacksGround = (given: Attribution | null): boolean => {
  const { nodes } = given?.cueNode?.tree ?? { nodes: [] };
  const from = given?.cueNode?.id ?? 0;
  return nodes
    .slice(from, from + 4)
    .some(({ form, lemma }, at, row) => form === "no" && grounds.has(row[at + 1]?.lemma ?? lemma));
};

const textOf = (reading: Reading, [first]: readonly Span[]): string =>
  first ? reading.text.slice(first.start, first.end) : "";

/** "No," he replied. */
const isRefusal = (reading: Reading, content: readonly Span[]): boolean =>
  /^["“„«']{0,2}no[,.!]/i.test(textOf(reading, content));

/** What a claim says, apart from who says it. */
export const saysOf = (reading: Reading, content: readonly Span[], given: Attribution | null) => {
  const top = headOf(reading, content, given?.contentNode ?? null);
  const head = top ? statementOf(top) : null;
  const cue = confidenceOf(given) ?? given?.cue.certainty ?? "asserted";
  const { thesis, negated } = thesisOf(reading, content);
  return {
    certainty: certaintyOf(
      cue,
      (given?.negated ?? false) || lacksGround(given),
      certaintyOfWords(reading, head),
    ),
    // "they resist together, although they are not bound by an alliance": of the tie it says no.
    polarity:
      negated ||
      isRefusal(reading, content) ||
      opensWithNobody(textOf(reading, content)) ||
      endsInNot(textOf(reading, content))
        ? ("negative" as const)
        : polarityOf(reading, head),
    mode: modeOf(reading, content),
    thesis,
  };
};

interface Parts {
  readonly content: readonly Span[];
  readonly chain: readonly Voice[];
  readonly cue: Span | null;
  readonly place: Span;
  readonly within: "body" | "thread";
  readonly headline: boolean;
  readonly stance: Claim["reporterStance"];
  readonly rule: string;
}

/** Makes the record of a claim; its id follows from the report, the rule and the place. */
export const claimFrom = (reading: Reading, parts: Parts, given: Attribution | null): Claim => {
  const { report } = reading.context;
  const { start, end } = parts.place;
  return {
    type: "claim",
    id: recordId("c", report.id, [start, end, ...parts.content.flatMap((span) => [span.start, span.end])]),
    report: report.id,
    start,
    end,
    text: report.text.slice(start, end),
    stage: codeStage,
    rule: parts.rule,
    content: parts.content.map(({ start, end }) => ({ start, end })),
    chain: parts.chain,
    cue: parts.cue,
    reporterStance: parts.stance,
    headline: parts.headline,
    within: parts.within,
    ...saysOf(reading, parts.content, given),
  };
};

/** The records of an attribution with its chain: one, or two where it says yes and no to a tie in different sentences. */
export const claimsOf = (reading: Reading, one: Chained): readonly Claim[] =>
  partsOf(reading, joined(reading.text, one.attribution.content)).flatMap(
    (content) => claimOver(reading, one, content) ?? [],
  );

const claimOver = (
  reading: Reading,
  { attribution, chain }: Chained,
  content: readonly Span[],
): Claim | null => {
  const { cueSpan, source } = attribution;
  const place = hull([...content, ...(cueSpan ? [cueSpan] : []), ...(source ? [source.span] : [])]);
  const tree = treeAt(reading, attribution.sentence);
  if (!place || !tree) return null;
  return claimFrom(
    reading,
    {
      content,
      chain,
      cue: cueSpan,
      place,
      within: reading.context.withinOf(tree.sentence),
      headline: isHeadline(reading.context, tree.sentence),
      stance: stanceOf(reading, attribution),
      rule: attribution.rule,
    },
    attribution,
  );
};
