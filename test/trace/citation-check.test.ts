import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Coded, Report } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "./kit/build.ts";

const knowledge = loadKnowledge();
const courier = voice("outlet", "Harbour Courier", "outlet:harbour-courier");
const thesis = (tie: NonNullable<Claim["thesis"]>["tie"]) => ({ thesis: { dyad: ["KEN", "OMN"], tie } });

const original = (sentence: string, parts: Partial<Claim> = {}): { report: Report; coded: Coded } => {
  const report = page({
    id: "a",
    paragraphs: [sentence, "The weather was fine in Lamu."],
    outlet: "Harbour Courier",
    date: "2022-03-01",
  });
  return { report, coded: coded(report, { claims: [claim(report, sentence, parts)] }) };
};

const rendering = (sentence: string, parts: Partial<Claim> = {}): { report: Report; coded: Coded } => {
  const report = page({ id: "b", paragraphs: [sentence], outlet: "Daily Echo", date: "2022-03-02" });
  return {
    report,
    coded: coded(report, { claims: [claim(report, sentence, { chain: [courier], ...parts })] }),
  };
};

const verdictOf = (one: ReturnType<typeof original>, other: ReturnType<typeof rendering>) => {
  const [check] = trace([one, other], knowledge).citationChecks;
  if (check?.passage) {
    const { start, end, text } = check.passage;
    assert.equal(one.report.text.slice(start, end), text);
  }
  return check?.verdict;
};

test("a tie rendered stronger, surer or the other way round than the cited report has it", () => {
  const said = "Kenya and Oman may become allies one day.";
  const alleged = "Kenya and Oman are allies, the Harbour Courier writes.";
  const source = original(said, { certainty: "possible", ...thesis("preparing") });
  assert.equal(verdictOf(source, rendering(alleged, thesis("in-fact"))), "says-less");
  assert.equal(verdictOf(source, rendering(alleged, thesis("preparing"))), "says-less");
  assert.equal(
    verdictOf(source, rendering(alleged, { certainty: "possible", ...thesis("preparing") })),
    "borne-out",
  );
  assert.equal(
    verdictOf(original(said, thesis("none")), rendering(alleged, thesis("in-fact"))),
    "says-otherwise",
  );
});

test("quoted words that do not stand in the cited report", () => {
  const source = original("General Said told us that the harbour would be closed for a week in spring.");
  const words = (quote: string) => rendering(`“${quote}”, the Harbour Courier quotes the general.`);
  assert.equal(verdictOf(source, words("the harbour would be closed for a week")), "borne-out");
  assert.equal(verdictOf(source, words("we shall stand by Oman in any war")), "not-there");
});

test("a rendering with other numbers, or of something the cited report does not tell", () => {
  const source = original("Oman will lend 12 boats and 340 sailors to Kenya for the summer exercise.");
  const says = (what: string) => rendering(`${what}, according to the Harbour Courier.`);
  assert.equal(
    verdictOf(source, says("Oman lends 12 boats to Kenya for the exercise in summer")),
    "borne-out",
  );
  assert.equal(
    verdictOf(source, says("Oman lends 20 boats to Kenya for the exercise in summer")),
    "says-otherwise",
  );
  assert.equal(
    verdictOf(source, says("Railways in Chile were struck by floods and landslides")),
    "not-there",
  );
});

test("where the cited report is not in the corpus nothing is checked", () => {
  assert.deepEqual(
    trace([rendering("Kenya and Oman are allies, it writes.", thesis("in-fact"))], knowledge).citationChecks,
    [],
  );
});

test("a negation left out of a quotation turns it round; one beside it does not", () => {
  const quote = (words: string) => rendering(`“${words}”, the Harbour Courier quotes the general.`);
  const source = original(
    "General Said told us: we will not follow Kenya into that strait. No paper was signed.",
  );
  assert.equal(verdictOf(source, quote("we will follow Kenya into that strait")), "says-otherwise");
  assert.equal(verdictOf(source, quote("we will not follow Kenya into that strait")), "borne-out");
  const other = original("General Said told us: we will follow Kenya into that strait. No paper was signed.");
  assert.equal(verdictOf(other, quote("we will follow Kenya into that strait")), "borne-out");
});

