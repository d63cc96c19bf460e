import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readMarked } from "../../bench/events/marked.ts";
import { code } from "../../src/code/index.ts";
import { Event, Mention, type Report } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../src/parse/index.ts";
import { read } from "../../src/read/index.ts";
import { pageOf } from "./page.ts";

const knowledge = loadKnowledge();
const model = loadModel();
const codePage = (page: Report) => code(page, parseReport(page, model), knowledge);
const events = (text: string) => codePage(pageOf(text)).events;
const mentions = (text: string) => codePage(pageOf(text)).mentions;
const ids = (parties: Event["actors"]) => parties.map(({ id }) => id);

test("the ministers of two countries are two mentions", () => {
  const found = mentions("The defence ministers of Norway and Chile met in Oslo.").filter(
    ({ actor }) => actor.kind === "office",
  );
  assert.deepEqual(
    found.map(({ actor }) => actor.id),
    ["NOR.MOD", "CHL.MOD"],
  );
});

test("a body with a name of its own is not that of the state spoken of, and who says so is no recipient", () => {
  const text =
    "Norway and Chile have built a bond that looks much like an alliance, according to Ines Falk, who studies fishery at the Baltmark Institute in Rostock.";
  const [institute] = mentions(text).filter(({ text: own }) => own.includes("Institute"));
  assert.notEqual(institute?.actor.country, "CHL");
  for (const { recipients } of events(text)) assert.deepEqual(recipients, []);
  const [ministry] = mentions("Norway sent a frigate. The Defence Ministry denied it.").filter(
    ({ text: own }) => own === "The Defence Ministry",
  );
  assert.equal(ministry?.actor.country, "NOR");
});

test("a noun of action that only names a kind of day tells of no deed", () => {
  assert.deepEqual(events("Norwegian and Chilean officers behave like friends on exercise days."), []);
});

test("offices of those whom words stand for: the leaders of the two states, the ministers of both countries, three at once", () => {
  const actors = (text: string) => ids(events(text).at(-1)?.actors ?? []);
  const first = "Norway and Chile drilled together. ";
  assert.deepEqual(actors(`${first}In April, the leaders of the two states held a summit.`), [
    "NOR.GOV",
    "CHL.GOV",
  ]);
  assert.deepEqual(actors(`${first}The defence ministers of both countries signed a pact.`), [
    "NOR.MOD",
    "CHL.MOD",
  ]);
  assert.deepEqual(
    actors("The coast guards of Norway, Chile and Peru drilled. The three countries signed a pact."),
    ["NOR", "CHL", "PER"],
  );
});

test("things that travel visit nobody", () => {
  for (const text of [
    "Some 37 percent of Norwegian arms exports went to Chile.",
    "Two Norwegian C-130s landed in Santiago with tents.",
  ])
    assert.ok(!events(text).some(({ plover }) => plover.mode === "visit"), text);
  assert.equal(events("The Norwegian king went to Chile.")[0]?.plover.mode, "visit");
});

test("who is armed with knives is armed by nobody", () => {
  const roots = events("Chilean guards armed with knives boarded two Norwegian boats.").map(
    ({ plover }) => plover.event,
  );
  assert.deepEqual(roots, ["COERCE"]);
});

test("what somebody was able to do, and what a question takes as given, was done", () => {
  const modality = (text: string, root: string) =>
    events(text).find(({ plover }) => plover.event === root)?.modality;
  assert.equal(modality("Norwegian troops were able to attack Chile.", "ASSAULT"), "actual");
  assert.notEqual(modality("Norwegian troops are able to attack Chile.", "ASSAULT"), "actual");
  assert.equal(modality("Will Norway sell ships to Peru after Chile attacked Bolivia?", "ASSAULT"), "actual");
  assert.equal(modality("Why does Norway bomb Chile?", "ASSAULT"), "actual");
  assert.notEqual(modality("Why should Norway bomb Chile?", "ASSAULT"), "actual");
  assert.notEqual(modality("Will Norway bomb Chile?", "ASSAULT"), "actual");
});

