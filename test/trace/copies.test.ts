import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { trace } from "../../src/trace/index.ts";
import { coded, page } from "./kit/build.ts";
import { ownText, random, sentence } from "./kit/texts.ts";

const knowledge = loadKnowledge();
const tracePages = (...pages: readonly ReturnType<typeof page>[]) =>
  trace(
    pages.map((report) => ({ report, coded: coded(report) })),
    knowledge,
  );

test("a copy with a new headline and half the paragraphs is found, its passages agree word for word", () => {
  const text = ownText(random(1), 6);
  const whole = page({ id: "a", headline: "One thing", paragraphs: text, date: "2021-05-02" });
  const half = page({ id: "b", headline: "Another thing", paragraphs: text.slice(0, 3), date: "2021-05-01" });
  const { copies, origins } = tracePages(whole, half);
  assert.equal(copies.length, 1);
  const [copy] = copies;
  assert.ok(copy);
  assert.deepEqual([copy.from, copy.to, copy.directed, copy.channel], ["b", "a", true, "text"]);
  assert.ok(copy.share > 0.99);
  for (const { from, to } of copy.passages) {
    assert.equal(half.text.slice(from.start, from.end), whole.text.slice(to.start, to.end));
  }
  assert.equal(origins.length, 1);
});

test("texts of one kind that are not copies stay apart", () => {
  const next = random(2);
  const pages = Array.from({ length: 40 }, (_, index) =>
    page({ id: `r${index}`, paragraphs: ownText(next, 4) }),
  );
  const { copies, origins } = tracePages(...pages);
  assert.equal(copies.length, 0);
  assert.equal(origins.length, 40);
});

test("a long quotation in common is no copy", () => {
  const next = random(3);
  const speech = `“${ownText(next, 2).join(" ")}”`;
  const one = page({ id: "a", paragraphs: [...ownText(next, 3), speech] });
  const two = page({ id: "b", paragraphs: [...ownText(next, 3), speech] });
  assert.equal(tracePages(one, two).copies.length, 0);
});

test("a shared comment thread is no copy", () => {
  const next = random(4);
  const comment = ownText(next, 3).join(" ");
  const one = page({ id: "a", paragraphs: ownText(next, 2), comment });
  const two = page({ id: "b", paragraphs: ownText(next, 2), comment });
  assert.equal(tracePages(one, two).copies.length, 0);
});

test("a piece merged of two texts joins them to nothing: three reports, two origins", () => {
  const next = random(5);
  const [a, b] = [ownText(next, 6), ownText(next, 6)];
  const merged = page({ id: "0", paragraphs: [...a.slice(0, 3), ...b.slice(2, 5)] });
  const { copies, origins } = tracePages(
    merged,
    page({ id: "a", paragraphs: a }),
    page({ id: "b", paragraphs: b }),
  );
  assert.equal(copies.length, 2);
  assert.equal(origins.length, 2);
  assert.deepEqual(origins.map(({ reports }) => [...reports].sort()).sort(), [
    ["0", "a"],
    ["0", "b"],
  ]);
});

test("Chinese text is compared by character", () => {
  const text =
    "两国国防部长在北京签署了一项关于军事合作的路线图并宣布今后将定期举行联合演习和联合巡航以维护地区安全稳定";
  const one = page({ id: "a", paragraphs: [text, "甲报记者补充说演习将在秋天举行。"] });
  const two = page({ id: "b", paragraphs: [text, "乙报没有给出更多细节。"] });
  assert.equal(tracePages(one, two).copies.length, 1);
});

test("property: order and repetition of reports do not show; nothing throws on odd text", () => {
  const next = random(6);
  const base = ownText(next, 4);
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          keep: fc.integer({ min: 0, max: 4 }),
          extra: fc.string({ unit: "grapheme", maxLength: 60 }),
          date: fc.option(fc.constantFrom("2021-01-01", "2021-01-05", "2021-03-01"), { nil: null }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.infiniteStream(fc.nat()),
      (recipes, numbers) => {
        const pages = recipes.map(({ keep, extra, date }, index) =>
          page({
            id: `r${index}`,
            paragraphs: [...base.slice(0, keep), extra],
            ...(date === null ? {} : { date }),
          }),
        );
        const shuffled = [...pages, ...pages.slice(0, 1)]
          .map((one) => ({ one, key: numbers.next().value }))
          .sort((x, y) => x.key - y.key)
          .map(({ one }) => one);
        assert.deepEqual(tracePages(...shuffled), tracePages(...pages));
      },
    ),
    { numRuns: 40 },
  );
});

test("a story printed by 150 papers is one origin, and stays cheap", () => {
  const next = random(7);
  const text = ownText(next, 5);
  const pages = Array.from({ length: 150 }, (_, index) =>
    page({ id: `p${String(index).padStart(3, "0")}`, paragraphs: [sentence(next), ...text] }),
  );
  assert.equal(tracePages(...pages).origins.length, 1);
});

/** Reports each of one story of its own, with the notice that all of them carry. */
const noticed = (
  count: number,
  parts: { readonly outlet?: string; readonly dates?: readonly string[] } = {},
) => {
  const next = random(31);
  const notice = ownText(next, 1)[0] ?? "";
  const pages = Array.from({ length: count }, (_, index) =>
    page({
      id: `n${String(index).padStart(2, "0")}`,
      paragraphs: [...ownText(next, 2), notice],
      ...(parts.outlet === undefined ? {} : { outlet: parts.outlet }),
      ...(parts.dates === undefined ? {} : { date: parts.dates[index % parts.dates.length] ?? "" }),
    }),
  );
  return { pages, notice, next };
};

test("a notice under scores of reports is no copied text, nor one under all reports of a paper or of many weeks", () => {
  assert.ok(tracePages(...noticed(4).pages).copies.length > 0);
  assert.ok(tracePages(...noticed(12).pages).copies.length > 0, "a dozen may print one agency's paragraph");
  assert.equal(tracePages(...noticed(40).pages).copies.length, 0);
  assert.equal(tracePages(...noticed(12, { outlet: "The Harbour Signal" }).pages).copies.length, 0);
  const dates = ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01", "2021-05-01", "2021-06-01"];
  assert.equal(tracePages(...noticed(12, { dates }).pages).copies.length, 0);
});

test("what two reports share beside a notice is measured without it; a story that scores print is no notice", () => {
  const { pages, notice, next } = noticed(40);
  const text = ownText(next, 4);
  const whole = page({ id: "s1", paragraphs: [...text, notice] });
  const part = page({ id: "s2", paragraphs: [...text.slice(0, 1), ...ownText(next, 2), notice] });
  const [copy, ...more] = tracePages(...pages, whole, part).copies;
  assert.equal(more.length, 0);
  assert.deepEqual([copy?.from, copy?.to, copy?.passages.length], ["s1", "s2", 1]);
  assert.ok((copy?.share ?? 1) < 0.3);
  const printed = Array.from({ length: 70 }, (_, index) =>
    page({ id: `p${index}`, paragraphs: index % 2 === 0 ? text : text.slice(0, 3) }),
  );
  const longer = page({ id: "z", paragraphs: [...ownText(next, 5), ...text.slice(0, 1)] });
  const copied = tracePages(...printed, longer).copies.filter(({ from, to }) => [from, to].includes("z"));
  assert.ok(copied.length >= 8);
});
