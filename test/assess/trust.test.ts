import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assess } from "../../src/assess/index.ts";
import type { Assessment, Reliability } from "../../src/contract/index.ts";
import { type Document, trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "../trace/kit/build.ts";
import { ownText, random } from "../trace/kit/texts.ts";
import { framework, knowledge } from "./kit.ts";

interface Said {
  readonly id: string;
  readonly speaker: string;
  readonly denies?: boolean;
  readonly outlet?: string;
  /** An outlet that the paper has it from. */
  readonly via?: string;
  readonly date?: string;
}

/** A speaker says that Kenya and Oman held a drill, or that they held none. */
function said({ id, speaker, denies = false, outlet, via, date = "2022-06-01" }: Said): Document {
  const words = `${speaker} told ${id} of the drill that Kenya and Oman held in May.`;
  const report = page({
    id,
    paragraphs: [words, ...ownText(random(id.charCodeAt(0)), 3)],
    date,
    ...(outlet === undefined ? {} : { outlet }),
  });
  const chain = [
    ...(via === undefined ? [] : [voice("outlet" as const, via)]),
    voice("person", speaker, `unknown:${speaker}`),
  ];
  const statement = claim(report, words, { chain });
  const drill = event(report, words, {
    states: ["KEN", "OMN"],
    rung: "exercises",
    attributedTo: statement.id,
    negated: denies,
    date: { from: "2022-05-01", to: "2022-05-03", basis: "stated", source: "test", span: null },
  });
  return { report, coded: coded(report, { claims: [statement], events: [drill] }) };
}

const weighed = (
  documents: readonly Document[],
  ratings: Readonly<Record<string, Reliability>> = {},
  asOf = "2022-07-01",
): Assessment =>
  assess({
    documents,
    traced: trace(documents, knowledge),
    dyad: ["KEN", "OMN"],
    framework,
    knowledge,
    asOf,
    ratings: new Map(Object.entries(ratings)),
  });

/** Weights of what speaks for the exercises, by report. */
const weights = ({ evidence }: Assessment): Record<string, number> =>
  Object.fromEntries(
    evidence
      .filter(({ indicator, direction }) => indicator === "exercises" && direction === "for")
      .map(({ report, weight }) => [report, weight]),
  );

const drill = said({ id: "a", speaker: "abel" });

test("what others deny weighs less, the less the more of them deny it, and the item says why", () => {
  const alone = weights(weighed([drill])).a ?? 0;
  const evenly = weighed([drill, said({ id: "b", speaker: "zuri", denies: true })]);
  const against = weighed([
    drill,
    said({ id: "b", speaker: "zuri", denies: true }),
    said({ id: "c", speaker: "juma", denies: true }),
  ]);
  assert.ok(alone > 0.9);
  assert.ok(Math.abs((weights(evenly).a ?? 0) - alone * 0.5) < 1e-5);
  assert.ok(Math.abs((weights(against).a ?? 0) - alone * 0.25) < 1e-5);
  assert.ok(against.evidence.some(({ says }) => says.endsWith("others deny it (credibility 5)")));
});

test("one mouth that denies in many papers denies once; what agrees does not weigh more than a full item", () => {
  const denials = ["b", "c", "d"].map((id) => said({ id, speaker: "zuri", denies: true }));
  assert.deepEqual(weights(weighed([drill, ...denials])), weights(weighed([drill, ...denials.slice(0, 1)])));
  const agreeing = [drill, said({ id: "b", speaker: "zuri" }), said({ id: "c", speaker: "juma" })];
  assert.equal(weights(weighed(agreeing)).a, weights(weighed([drill])).a);
});

test("a denial of a later day has no say before it", () => {
  const later = said({ id: "b", speaker: "zuri", denies: true, date: "2022-08-01" });
  assert.deepEqual(weights(weighed([drill, later])), weights(weighed([drill])));
  assert.notDeepEqual(
    weights(weighed([drill, later], {}, "2022-09-01")),
    weights(weighed([drill], {}, "2022-09-01")),
  );
});

test("an outlet that people hold unreliable weighs less; what nobody judged, and what cannot be, stays as it is", () => {
  const paper = said({ id: "a", speaker: "abel", outlet: "The Harbour Signal" });
  const by = (rating: Reliability): number =>
    weights(weighed([paper], { "outlet:harbour-signal": rating })).a ?? 0;
  const plain = weights(weighed([paper])).a ?? 0;
  assert.deepEqual([by("A"), by("B"), by("F")], [plain, plain, plain]);
  assert.ok(plain > by("C") && by("C") > by("D") && by("D") > by("E") && by("E") > 0);
  assert.equal(weights(weighed([paper], { "outlet:another": "E" })).a, plain);
});

test("a chain is as reliable as the least of its outlets", () => {
  const via = said({ id: "a", speaker: "abel", outlet: "The Harbour Signal", via: "TASS" });
  const ratings = { "outlet:harbour-signal": "C", "outlet:tass": "E" } as const;
  const result = weighed([via], ratings);
  assert.ok(Math.abs((weights(result).a ?? 0) - 0.25 * (weights(weighed([via])).a ?? 0)) < 1e-5);
  assert.ok(result.evidence.some(({ says }) => says.endsWith("tass is rated E")));
});

test("a framework without the two scales leaves weights as they were", () => {
  const documents = [drill, said({ id: "b", speaker: "zuri", denies: true })];
  const { credibility: _one, reliability: _other, ...bare } = framework;
  const result = assess({
    documents,
    traced: trace(documents, knowledge),
    dyad: ["KEN", "OMN"],
    framework: bare,
    knowledge,
    asOf: "2022-07-01",
  });
  assert.equal(weights(result).a, weights(weighed([drill])).a);
});

test("property: order moves no weight, and neither doubt nor rating ever adds any", () => {
  const saying = fc.record({
    speaker: fc.constantFrom("abel", "zuri", "juma"),
    denies: fc.boolean(),
    outlet: fc.constantFrom("One", "Two"),
  });
  const letter = fc.constantFrom<Reliability>("A", "B", "C", "D", "E", "F");
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 5 }), letter, (sayings, rating) => {
      const documents = sayings.map((one, index) => said({ ...one, id: "abcdefg".charAt(index) }));
      const ratings = { "outlet:one": rating };
      const result = weighed(documents, ratings);
      assert.deepEqual(weighed([...documents].reverse(), ratings), result);
      const unjudged = weights(weighed(documents));
      for (const [id, weight] of Object.entries(weights(result))) {
        assert.ok(weight <= (unjudged[id] ?? 0));
        assert.ok(weight <= 1);
      }
    }),
    { numRuns: 25 },
  );
});
