import assert from "node:assert/strict";
import { test } from "node:test";
import type { Voice } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { countOrigins, trace } from "../../src/trace/index.ts";
import { claim, coded, page, voice } from "./kit/build.ts";

const knowledge = loadKnowledge();

interface Parts {
  readonly paragraphs: readonly string[];
  readonly said?: readonly (readonly [string, Voice])[];
  readonly author?: string;
  readonly date?: string;
}

/** A report of Kenya and Oman; `said` are sentences and who says them. */
function told(id: string, { paragraphs, said = [], author, date = "2022-03-02" }: Parts) {
  const report = page({ id, outlet: `Paper ${id}`, paragraphs, date, ...(author ? { author } : {}) });
  return {
    report,
    coded: coded(report, { claims: said.map(([words, who]) => claim(report, words, { chain: [who] })) }),
  };
}

const otieno = voice("person", "Abel Otieno", "Abel Otieno");
const haddad = voice("person", "Salma Haddad", "Salma Haddad");
const first = "Kenya and Oman will share a radar, Abel Otieno said.";
const second = "Oman and Kenya will share nothing, Salma Haddad said.";
const a = told("a", { paragraphs: [first], said: [[first, otieno]] });
const b = told("b", { paragraphs: [second], said: [[second, haddad]] });

const origins = (...documents: readonly ReturnType<typeof told>[]): number =>
  countOrigins(trace(documents, knowledge).origins);

test("a round-up that tells sentence by sentence of voices heard elsewhere adds no origin", () => {
  const roundUp = told("c", {
    paragraphs: [
      "Abel Otieno wants a radar of Kenya and Oman. Salma Haddad wants none. Otieno spoke at a dinner, where he also asked for a canal. Haddad answered in few words.",
      "The dinner was Otieno's third this month and began late, since the fish for it had been sent to the wrong hotel, and Haddad laughed about that too when she was asked.",
    ],
  });
  assert.equal(origins(a, b, roundUp), 2);
  const own = told("d", {
    paragraphs: [
      "Rain fell on the pier of Mombasa. Forty sailors of Oman stood in it and waited for a bus. A cook brought them tea in buckets.",
      "Nobody knew who had sent for them. Abel Otieno was said to know and Salma Haddad was not. At noon the bus came, and it was the wrong one, so that they stayed for the night in a school.",
    ],
  });
  assert.equal(origins(a, b, own), 3);
});

test("a report on one carrying voice that tells of a second as well stands on both", () => {
  const denial = "Salma Haddad denies it.";
  const both = told("o", {
    paragraphs: [
      `Abel Otieno calls Kenya and Oman allies. ${denial} Otieno spoke in Muscat; Haddad answered at home.`,
    ],
    said: [[denial, haddad]],
  });
  const { origins: found } = trace([a, b, both], knowledge);
  assert.equal(countOrigins(found), 2);
  assert.ok(found.every(({ reports }) => reports.includes("o")));
});

test("who signs an article of his own is its origin in the reports that name him", () => {
  const article = told("e", {
    author: "Ruth Kilonzo",
    date: "2022-03-01",
    paragraphs: [
      "Kenya and Oman have one sea. I propose that they guard it together, and I have said so to both in private, at tables where nobody took notes and everybody nodded, which is why I write it down here.",
    ],
  });
  const note = told("f", { paragraphs: ["Ruth Kilonzo proposes a guard of Kenya and Oman for the sea."] });
  assert.equal(origins(article, note), 1);
});

test("a short item with nobody's words leans on the text that others quote, and on nothing where two might be meant", () => {
  const statement = voice("document", "the joint statement");
  const words = "Kenya and Oman will share a radar, the joint statement says.";
  const quoted = told("g", { paragraphs: [words], said: [[words, statement]] });
  const item = told("h", { paragraphs: ["Oman and Kenya want a radar, as their joint statement has it."] });
  assert.equal(origins(quoted, item), 1);
  const other = told("i", { paragraphs: ["Oman and Kenya want a radar."] });
  assert.equal(origins(quoted, other), 2);
});

test("a state that announces something in the text that carries others speaks through it", () => {
  const statement = voice("document", "the joint statement");
  const words = "Kenya and Oman will share a radar, the joint statement says.";
  const quoted = told("j", { paragraphs: [words], said: [[words, statement]] });
  const announced = "In their joint statement, Kenya and Oman announced a radar.";
  const state = told("k", {
    paragraphs: [announced],
    said: [[announced, voice("government", "Kenya", "KEN")]],
  });
  assert.equal(origins(quoted, state), 1);
});

test("a citation of a paper that only copies rests on whoever it copied", () => {
  const text = [
    "A cook from Mombasa and a cook from Muscat argue over the size of the pots while the radar of Kenya and Oman turns on its hill above them.",
    "Its light can be seen from the harbour, where two boys bet on how often it comes round in the time that it takes to eat a mango.",
  ];
  const source = told("l", { paragraphs: text, date: "2022-03-01" });
  const copy = told("m", { paragraphs: text, date: "2022-03-02" });
  const cites = "The radar of Kenya and Oman turns, Paper m reports.";
  const item = told("n", {
    paragraphs: [cites],
    said: [[cites, voice("outlet", "Paper m", "outlet:paper-m")]],
    date: "2022-03-03",
  });
  assert.equal(origins(source, copy, item), 1);
});
