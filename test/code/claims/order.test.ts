/** Who is given which words where the order of the words is surer than the tree, through the shipped parser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { contextFrom } from "../../../bench/claims/context.ts";
import { findAttributions, layOut } from "../../../src/code/claims/index.ts";
import type { Span } from "../../../src/contract/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { loadModel, parseReport } from "../../../src/parse/index.ts";
import { coded, pageFrom } from "./helper.ts";

/** "source | act | content" of each attribution of a text. */
const attributed = (text: string): readonly string[] => {
  const report = pageFrom(text);
  const context = contextFrom(report, parseReport(report, loadModel()), loadKnowledge());
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(" ... ");
  return findAttributions(layOut(context)).map(
    ({ source, cue, content }) => `${source ? words([source.span]) : "-"} | ${cue.act} | ${words(content)}`,
  );
};

const cases: readonly (readonly [what: string, text: string, wanted: string])[] = [
  [
    "a relative clause cut by its voice",
    "The new rules, which officials said will take effect in May, leave the straits open.",
    "officials | say | which ... will take effect in May",
  ],
  [
    "a reason behind the voice",
    "The squadron will stay, the admiral said, because the strait is not safe.",
    "the admiral | say | The squadron will stay ... because the strait is not safe",
  ],
  [
    "a condition before the voice",
    "Unless Riga pays, they say, the trawlers will be sold.",
    "they | say | Unless Riga pays ... the trawlers will be sold",
  ],
  [
    "a report named inside the clause",
    "Tallinn has, as the Baltic Prism first reported, withdrawn its envoy.",
    "the Baltic Prism | say | Tallinn has ... withdrawn its envoy",
  ],
  [
    "a name with its clause before the verb",
    "Viktor Halasz, who led the talks for two years, told the weekly Duna Post that the pact was dead.",
    "Viktor Halasz | say | that the pact was dead",
  ],
  [
    "a question put to somebody, by nobody named",
    "Asked whether Finland would join, the minister said it would not.",
    "- | ask | whether Finland would join",
  ],
  [
    "content that begins with its contrast",
    "The envoy said that while Oslo had signed, Riga had not.",
    "The envoy | say | that while Oslo had signed, Riga had not",
  ],
  [
    "a quoted piece inside a longer content",
    'Lisbon has "buried the treaty," she said.',
    'she | say | Lisbon has "buried the treaty,"',
  ],
  ["words that stand for the same", "Half the deputies said so in May.", "Half the deputies | say | so"],
  [
    "a quotation that goes on behind a remark",
    '"The corridor is closed," said Pavel Orlik, a customs officer, referring to the border at Brod. "Nobody will open it."',
    'Pavel Orlik, a customs officer | say | "The corridor is closed," ... "Nobody will open it."',
  ],
  [
    "a third verb of one speaker",
    "The navy stressed that the drills were routine, rejected reports that a mine had gone off and said that all crews were safe.",
    "The navy | say | that all crews were safe",
  ],
  [
    "a state of mind in the shape of a passive",
    "Chile is convinced that the garrison will leave.",
    "Chile | think | that the garrison will leave",
  ],
  [
    "a report between the verb and what it says",
    "The panel concludes in a paper seen by the Rift Dispatch that officers ran the camp.",
    "The panel | say | that officers ran the camp",
  ],
  [
    "a noun of saying put forward by somebody",
    "The theory that Togo and Benin are allied was put forward by the blogger Yves Adjovi.",
    "the blogger Yves Adjovi | say | that Togo and Benin are allied",
  ],
  [
    "whom an agency quotes",
    'Doha and Muscat have "become brothers", the agency Sahel Wire quoted the envoy Salim Harthi as saying.',
    'the envoy Salim Harthi | say | Doha and Muscat have "become brothers"',
  ],
  [
    "a view named behind a colon",
    "Peace is possible, but it will take years: this is the view of the negotiator Hirut Bekele.",
    "the negotiator Hirut Bekele | think | Peace is possible, but it will take years",
  ],
  [
    "a description and a name between the clause and the verb",
    "Iran has ordered jets from Russia and radars from China, a deputy commander of the air force, Behruz Salam-Rad, said.",
    "a deputy commander of the air force, Behruz Salam-Rad | say | Iran has ordered jets from Russia and radars from China",
  ],
  [
    "an aside before what is said",
    "The magazine claims, without naming its sources, that Bhutan has signed.",
    "The magazine | say | that Bhutan has signed",
  ],
  ["hearsay in several words", "By most accounts the pilots had left.", "- | say | the pilots had left"],
  [
    "another voice behind a comma and a joining word",
    "The premier said that his country would help, but an aide who was present recalled that he had promised nothing.",
    "The premier | say | that his country would help",
  ],
  [
    "a participle taken for the main verb",
    "A survey carried out for the Oslo newspaper Fjellposten found that most Norwegians would rather stay at home.",
    "A survey carried out for the Oslo newspaper Fjellposten | think | that most Norwegians would rather stay at home",
  ],
  [
    "a phrase of opinion between auxiliary and adverb",
    "Algiers has, in the view of several diplomats, already chosen its side.",
    "several diplomats | think | Algiers has ... already chosen its side",
  ],
  [
    "a verb without a subject of its own behind the voice",
    "Whatever the talks have reached, officials said, could be undone by one shell.",
    "officials | say | Whatever the talks have reached ... could be undone by one shell",
  ],
  [
    "what the relative word stands for",
    "They have no troops there, a position that investigators called untenable.",
    "investigators | say | a position ... untenable",
  ],
  [
    "who calls it so, hung on what it is called",
    "The bridge has been called a trap by the retired colonel Ion Vasile.",
    "the retired colonel Ion Vasile | say | The bridge ... a trap",
  ],
  [
    "documents that close a sentence",
    "Oslo has cut its deliveries by half, customs records show.",
    "customs records | show | Oslo has cut its deliveries by half",
  ],
  [
    "a report named at the head",
    "As reported by the Riga Ledger, the brigade will be moved in May.",
    "the Riga Ledger | say | the brigade will be moved in May",
  ],
  [
    "a name with a long aside behind the quotation",
    '"They will never find the second tunnel," Hale, the former head of the border police in the two northern provinces of the republic, said.',
    'Hale, the former head of the border police in the two northern provinces of the republic | say | "They will never find the second tunnel,"',
  ],
  [
    "a quoted clause whose first and last words have a capital",
    '"With an eye to May," she said.',
    'she | say | "With an eye to May,"',
  ],
  [
    "the thing called so belongs to a quoted predicate",
    'Minsk has called the joint brigade "a parade and nothing more".',
    'Minsk | say | the joint brigade "a parade and nothing more"',
  ],
  [
    "a quoted predicate behind the voice, and a second verb of the speaker",
    'Cyprus, the minister said, "belongs to its beaches", and he doubted that any fleet would change that.',
    'the minister | say | Cyprus ... "belongs to its beaches"',
  ],
  [
    "a clause as the subject of a passive",
    "That the convoy had been escorted by frigates was reported by the agency Aegean Press.",
    "the agency Aegean Press | say | That the convoy had been escorted by frigates",
  ],
  [
    "who issues a paper that says so",
    'The three parties issued a communiqué saying they had "taken note" of the concerns.',
    'The three parties | say | they had "taken note" of the concerns',
  ],
  [
    "a participle inside the closing voice",
    "Tokyo will wait, three officials involved in the talks told the newspaper Asagiri.",
    "three officials involved in the talks | say | Tokyo will wait",
  ],
  [
    "words announced at the end of a paragraph",
    'The envoy went on:\n"Nobody has asked the fishermen. Nobody will."',
    'The envoy | say | "Nobody has asked the fishermen. Nobody will."',
  ],
  [
    "a voice before a colon that follows a preposition",
    'It was no surprise, according to an adviser: "They had a man in the room."',
    'an adviser | say | It was no surprise ... "They had a man in the room."',
  ],
  [
    "in her words, between subject and predicate",
    'The alliance, in her words, is "a house whose owners have stopped heating it".',
    'her | think | The alliance ... is "a house whose owners have stopped heating it"',
  ],
  [
    "a vow as a tag",
    "Freeing the crew, he promised, was his first task.",
    "he | bind | Freeing the crew ... was his first task",
  ],
  [
    "words outside the marks are said too",
    'The two sides "discussed everything", the minister wrote on his page after meeting her.',
    'the minister | say | The two sides "discussed everything"',
  ],
  [
    "a measure and its figure",
    "Analysts put the chance of a blockade at one in ten.",
    "Analysts | say | the chance of a blockade at one in ten",
  ],
  [
    "a line closed by a dash and a voice",
    "An alliance with Cairo would tie our hands – Sudanese ex-minister",
    "Sudanese ex-minister | say | An alliance with Cairo would tie our hands",
  ],
];

for (const [what, text, wanted] of cases)
  test(what, () => {
    const found = attributed(text);
    assert.ok(found.includes(wanted), `${wanted}\n  not in\n  ${found.join("\n  ")}`);
  });

test("a participle behind the medium of what was said makes no content of it", () => {
  const said = (text: string): readonly string[] => {
    const { report, coded: all } = coded(text);
    return all.claims.map(({ content }) =>
      content.map(({ start, end }) => report.text.slice(start, end)).join(" "),
    );
  };
  assert.deepEqual(said("Relations have cooled, the institute said in a study released last week."), [
    "Relations have cooled",
  ]);
  assert.deepEqual(said("The ministry said in a statement published on Monday that ties had cooled."), [
    "that ties had cooled",
  ]);
  assert.deepEqual(said("The ministry said a report published on Monday was false."), [
    "a report published on Monday was false",
  ]);
});
