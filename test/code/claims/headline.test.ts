import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../../../src/code/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { parseReport } from "../../../src/parse/index.ts";
import { read } from "../../../src/read/index.ts";

const verdictOf = (headline: string, body: string): string | undefined => {
  const report = read(`${headline}\n\n${body}\n`);
  const { findings } = code(report, parseReport(report), loadKnowledge());
  return findings.find(({ kind }) => kind === "headline")?.verdict;
};

test("the same words with the opposite pole contradict, other words of the same matter support", () => {
  assert.equal(
    verdictOf(
      "Croatia halts gas talks with Egypt",
      "The talks between Croatia and Egypt over gas continue, Zagreb's energy minister said on Monday.",
    ),
    "contradicts",
  );
  assert.equal(
    verdictOf(
      "Denmark suspends arms exports to Jordan",
      "Copenhagen has stopped all deliveries of weapons to Amman, the Danish trade minister said on Monday.",
    ),
    "supported",
  );
});

test("a headline on a higher rung than its body overclaims; one on the same does not", () => {
  const body = "Relations between Kenya and Uganda have cooled since March, a diplomat in Nairobi said.";
  assert.equal(verdictOf("Kenya and Uganda are enemies", body), "overclaims");
  assert.equal(verdictOf("Relations between Kenya and Uganda cool", body), "supported");
});

test("a remark on a headline names the speaker, not the pronoun that stands for her", () => {
  const report = read(
    "Norway and Finland are now military allies in all but name\n\nNorway and Finland have become allies in all but name, according to Marit Solheim, a scholar in Bergen.\n\n“It is not an alliance now,” she said. “There is no treaty between Norway and Finland.”\n",
  );
  const { findings } = code(report, parseReport(report), loadKnowledge());
  const says = findings.find(({ kind }) => kind === "headline")?.says ?? "";
  assert.doesNotMatch(says, /\((?:she|he|it|they)\)/i);
  assert.match(says, /Solheim/);
});

test("a deed told as done over one that is only thought of claims too much", () => {
  const body = "Iran and Oman have agreed to study a joint naval command, the Muscat Tribune reports.";
  assert.equal(verdictOf("Iran and Oman open joint naval command", body), "overclaims");
  assert.equal(
    verdictOf(
      "Finland rejects foreign missiles on its soil",
      "Helsinki does not want foreign missiles in Finland, the foreign minister said.",
    ),
    "supported",
  );
});

test("an infinitive is the predicate of a headline, and a refusal by another name contradicts nothing", () => {
  assert.equal(
    verdictOf(
      "Dutch troops to leave Mali",
      "The Netherlands will withdraw its soldiers from Mali by the spring, the defence ministry in The Hague said.",
    ),
    "supported",
  );
  assert.equal(
    verdictOf(
      "Hungary vetoes aid to Moldova",
      "Budapest blocked the aid package for Moldova at a meeting in Brussels, two diplomats said.",
    ),
    "supported",
  );
});

test("office holders in the plural over one of them, and a continent over one paper, inflate", () => {
  assert.equal(
    verdictOf(
      "Kazakh generals call Russia an occupier",
      "Russia behaves like an occupier, a retired Kazakh colonel wrote on his page.",
    ),
    "inflates-source",
  );
  assert.equal(
    verdictOf(
      "Asia turns its back on Canberra",
      "The Manila newspaper Luzon Ledger writes that the Philippines no longer trusts Australia's promises.",
    ),
    "inflates-source",
  );
});

test("leaving one place for another ends nothing, and one expert through two papers is one source", () => {
  assert.equal(
    verdictOf(
      "Ottawa sends icebreaker to Greenland",
      "A Canadian icebreaker has left Halifax for Nuuk, the coast guard in Ottawa announced.",
    ),
    "supported",
  );
  assert.equal(
    verdictOf(
      "Germany admits: Russia and China are an alliance",
      'According to the German expert Ines Falkenberg, Russia and China have actually formed a military alliance, the Volga Lantern writes. "They conduct themselves as allies," the expert told the Harbour Signal.',
    ),
    "inflates-source",
  );
});

test("a continent over one of its states inflates, and who complains is a party to a bad relation", () => {
  assert.equal(
    verdictOf(
      "Latin America demands release of Haitian captain",
      "Honduras called for the release of the captain held in Haiti.",
    ),
    "inflates-source",
  );
  assert.equal(
    verdictOf(
      "Malawi breaks with Mozambique",
      "Malawi's president complained about delays at Mozambique's ports, his spokesman said.",
    ),
    "overclaims",
  );
});

test("what is only weighed is not settled, and what stays shut is not reopened", () => {
  assert.equal(
    verdictOf(
      "South Korea to send shells to Poland",
      "Seoul is weighing whether to send artillery shells to Poland, a presidential aide said.",
    ),
    "overclaims",
  );
  assert.equal(
    verdictOf(
      "Norway and Russia reopen border crossing",
      "The border crossing between Norway and Russia at Storskog stays shut, the Norwegian police said.",
    ),
    "contradicts",
  );
});