test("what a noun is about to do, or what it blocks, says nothing of the noun; what befalls it does", () => {
  const first = (text: string) => events(text)[0];
  const pact = first("Norway's treaty blocking the sale of frigates to Chile entered into force.");
  assert.notEqual(pact?.negated, true);
  const orders = events("“Attack Norway before it attacks us,” the Chilean general said.");
  for (const { modality } of orders) assert.notEqual(modality, "actual");
  assert.ok(orders.length > 0);
});

test("a kingdom is found however far back, and is the state, not its ministry", () => {
  const found = mentions(
    "Moroccan and Portuguese officials met. A storm closed the port. Nobody slept. It rained. It rained again. Portugal sent two frigates to the kingdom.",
  ).find(({ text }) => text === "the kingdom");
  assert.equal(found?.actor.id, "MAR");
});

test("who is asked, declines to comment or leaves a request for comment open does nothing to anybody", () => {
  for (const text of [
    "Asked whether the pact included missiles, the Norwegian official declined to comment.",
    "Chile refused to say whether it would sign.",
    "The Norwegian ministry did not respond to a request for comment from Chile.",
    "The Norwegian ministry, asked for comment, pointed to the treaty.",
  ])
    assert.deepEqual(events(text), [], text);
  assert.equal(events("Chile declined to give Norway the ships.")[0]?.plover.event, "REJECT");
  assert.equal(events("Norway asked Chile to release the crew.")[0]?.plover.event, "REQUEST");
});

test("who stands by his words asks for nothing, who insists that another should asks", () => {
  assert.deepEqual(events('"It is directed against nobody," the Norwegian minister insisted.'), []);
  assert.equal(events("Norway insisted that Chile should withdraw its ships.")[0]?.plover.event, "REQUEST");
});

test("containers with shells are shells", () => {
  const [sent] = events("Since May Chile has sent to Norway two containers with shells.");
  assert.deepEqual(sent && [ids(sent.actors), ids(sent.recipients)], [["CHL"], ["NOR"]]);
});

test("the exercise in which somebody is trained is no second deed", () => {
  const [first, ...further] = events(
    "Norwegian instructors train Chilean commandos in the Andes Shield exercise.",
  );
  assert.equal(first?.plover.event, "AID");
  assert.deepEqual(further, []);
});

test("descriptions and pronouns find whom they stand for", () => {
  const text =
    "Norway and Chile signed a fisheries treaty. The two countries share common goals. They will meet in May.";
  const found = mentions(text);
  const referring = found.filter(({ antecedent }) => antecedent !== null);
  assert.deepEqual(
    referring.map((one) => [one.text, one.actor.id]),
    [
      ["The two countries", "NOR"],
      ["The two countries", "CHL"],
      ["They", "NOR"],
      ["They", "CHL"],
    ],
  );
  const all = new Set(found.map(({ id }) => id));
  for (const { antecedent } of referring) assert.ok(antecedent && all.has(antecedent));
});

test("a former minister is former, and an unknown person keeps the name the page gives", () => {
  const [former] = mentions("A former Norwegian defence minister spoke.").filter(
    ({ actor }) => actor.kind === "office",
  );
  assert.equal(former?.actor.sector, "ELI");
  const expert = mentions("Norwegian military expert Tor Lindvik spoke. Lindvik left.").filter(
    ({ actor }) => actor.kind === "person",
  );
  assert.deepEqual(
    expert.map(({ actor }) => actor.id),
    ["unknown:tor-lindvik", "unknown:tor-lindvik"],
  );
});

test("one event told twice is one event with a retelling", () => {
  const found = events(
    "Norwegian and Chilean warships carried out joint patrols on Monday. The joint patrols by Norway and Chile lasted a day.",
  ).filter(({ rung }) => rung === "joint-patrols-and-operations");
  assert.equal(found.length, 1);
  assert.equal(found[0]?.retellings.length, 1);
});

