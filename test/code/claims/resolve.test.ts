import assert from "node:assert/strict";
import { test } from "node:test";
import { coded } from "./helper.ts";

test("a described speaker is the unnamed one called so before, and not the only person with a name", () => {
  const { coded: all } = coded(
    "Hungarian Defence Minister Tamas Hollo said that the border was quiet. A Western diplomat, who asked not to be named, doubted that Serbia would send troops. According to the diplomat, Belgrade could at most deliver fuel.",
  );
  const last = all.claims.at(-1)?.chain.at(-1);
  assert.equal(last?.mention, "the diplomat");
  assert.ok(!last?.resolved?.includes("ollo"), `resolved to ${last?.resolved}`);
});

const chains = (text: string): readonly string[] =>
  coded(text).coded.claims.map(({ chain }) =>
    chain.map(({ mention, resolved }) => resolved ?? mention).join(" < "),
  );

test("who writes plans or points to three things says nothing", () => {
  assert.deepEqual(
    chains(
      '"Their officers know each other, their staffs write plans together, and that is new," Ola Berg said.',
    ),
    ["Ola Berg"],
  );
  assert.deepEqual(chains("Ola Berg pointed to three things."), []);
});

test("a rank off duty stands in brackets before the name", () => {
  assert.deepEqual(chains('"There is no treaty," said Commodore (ret.) Karim Doss, one of the authors.'), [
    "Karim Doss",
  ]);
  assert.deepEqual(chains("Colonel (retd.) Ana Ruiz said that Peru bought jets."), ["Ana Ruiz"]);
});

test("a title and a name are one person, whom a pronoun stands for", () => {
  assert.deepEqual(
    chains("In the view of the economist Ruth Wanjiru, Oslo will pay. She added that Riga will not."),
    ["Ruth Wanjiru", "Ruth Wanjiru"],
  );
});

test("who cites whom in turn", () => {
  assert.deepEqual(
    chains(
      "The portal Kura 24, citing the outlet Mtatsminda Post, which in turn cites an aide, claims that Baku has bought two airfields.",
    ),
    ["Kura < Mtatsminda Post < an aide"],
  );
});

test("an outlet named in short, documents handed on by one, and a blog of one's own", () => {
  assert.deepEqual(
    chains(
      "The Nile Mirror reports that the camp is empty. An official told the Mirror that it would stay empty.",
    ),
    ["Nile Mirror", "Nile Mirror < An official"],
  );
  assert.deepEqual(chains("Documents seen by the Vienna Observer show that Oslo paid."), [
    "Vienna Observer < Documents seen by the Vienna Observer",
  ]);
  assert.deepEqual(chains("The pact is dead, a former envoy wrote on his blog."), ["a former envoy"]);
});

test("the place where somebody spoke is no voice of the chain", () => {
  const { coded: all } = coded(
    "Last spring, at the Valdai Club, Vladimir Putin replied that a pact with Hanoi was thinkable.",
  );
  assert.deepEqual(
    all.claims.map(({ chain }) => chain.map(({ resolved }) => resolved)),
    [["person:vladimir-putin"]],
  );
});

test("days and months are nobody, an officer of the sentence before is", () => {
  assert.deepEqual(
    chains('"We stay," the Mongolian foreign minister told reporters on Tuesday. She added that Seoul knew.'),
    ["MNG.MFA", "MNG.MFA"],
  );
});

test("a body that publishes a document stands before it, and one outlet is one link", () => {
  const { coded: all } = coded(
    "Photographs published by the Lisbon-based institute Atlas Watch show new barracks on the border.",
  );
  assert.deepEqual(
    all.claims[0]?.chain.map(({ kind }) => kind),
    ["organisation", "document"],
  );
  assert.equal(
    coded("An editorial in the Lagos paper Marina Star argues that the junta needs the war.").coded.claims[0]
      ?.chain.length,
    2,
  );
});

test("a condition before its cue is told; a thing that is the point of another is nobody's word", () => {
  assert.equal(
    coded("If one of the two is attacked, both will fight, the declaration says.").coded.claims.length,
    1,
  );
  assert.deepEqual(chains("The conflict drags on. This is the point of convergence among the players."), []);
});

test("a conclusion of such a kind points back, an attack of such a kind does not", () => {
  assert.deepEqual(
    chains(
      "Moscow and Beijing have become allies. Such a conclusion was reached by the specialist Ines Falkenberg, the newspaper The Harbour Signal reports.",
    ),
    ["the newspaper The Harbour Signal < Ines Falkenberg"],
  );
  assert.deepEqual(chains("A bomb went off. The chancellor condemned such a murderous attack."), []);
});

