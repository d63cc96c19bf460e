import assert from "node:assert/strict";
import { test } from "node:test";
import type { Coded, Mention, Report } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { type Document, trace } from "../../src/trace/index.ts";
import { claim, coded, page, voice } from "./kit/build.ts";

const knowledge = loadKnowledge();

const mention = (report: Report, words: string, id: string, kind: Mention["actor"]["kind"]): Mention => {
  const start = report.text.indexOf(words);
  return {
    type: "mention",
    id: `mention:${report.id}:${start}`,
    report: report.id,
    start,
    end: start + words.length,
    text: words,
    stage: { name: "test", version: "1" },
    rule: "test",
    sentence: 0,
    actor: { id, name: words, kind, country: null, sector: null, organisation: null },
    reading: "voice",
    antecedent: null,
  };
};

/** The same report in other words: one paper writes it anew from the text of another. */
const told = (
  id: string,
  text: readonly string[],
  parts: { names: readonly [string, string][]; outlet: string; date: string },
): Document => {
  const report = page({ id, paragraphs: text, date: parts.date, outlet: parts.outlet });
  const said = claim(report, text[0] ?? "", {
    chain: [voice("outlet", "Harbour Courier", "outlet:harbour-courier")],
  });
  const mentions = parts.names.map(([words, key]) =>
    mention(report, words, key, key.startsWith("person") ? "person" : "organisation"),
  );
  const body: Partial<Coded> = { claims: [said], mentions };
  return { report, coded: coded(report, body) };
};

const first = told(
  "a",
  [
    "Admiral Juma Said told the Harbour Courier that 340 sailors and 27 aircraft would take part.",
    "The bill of 86 million falls to the Lake League, treasurer Zuri Abdi noted.",
  ],
  {
    names: [
      ["Juma Said", "person:juma-said"],
      ["Zuri Abdi", "person:zuri-abdi"],
      ["Lake League", "org:lake-league"],
    ],
    outlet: "Daily Echo",
    date: "2022-03-01",
  },
);

const second = told(
  "b",
  [
    "As many as 27 planes with 340 seamen are expected, so Juma Said in an interview printed by Harbour Courier.",
    "According to Zuri Abdi, who keeps the accounts of the Lake League, it costs 86 million.",
  ],
  {
    names: [
      ["Juma Said", "person:juma-said"],
      ["Zuri Abdi", "person:zuri-abdi"],
      ["Lake League", "org:lake-league"],
    ],
    outlet: "Third Page",
    date: "2022-03-02",
  },
);

test("a reworded report is an echo, marked as weaker than a copy, with the places that agree", () => {
  // Two kinds of feature suffice where nearly all of them agree.
  const { copies } = trace([first, second], knowledge);
  assert.deepEqual(
    copies.map(({ channel }) => channel),
    ["skeleton"],
  );
  const withOutlet = (document: Document): Document => ({
    report: document.report,
    coded: {
      ...document.coded,
      mentions: [
        ...document.coded.mentions,
        mention(document.report, "Harbour Courier", "outlet:harbour-courier", "outlet"),
      ],
    },
  });
  const [echo] = trace([withOutlet(first), withOutlet(second)], knowledge).copies;
  assert.equal(echo?.channel, "skeleton");
  assert.deepEqual([echo?.from, echo?.to, echo?.directed], ["a", "b", true]);
  assert.match(echo?.why ?? "", /weaker than a copy/);
  const numbers = echo?.passages.map(({ from }) => first.report.text.slice(from.start, from.end)) ?? [];
  assert.ok(numbers.includes("340") && numbers.some((words) => words.endsWith("Juma Said")));
});

test("two reports that share two names and a number are no echo", () => {
  const other = told(
    "c",
    [
      "Juma Said met Zuri Abdi for 340 minutes.",
      "Nothing was said of 51 boats or of 19 harbours, nor of the 600 huts.",
    ],
    {
      names: [
        ["Juma Said", "person:juma-said"],
        ["Zuri Abdi", "person:zuri-abdi"],
      ],
      outlet: "Third Page",
      date: "2022-03-02",
    },
  );
  assert.equal(trace([first, other], knowledge).copies.length, 0);
});