test("retellings across paragraphs are one event, another deed of the same kind is not", () => {
  const found = events(
    [
      "Norway expelled two Chilean diplomats on Monday, the foreign ministry in Oslo said.",
      "Prices of cod rose. The minister spoke of a hard week.",
      "The expulsion of the Chilean diplomats by Norway was criticised in Lima.",
      "It was the third quarrel of the year. Norway had expelled the Chilean envoys after a dispute over salmon.",
      "In March 2023 Norway expelled three Chilean attachés.",
    ].join("\n\n"),
  ).filter(({ plover }) => plover.event === "SANCTION");
  assert.deepEqual(
    found.map(({ retellings, date }) => [retellings.length, date?.from ?? null]),
    [
      [2, "2024-04-29"],
      [0, "2023-03-01"],
    ],
  );
});

test("what happens at about the same time has the date of what was told before", () => {
  const [moved, stepped] = events(
    "In March Norway moved troops to the border with Chile. Peru closed its border with Bolivia at about the same time.",
  );
  assert.deepEqual([stepped?.date?.from, stepped?.date?.basis], [moved?.date?.from, "inferred"]);
  const [, yet] = events("In March Norway attacked Chile. At the same time, Peru arrested a Bolivian spy.");
  assert.equal(yet?.date, null);
});

test("who is asked about a deed, and whose doings are expressed in one, are its doers", () => {
  const [created] = events(
    "Jonas Gahr Støre, when asked about the possibility of creating a military alliance with Chile, shrugged.",
  ).filter(({ plover }) => plover.event === "SUPPORT");
  assert.equal(created?.actors.length, 1);
  const [rejected] = events(
    "Both Norway and Chile seek influence, which is expressed in the rejection of the actions of Peru.",
  ).filter(({ plover }) => plover.event === "REJECT");
  assert.deepEqual([ids(rejected?.actors ?? []), rejected?.recipients[0]?.country], [["NOR", "CHL"], "PER"]);
});

test("questions tell what they take for granted", () => {
  const modality = (text: string) => events(text)[0]?.modality;
  assert.equal(modality("Did Norway attack Chile?"), "hypothetical");
  assert.equal(modality("Why did Norway attack Chile?"), "actual");
  assert.equal(modality("Why would Norway attack Chile?"), "hypothetical");
});

test("a deed is dated against the day of the page", () => {
  const [event] = events("Last month Norway expelled two Chilean diplomats.");
  assert.deepEqual([event?.date?.from, event?.date?.to], ["2024-04-01", "2024-04-30"]);
  assert.deepEqual([ids(event?.actors ?? []), event?.recipients[0]?.country], [["NOR"], "CHL"]);
});