test("what an exercise is called, where a text comes from and through which channels, is nobody's word", () => {
  assert.deepEqual(
    chains("The exercise, called Calm Horizon, will run until May, the Danish ministry said."),
    ["DNK.MINISTRY"],
  );
  assert.deepEqual(chains("Oslo is calm today.\nSource: The Harbour Signal."), []);
  assert.deepEqual(
    chains('Tokyo conveyed "its serious concern at the flights" through diplomatic channels.'),
    ["JPN"],
  );
});

test("a day belongs to no name, and a name behind a comma to its office", () => {
  const { report, coded: all } = coded("China's Foreign Ministry on Friday denied that Oslo had called.");
  assert.equal(all.claims[0]?.chain[0]?.mention, "China's Foreign Ministry", report.text);
  assert.deepEqual(
    chains(
      "A former minister in Islamabad, Tariq Lodhi, said that the kingdom would pay. Later he said that it would not.",
    ),
    ["Tariq Lodhi", "Tariq Lodhi"],
  );
});

test("the clause of a quoted expert comes through the paper, and an envoy called back is nobody's word", () => {
  assert.deepEqual(
    chains(
      "The daily Nordavis quotes the expert Jon Arne, who believes that Oslo and Riga will form a coast guard.",
    ),
    ["Nordavis < Jon Arne"],
  );
  assert.deepEqual(chains("Jordan recalls its ambassador from Oslo."), []);
});

const voices = (text: string): readonly string[] =>
  coded(text).coded.claims.map(({ chain }) =>
    chain.map(({ kind, resolved }) => `${kind}:${resolved ?? "-"}`).join(" < "),
  );

test("one of many officials is unnamed, whatever his country; an office with one holder is not", () => {
  assert.deepEqual(voices("An Indian official said that the talks were finished."), ["unnamed:-"]);
  assert.deepEqual(voices("Two retired Turkish officers said that the pact was real."), ["unnamed:-"]);
  assert.deepEqual(voices("The Indian foreign minister said that it was not."), ["government:IND.MFA"]);
});

test("a body of a kind goes by its own name, and by its noun afterwards", () => {
  assert.deepEqual(
    voices(
      "The Warsaw-based Institute of Eastern Affairs said that Poland would buy tanks. The institute said that it knew the price.",
    ),
    ["organisation:Institute of Eastern Affairs", "organisation:Institute of Eastern Affairs"],
  );
  assert.deepEqual(voices("The Centre for Maritime Strategy in Kochi said that the sea was calm."), [
    "organisation:Centre for Maritime Strategy",
  ]);
});

test("a name that closes the phrase of its office is a person", () => {
  assert.deepEqual(voices("The pact is not needed, said deputy speaker of the parliament Ruben Ohanyan."), [
    "person:Ruben Ohanyan",
  ]);
  assert.deepEqual(voices("Commander of the Northern Fleet Viktor Lind said the drills were over."), [
    "person:Viktor Lind",
  ]);
  assert.deepEqual(voices("The head of the committee said that the drills were over."), ["unnamed:-"]);
});

test("who says 'we have said this' points to words of his own", () => {
  const found = voices(
    'The borders are a red line, the analyst Behruz Karimi noted. "We have said this to Oslo, and Oslo understood," he stressed.',
  );
  assert.deepEqual([...new Set(found)], ["person:Behruz Karimi"]);
});

test("words quoted by an agency, names that close a phrase, and capitals in which they say something", () => {
  assert.deepEqual(
    chains(
      'Ghana and Togo are full-fledged allies, stated the Accra expert on the ECOWAS Kang Min-seok. His words are quoted by the agency "Volta Press". According to the expert, Benin is next.',
    ),
    ["Volta Press < Kang Min-seok", "Kang Min-seok"],
  );
  assert.deepEqual(
    chains("In Washington they called the move a mistake. In Minsk, they believe that Kyiv is lying."),
    ["USA", "BLR"],
  );
  assert.deepEqual(chains("Egypt and Somalia against Ethiopia: an alliance is born."), [""]);
});

test("the name of an outlet in marks keeps both", () => {
  const { coded: all } = coded(
    'Ghana will sell the port, the agency "Volta Press" reported. The daily «Gold» wrote that it was a mistake.',
  );
  assert.deepEqual(
    all.claims.map(({ chain }) => chain[0]?.mention),
    ['the agency "Volta Press"', "The daily «Gold»"],
  );
});

test("who calls words bluster does not say them", () => {
  const { coded: all } = coded(
    "Ghana's minister did not rule out that Togo would get a base. Ola Berg called those words bluster.",
  );
  assert.ok(!all.claims.some(({ rule }) => rule === "claims/pointing"));
});

test("between commas the speaker stands behind the verb", () => {
  assert.deepEqual(
    chains(
      'That alone, writes the retired colonel Ola Berg in the quarterly, "makes for a bond that nothing breaks".',
    ),
    ["Ola Berg"],
  );
});
