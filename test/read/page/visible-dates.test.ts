import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const prose =
  "The two ministers met in Tirana and agreed on a joint guard of the strait. They will open a shared office in the port, and both parliaments have to approve the plan before the summer.";

const dated = (above: string, opening = "", below = ""): string | null => {
  const { published } = read(
    `<!doctype html><html><head><title>Ministers meet in Tirana</title></head><body><main><h1>Ministers meet in Tirana</h1>${above}<p>${opening}${prose}</p><p>${prose.replace("two", "three")}</p>${below}</main></body></html>`,
  );
  return published[0]?.basis === "stated" ? (published[0]?.from ?? null) : null;
};

test("lines that say the day of publication with other words around it", () => {
  assert.equal(dated("<p>Ort Tirana<br>Datum 25.01.2022</p>"), "2022-01-25");
  assert.equal(dated("<div>Geschrieben von Arben am 25.08.2015 22:30</div>"), "2015-08-25");
  assert.equal(
    dated("", "", "<p>Veröffentlicht am 06.10.2023 (Letztes Update: 07.10.2023)</p>"),
    "2023-10-06",
  );
});

test("the first sentence opens with the day", () => {
  assert.equal(dated("", "29.11.2022 – "), "2022-11-29");
  assert.equal(dated("", "(21. November 2022) "), "2022-11-21");
  assert.equal(dated("", "Pressemitteilung vom 25. Januar 2022 | "), "2022-01-25");
});

test("a day that the sentence speaks of is no date of the page", () => {
  assert.equal(dated("", "On 3 May 2019 the same ministers had failed. "), null);
  assert.equal(dated("", "Founded in 1998, the guard is old. "), null);
});

test("weekdays and particles of many languages stand beside a date", () => {
  assert.equal(dated("<p>sexta-feira, 22 de outubro de 2010 às 20:13</p>"), "2010-10-22");
  assert.equal(dated("<p>czwartek, 3 marca 2022, 14:20</p>"), "2022-03-03");
  assert.equal(dated("<p>3 Mart 2022 Perşembe 14:20</p>"), "2022-03-03");
});

test("the months of a blog's archive date nothing", () => {
  const archive = ["Oktober 2009", "September 2009", "August 2009", "Juli 2009"]
    .map((month) => `<p>${month}</p>`)
    .join("");
  assert.equal(dated("", "", `<div>${archive}</div>`), null);
});

test("the day beside the headline comes before those of lists, months and the next article", () => {
  const list = '<ul><li><a href="/a">Ports</a> <span>3 May 2022</span></li></ul>';
  assert.equal(dated("<div>28. Jan. 2022 Arta Kola</div>", "", `<p>15 April 2019</p>${list}`), "2022-01-28");
  assert.equal(
    dated("<div>8.Dezember 2010 um 09:43 · Berichte</div>", "", "<p>Februar 2020</p>"),
    "2010-12-08",
  );
});

test("a list before the headline does not date the page when its markup does", () => {
  const { published } = read(
    `<!doctype html><html><head><title>Ministers meet in Tirana</title><meta property="article:published_time" content="2019-10-01"><meta property="article:modified_time" content="2019-10-01"></head><body><ul>${["18 January 2019", "22 November 2018", "31 May 2016"].map((day) => `<li><a href="/x">Older news of the region</a><p>${day}</p></li>`).join("")}</ul><p>Home</p><p>World</p><main><h1>Ministers meet in Tirana</h1><p>${prose}</p><p>${prose.replace("two", "three")}</p></main></body></html>`,
  );
  assert.equal(published[0]?.from, "2019-10-01");
});

test("a page that shows only the day of its last change is dated by it, as inferred", () => {
  const { published } = read(
    `<!doctype html><html><head><title>Ministers meet in Tirana</title></head><body><main><h1>Ministers meet in Tirana</h1><p>Updated June 13, 2019</p><p>${prose}</p></main></body></html>`,
  );
  assert.deepEqual(
    published.slice(0, 1).map(({ from, to, basis, source }) => [from, to, basis, source]),
    [["2019-06-13", "2019-06-13", "inferred", "modified"]],
  );
});

test("JSON-LD whose script has no type, and recipes with reviews, are dated", () => {
  const page = (node: object): string | undefined =>
    read(
      `<!doctype html><html><head><title>Ministers meet in Tirana</title><script>${JSON.stringify(node)}</script></head><body><h1>Ministers meet in Tirana</h1><p>${prose}</p></body></html>`,
    ).published[0]?.from ?? undefined;
  assert.equal(
    page({ "@type": "NewsArticle", headline: "Ministers", datePublished: "2022-01-28" }),
    "2022-01-28",
  );
  assert.equal(
    page({
      "@type": "Recipe",
      datePublished: "2006-10-10",
      review: [{ "@type": "Review", datePublished: "2020-04-12" }],
    }),
    "2006-10-10",
  );
});
