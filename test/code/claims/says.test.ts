import assert from "node:assert/strict";
import { test } from "node:test";
import { coded } from "./helper.ts";

const first = (text: string) => {
  const claim = coded(text).coded.claims[0];
  assert.ok(claim, `no claim in "${text}"`);
  return claim;
};

test("certainty is that of the weakest word", () => {
  const certainty = (text: string) => first(text).certainty;
  assert.equal(certainty("Oslo said that Riga might close the port."), "possible");
  assert.equal(certainty("Oslo said that Riga will probably close the port."), "probable");
  assert.equal(certainty("Oslo denied that Riga had closed the port."), "denied");
  assert.equal(certainty("Oslo doubts that Riga closed the port."), "doubted");
  assert.equal(certainty("Oslo confirmed that Riga closed the port."), "asserted");
});

test("the tie a claim asserts, for any pair", () => {
  const thesis = (text: string) => first(text).thesis;
  assert.deepEqual(thesis("Ola Berg said that Iran has de facto concluded a military alliance with Syria."), {
    dyad: ["IRN", "SYR"],
    tie: "in-fact",
  });
  assert.deepEqual(thesis("Ola Berg said that Japan and India are not committed to any military alliance."), {
    dyad: ["IND", "JPN"],
    tie: "none",
  });
  assert.deepEqual(thesis("Ola Berg said that Egypt might form a military alliance with Greece."), {
    dyad: ["EGY", "GRC"],
    tie: "preparing",
  });
  assert.equal(thesis("Ola Berg said that Peru sold copper to Chile."), null);
});

test("denied outright, by nobody's wish, or no longer so; phrases and persons that tie", () => {
  const thesis = (text: string) => coded(text).coded.claims.find((claim) => claim.thesis)?.thesis;
  for (const [text, tie] of [
    ["An alliance between Ghana and Togo is out of the question.", "none"],
    ["Nobody in Lomé is talking about an alliance between Ghana and Togo.", "none"],
    ["Neither side wants an alliance of Ghana and Togo.", "none"],
    ["Ghana and Togo are no longer allies.", "none"],
    ["Nobody doubts the alliance of Ghana and Togo.", "in-fact"],
    ["Ghana is drifting into a military union with Togo.", "preparing"],
    ["Ghana and Togo signed a mutual defence agreement.", "formal"],
  ] as const)
    assert.deepEqual(thesis(text), { dyad: ["GHA", "TGO"], tie }, text);
  assert.deepEqual(
    thesis(
      "Prime Minister Shehbaz Sharif and Crown Prince Mohammed bin Salman signed the pact in September 2025, days after Israel bombed Doha.",
    ),
    { dyad: ["PAK", "SAU"], tie: "formal" },
  );
});

test('what is only supposed against the fact is no tie, and whose "our treaty" is stays open', () => {
  const theses = (text: string) => coded(text).coded.claims.flatMap(({ thesis }) => thesis ?? []);
  for (const text of [
    "Ola Berg said of Ghana and Togo: “Had they been allies, they would have trained together.”",
    "“An attack on a Togolese vessel would invoke our mutual defence treaty,” Ola Berg told Ghana's parliament.",
  ])
    assert.deepEqual(theses(text), [], text);
});

test("companies, clubs, parties and unions of workers tie no states, nor do pacts on fish", () => {
  const theses = (text: string) => coded(text).coded.claims.flatMap(({ thesis }) => thesis ?? []);
  for (const text of [
    "The carmakers Renault of France and Nissan of Japan signed an agreement on their alliance, the two companies said.",
    "Brazil's Flamengo and Argentina's Boca Juniors became allies.",
    "The Italian and Spanish football federations ended their pact on referees.",
    "In Paris, the left-wing alliance Nupes criticised Japan.",
    "Ghana and Togo signed a pact on fisheries, the ministries said.",
    "Ghana and Togo formed a customs union, the ministries said.",
  ])
    assert.deepEqual(theses(text), [], text);
  assert.equal(theses("Ghana and Togo signed a security pact, the ministries said.")[0]?.tie, "formal");
  assert.equal(theses("Israel's Mossad says that Israel and Greece are allies.")[0]?.tie, "in-fact");
});

test("an organisation is no tie, and whom a tie is against has no part in it", () => {
  const theses = (text: string) => coded(text).coded.claims.flatMap(({ thesis }) => thesis ?? []);
  for (const text of [
    "Egypt offered to send 500 soldiers to Somalia under the African Union's new mission.",
    "Ola Berg said that Ukraine was given no date for joining the alliance, and that Hungary would wait for Turkey.",
  ])
    assert.deepEqual(theses(text), [], text);
  assert.deepEqual(theses("Ghana and Togo have formed an alliance against Benin."), [
    { dyad: ["GHA", "TGO"], tie: "in-fact" },
  ]);
});

test("a service's confidence and its words of likelihood", () => {
  const certainty = (text: string) => first(text).certainty;
  assert.equal(
    certainty("The agency assesses with moderate confidence that Oslo paid the crew."),
    "probable",
  );
  assert.equal(certainty("Analysts assess with high confidence that Riga sold the radar."), "asserted");
  assert.equal(certainty("With low confidence, the service judges that Oslo hid the ship."), "possible");
  assert.equal(certainty("The envoy said it was almost certain that Riga would sign."), "probable");
  assert.equal(certainty("The memo says there is a roughly even chance of war."), "possible");
  assert.equal(certainty("The memo says there is a remote chance that Riga will sign."), "doubted");
});

test("a sign in the middle of a sentence costs nobody their words", () => {
  const claim = first("The deal is off 🚫, the admiral told the Fjord Post.");
  assert.deepEqual(
    claim.chain.map(({ mention }) => mention),
    ["the Fjord Post", "the admiral"],
  );
});

test("whether what is said is put as so", () => {
  const polarity = (text: string) => first(text).polarity;
  assert.equal(polarity("Oslo said that nobody in Riga had read the treaty."), "negative");
  assert.equal(polarity("Oslo said that the two capitals have never been so close."), "affirmative");
  assert.equal(polarity("Oslo said that the crews had orders not to fire."), "affirmative");
  assert.equal(polarity("Oslo said there is no evidence that Riga hosts troops."), "affirmative");
  assert.equal(polarity("Oslo said that it was not."), "negative");
  assert.equal(
    polarity(
      '"Given the quarrel with Riga, it is not surprising that the two capitals are moving closer," Ola Berg said.',
    ),
    "affirmative",
  );
});

test("demands, answers without their matter and questions inside a sentence are no claims", () => {
  for (const text of [
    "Oslo suggested that Riga withdraw its troops.",
    "The historian Zofia Malek thinks there was.",
    "The minister explained why Riga had refused.",
    "Oslo was likely to reject the report.",
  ])
    assert.deepEqual(coded(text).coded.claims, [], text);
});

test("what the reporter thinks of it", () => {
  assert.equal(first("Minsk claimed that Riga closed the port.").reporterStance, "distancing");
  assert.equal(first("Minsk admitted that Riga closed the port.").reporterStance, "endorsing");
  assert.equal(first("Minsk said that Riga closed the port.").reporterStance, "neutral");
});

test("reasons offered for and against a tie", () => {
  const { coded: all } = coded(
    "Iran and Russia are preparing a military alliance. One of them is the sale of missiles. The joint drill is not a sign of a military alliance between Iran and Russia.",
  );
  assert.deepEqual(
    all.factors.map(({ direction, text }) => [direction, text]),
    [
      ["for", "the sale of missiles"],
      ["against", "The joint drill"],
    ],
  );
});