test("a page in another language and its rendering are one text, told by the rendering", () => {
  const notCoded = (report: Report): Coded =>
    coded(report, {
      findings: [
        {
          type: "finding",
          id: `finding:${report.id}`,
          report: report.id,
          start: 0,
          end: 4,
          text: report.text.slice(0, 4),
          stage: { name: "test", version: "1" },
          rule: "test",
          kind: "language",
          verdict: "not-coded",
          says: "Not in English.",
          against: [],
        },
      ],
    });
  const original = page({
    id: "a",
    paragraphs: [
      "Оман передаст Кении 36 катеров до 30 июня 2022 года, заявил адмирал Джума Саидов изданию «Портовый Вестник». Цена составит 86 миллионов.",
      "По словам казначея Зури Абдиева, в учениях участвовали 1 850 моряков.",
    ],
    outlet: "Портовый Вестник",
    date: "2022-03-01",
  });
  const rendering = page({
    id: "b",
    paragraphs: [
      "Oman will hand over 36 boats to Kenya by 30 June 2022, Admiral Juma Saidov told Portovy Vestnik. The price is 86 million.",
      "According to the treasurer, Zuri Abdiev, 1,850 sailors took part in the drill.",
    ],
    outlet: "Daily Echo",
    date: "2022-03-02",
  });
  const saidov = voice("person", "Admiral Juma Saidov", "unknown:juma-saidov");
  const said = claim(rendering, rendering.text.slice(10, 120), { chain: [saidov] });
  const { copies, origins } = trace(
    [
      { report: original, coded: notCoded(original) },
      { report: rendering, coded: coded(rendering, { claims: [said] }) },
    ],
    knowledge,
  );
  assert.deepEqual(
    copies.map(({ channel }) => channel),
    ["skeleton"],
  );
  assert.deepEqual(
    origins.map(({ speaker, reports }) => [speaker, reports]),
    [["person:juma-saidov", ["a", "b"]]],
  );
});

/** A page in a language that is not coded. */
const foreign = (id: string, paragraphs: readonly string[], date: string): Document => {
  const report = page({ id, paragraphs, date, outlet: `Paper ${id}` });
  const finding = { type: "finding", verdict: "not-coded" } as Coded["findings"][number];
  return { report, coded: coded(report, { findings: [finding] }) };
};

const english = (id: string, paragraphs: readonly string[], date: string): Document => {
  const report = page({ id, paragraphs, date, outlet: `Paper ${id}` });
  return { report, coded: coded(report) };
};

test("a page in a script without capitals and its rendering agree by numbers and days, thousands by tens of thousands", () => {
  const chinese = foreign(
    "a",
    ["中国和老挝将在2024年5月20日前建成21个哨所。预算为4700万美元。130名军官和29名教官在昆明。"],
    "2023-08-01",
  );
  const rendered = english(
    "b",
    [
      "China and Laos will build 21 posts by 20 May 2024 for 47 million dollars. In Kunming are 130 officers and 29 teachers.",
    ],
    "2023-08-02",
  );
  const other = english(
    "c",
    [
      "China and Laos opened a road of 21 kilometres. Forty lorries and 130 goats were the first on it, and 12 monks.",
    ],
    "2023-08-02",
  );
  const { copies } = trace([chinese, rendered, other], knowledge);
  assert.deepEqual(
    copies.map(({ from, to, channel }) => [from, to, channel]),
    [["a", "b", "skeleton"]],
  );
});

test("two coded pages that share a long quotation and a name are no echo", () => {
  const quote =
    "“We have walked to the water for a hundred and forty years and we shall not stop within sight of it,” said Tadeo Mamani.";
  const a = english("a", [`La Paz refuses. ${quote}`], "2024-03-18");
  const b = english("b", [`Chile had offered a boat. ${quote}`], "2024-03-19");
  assert.deepEqual(trace([a, b], knowledge).copies, []);
});