test("what a rendering changes: numbers in digits or letters, times, places, parties, and who says it", () => {
  const said = voice("person", "General Said Noor", "Said Noor");
  const sentence = "Oman will lend Kenya twelve tugs at Lamu in May, General Said Noor said.";
  const source = original(sentence, { chain: [said] });
  const cases: readonly (readonly [string, string])[] = [
    ["Oman will lend Kenya 12 tugs at Lamu in May, the Harbour Courier writes.", "borne-out"],
    ["Oman will lend Kenya forty tugs at Lamu in May, the Harbour Courier writes.", "says-otherwise"],
    ["Oman will lend Kenya twelve tugs at Lamu in July, the Harbour Courier writes.", "says-otherwise"],
    ["Oman will lend Kenya twelve tugs at Kilifi in May, the Harbour Courier writes.", "says-otherwise"],
    ["In May Kenya is to be lent twelve tugs at Lamu by Oman, the Harbour Courier writes.", "borne-out"],
    ["Oman has lent Kenya twelve tugs at Lamu, the Harbour Courier writes.", "says-less"],
  ];
  for (const [words, verdict] of cases) assert.equal(verdictOf(source, rendering(words)), verdict, words);
  const by = (kind: "person" | "unnamed", mention: string, resolved: string | null) =>
    rendering("Oman will lend Kenya twelve tugs at Lamu in May, the Harbour Courier quotes.", {
      chain: [courier, voice(kind, mention, resolved)],
    });
  assert.equal(verdictOf(source, by("person", "Said Noor", "Said Noor")), "borne-out");
  assert.equal(verdictOf(source, by("person", "Minister Peter Kamau", "Peter Kamau")), "says-otherwise");
  assert.equal(verdictOf(source, by("unnamed", "experts", null)), "says-less");
  assert.equal(verdictOf(source, by("unnamed", "an expert", null)), "borne-out");
});

test("what a rendering loses: a question, a condition, some of all, a negated clause", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "Will Oman lend its tugs to Kenya?",
      "Oman will lend its tugs to Kenya, the Harbour Courier writes.",
      "says-less",
    ],
    [
      "Oman will lend its tugs to Kenya if the harbour pays.",
      "Oman will lend its tugs to Kenya, the Harbour Courier writes.",
      "says-less",
    ],
    [
      "Oman will lend its tugs to Kenya if the harbour pays.",
      "If the harbour pays, Oman will lend its tugs to Kenya, the Harbour Courier writes.",
      "borne-out",
    ],
    [
      "Some captains of Oman want tugs from Kenya.",
      "All captains of Oman want tugs from Kenya, the Harbour Courier writes.",
      "says-less",
    ],
    [
      "Oman and Kenya spoke of tugs. No contract was signed, and both left early.",
      "Oman and Kenya spoke of tugs and signed a contract, the Harbour Courier writes.",
      "says-otherwise",
    ],
  ];
  for (const [said, told, verdict] of cases)
    assert.equal(verdictOf(original(said), rendering(told)), verdict, told);
});

const triggerOf = ({ text }: Report): { start: number; end: number } => {
  const start = text.search(/sold|got/);
  return { start, end: start + 4 };
};

test("a deed that the cited report has the other way round, or of the contrary kind", () => {
  const said = "Oman sold Kenya twelve tugs.";
  const source = original(said);
  const sold = (
    one: ReturnType<typeof original>,
    words: string,
    states: readonly string[],
    root = "COOPERATE",
  ) => ({
    report: one.report,
    coded: {
      ...one.coded,
      events: [
        event(one.report, words, {
          states,
          symmetric: false,
          plover: { event: root, mode: null, contexts: [] },
          trigger: triggerOf(one.report),
        }),
      ],
    },
  });
  const there = sold(source, said, ["OMN", "KEN"]);
  const turned = "Kenya sold Oman twelve tugs, the Harbour Courier writes.";
  assert.equal(verdictOf(there, sold(rendering(turned), turned, ["KEN", "OMN"])), "says-otherwise");
  const taken = "Kenya got twelve tugs of Oman, the Harbour Courier writes.";
  assert.equal(verdictOf(there, sold(rendering(taken), taken, ["KEN", "OMN"])), "borne-out");
  const same = "Oman sold Kenya twelve tugs, the Harbour Courier writes.";
  assert.equal(verdictOf(there, sold(rendering(same), same, ["OMN", "KEN"])), "borne-out");
  assert.equal(verdictOf(there, sold(rendering(same), same, ["OMN", "KEN"], "ASSAULT")), "says-otherwise");
});

test("a free paraphrase with some of the words is not called absent, nor the contrary by a stray negation", () => {
  const source = original(
    "The Omani boat came alongside in the dark, and seven men of Kenya were over its rail.",
  );
  assert.notEqual(
    verdictOf(
      source,
      rendering("Sailors of Kenya boarded a boat of Oman in the dark, the Harbour Courier writes."),
    ),
    "not-there",
  );
  assert.equal(
    verdictOf(
      source,
      rendering("Kenya promised Oman four submarines on credit, the Harbour Courier writes."),
    ),
    "not-there",
  );
});