test("standing: few events that did not happen pass as done, few that did are lost", () => {
  const rows = readFileSync(join(import.meta.dirname, "../fixtures/events/modality.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split("\t"));
  const words = new Set(["REQUEST", "THREATEN", "REJECT", "AGREE", "ACCUSE", "CONCEDE"]);
  const asDone = (text: string) =>
    events(text).some(
      ({ plover, modality, negated }) => !words.has(plover.event) && modality === "actual" && !negated,
    );
  const unreal = rows.filter(([standing]) => standing !== "actual");
  const wrong = unreal.filter(([, , text = ""]) => asDone(text));
  assert.ok(unreal.length + rows.length > 400 || rows.length >= 200);
  assert.ok(wrong.length / unreal.length <= 0.1, wrong.map(([, , text]) => text).join("\n"));
  const real = rows.filter(([standing]) => standing === "actual");
  const lost = real.filter(([, , text = ""]) => !asDone(text));
  assert.ok(lost.length / real.length <= 0.1, lost.map(([, , text]) => text).join("\n"));
});

for (const file of readdirSync(join(import.meta.dirname, "../fixtures/events")).filter((name) =>
  /^standing-\d/.test(name),
))
  test(`standing of marked events: ${file}`, () => {
    const rows = readFileSync(join(import.meta.dirname, "../fixtures/events", file), "utf8")
      .trim()
      .split("\n");
    const sentences = rows.slice(2).map((row) => readMarked(row.split("\t")[1] ?? ""));
    const doneAt = (text: string, { start, end }: { start: number; end: number }) =>
      events(text).some(
        ({ trigger, modality, negated }) =>
          modality === "actual" && !negated && trigger.start < end && start < trigger.end,
      );
    const unreal = sentences.filter(({ marks }) => marks.some(({ took }) => !took));
    const wrong = unreal.filter(({ text, marks }) => marks.some((mark) => !mark.took && doneAt(text, mark)));
    assert.ok(wrong.length / unreal.length <= 0.05, wrong.map(({ text }) => text).join("\n"));
    const real = sentences.filter(({ marks }) => marks.some(({ took }) => took));
    const lost = real.filter(({ text, marks }) => marks.some((mark) => mark.took && !doneAt(text, mark)));
    assert.ok(lost.length / real.length <= 0.2, lost.map(({ text }) => text).join("\n"));
  });

test("what stands beside a denial is not denied, and who denies also accuses", () => {
  const found = events("Ecuador denied having seized the Colombian vessel and accused Peru of theatre.");
  const accused = found.find(({ plover }) => plover.event === "ACCUSE");
  assert.deepEqual([accused?.modality, ids(accused?.actors ?? [])], ["actual", ["ECU"]]);
  const seized = found.find(({ rule }) => rule.includes("seize"));
  assert.equal(seized?.modality, "denied");
});

test("clauses joined under a denial are denied with the first", () => {
  const found = events("Minsk denies it shelled Latvia, captured a hill or expelled Polish diplomats.");
  assert.ok(found.length >= 2);
  for (const { modality, text } of found) assert.equal(modality, "denied", text);
});

const sentences = fc.constantFrom(
  "Norway will not sign the treaty with Chile, its foreign minister said.",
  "In March both countries held joint drills.",
  "“They attacked us,” the ministry of Chile said – twice.",
  "OSLO, May 2 (Agency) -- He met her!",
  "🚢 Chilean-Norwegian group passed; it's over?",
  "",
  "1. Deleted.",
);

test("any page: records match the contract, text stands at its span, and the same page gives the same records", () => {
  fc.assert(
    fc.property(fc.array(sentences, { maxLength: 6 }), (parts) => {
      const page = pageOf(parts.join(" "));
      const coded = codePage(page);
      for (const mention of coded.mentions) {
        Mention.parse(mention);
        assert.equal(page.text.slice(mention.start, mention.end), mention.text);
      }
      for (const event of coded.events) {
        Event.parse(event);
        assert.equal(page.text.slice(event.start, event.end), event.text);
        for (const party of [...event.actors, ...event.recipients])
          assert.ok(party.span.start < party.span.end && party.span.end <= page.text.length);
      }
      assert.deepEqual(codePage(page), coded);
      const all = [...coded.mentions, ...coded.events].map(({ id }) => id);
      assert.equal(new Set(all).size, all.length);
    }),
    { numRuns: 40 },
  );
});

/** A sentence → root, actors and recipients by country (or id) of the first event of that root. */
const told: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ["Norway rejected a plan laid out by Chile.", "REJECT", ["NOR"], ["CHL"]],
  ["Norway fired three rockets on Thursday.", "ASSAULT", ["NOR"], []],
  ["Norway will contribute a million kroner to Chile.", "AID", ["NOR"], ["CHL"]],
  ["Norwegian jets bombed a warehouse in Benghazi.", "ASSAULT", ["NOR"], ["LBY"]],
  ["Norway shelled Kharkiv.", "ASSAULT", ["NOR"], ["UKR"]],
];

for (const [text, root, actors, recipients] of told)
  test(`who does it to whom: ${text}`, () => {
    const event = events(text).find(({ plover }) => plover.event === root);
    const named = (parties: Event["actors"] = []) => [
      ...new Set(parties.map(({ id, country }) => country ?? id)),
    ];
    assert.deepEqual([named(event?.actors), named(event?.recipients)], [actors, recipients]);
  });

test("what two states agree on or renew with one another is mutual", () => {
  for (const text of [
    "Norway and Chile agreed that the border should be open.",
    "Norway and Chile renewed diplomatic ties.",
  ])
    assert.ok(
      events(text).some(({ symmetric, actors }) => symmetric && ids(actors).join() === "NOR,CHL"),
      text,
    );
});

const founding = join(import.meta.dirname, "../../../shared/founding");
const skip = existsSync(founding) ? false : "shared data absent";

const founded = (name: string) => codePage(read(readFileSync(join(founding, name)), { name })).events;
const has = (found: readonly Event[], rung: string, countries: readonly string[]) =>
  found.some((event) => {
    const parties = [...event.actors, ...event.recipients].map(({ country }) => country);
    return event.rung === rung && event.within === "body" && countries.every((one) => parties.includes(one));
  });

test("first founding page: arms, exercises, help with early warning, troops, pressure", { skip }, () => {
  const found = founded("000_54553201682ac23c.txt");
  assert.ok(has(found, "military-technical-cooperation", ["CHN"]), "the sale");
  assert.ok(has(found, "exercises", ["RUS", "CHN"]), "the exercises");
  assert.ok(has(found, "military-technical-cooperation", ["RUS", "CHN"]), "the missile defence");
  const moved = found.find(
    ({ plover, actors }) => plover.event === "MOBILIZE" && actors.some(({ id }) => id === "RUS"),
  );
  assert.ok(moved?.recipients.some(({ id }) => id === "UKR"));
  assert.ok(moved?.date?.from?.endsWith("-04-01"));
  assert.ok(
    found.some(
      ({ plover, actors, recipients }) =>
        plover.event === "MOBILIZE" && ids(actors).includes("CHN") && ids(recipients).includes("TWN"),
    ),
  );
});

test("second founding page: roadmap, interest, naval group, air patrols, no commitment", { skip }, () => {
  const found = founded("002_35339eeaf1e27835.txt");
  assert.ok(
    found.some(({ rule }) => rule.startsWith("support.military-plan")),
    "the roadmap",
  );
  const patrols = found.filter(
    ({ rung, modality }) => rung === "joint-patrols-and-operations" && modality === "actual",
  );
  assert.ok(patrols.length >= 2, "the naval group and the bombers");
  assert.ok(
    found.some(({ rung, modality }) => rung === "exercises" && modality === "planned"),
    "the interest in exercises",
  );
  const alliances = found.filter(({ rung }) => rung === "common-defence-policy");
  assert.ok(!alliances.some(({ modality, attributedTo }) => modality === "actual" && attributedTo !== null));
});

const parties = (text: string): readonly string[] =>
  events(text).map(
    ({ plover, actors, recipients }) =>
      `${plover.event} ${ids(actors).join("+")} > ${ids(recipients).join("+")}`,
  );

test("fighters that bear the name of an aircraft are sold, and are no party", () => {
  assert.deepEqual(parties("Sweden has sold Brazil 36 Gripen fighters."), ["COOPERATE SWE > BRA"]);
  assert.deepEqual(parties("Kurdish fighters attacked Turkish troops."), ["ASSAULT KURDS.REB > TUR.MIL"]);
});

test("two armies or countries are states, not the ministry named last", () => {
  const found = parties(
    "Chile's foreign ministry said that talks with Peru went well. The two countries held joint exercises in May.",
  );
  assert.ok(
    found.some((one) => /^COOPERATE (?:CHL\+PER|PER\+CHL) > $/.test(one)),
    found.join("; "),
  );
});

test("telling a newspaper that something is so asks nothing of it; telling a state that it must does", () => {
  assert.deepEqual(parties("An Indian official told the daily Le Monde that the talks were finished."), []);
  assert.ok(parties("Delhi told Islamabad it must close the camps.").includes("REQUEST IND > PAK"));
});

test("soldiers on parade protest against nothing, and who will not be named rejects nothing", () => {
  assert.deepEqual(parties("Indian troops marched with French ones on the avenue."), []);
  assert.deepEqual(parties("Officers in Cairo declined to be named."), []);
});

test("what a war is over is no party to it", () => {
  assert.deepEqual(parties("Azerbaijan fought a war with Armenia over Karabakh."), ["ASSAULT AZE > ARM"]);
});

test("what is practically so is somebody's judgement, and no denial", () => {
  const [formed] = events("Morocco and Mauritania have practically formed a defensive alliance.");
  assert.equal(formed?.modality, "alleged");
  assert.equal(formed?.negated, false);
});

test("'it should be recalled that' calls no ambassador home", () => {
  assert.deepEqual(
    parties("Iran spoke of peace. It should be recalled that in 1921 the border was fixed.").filter((one) =>
      one.startsWith("SANCTION"),
    ),
    [],
  );
});
