import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordFact } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";

const knowledge = loadKnowledge();
const all: readonly RecordFact[] = [...knowledge.facts, ...knowledge.hostility];

/** Ids of the rows for which something does not hold. */
const odd = (rows: readonly RecordFact[], holds: (row: RecordFact) => boolean): readonly string[] =>
  rows.filter((row) => !holds(row)).map(({ id }) => id);

test("every id stands once", () => {
  const ids = all.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  );
});

test("what ends does so after it began", () => {
  assert.deepEqual(
    odd(all, ({ from, to }) => to === null || from <= to),
    [],
  );
});

test("every party was a state while the fact lasted", () => {
  const lived = (id: string, { from, to }: RecordFact): boolean => {
    const state = knowledge.states.get(id);
    const born = state?.from ?? "0000";
    const gone = state?.to ?? "9999";
    return state !== undefined && born <= (to ?? "9999") && gone >= from;
  };
  assert.deepEqual(
    odd(all, (row) => row.countries.every((id) => lived(id, row))),
    [],
  );
});

test("no fact stands twice: the same rung, parties and first day, or the same words of the same parties", () => {
  const keysOf = ({ rung, countries, from, to, what, course }: RecordFact): readonly string[] => {
    const pair = countries.toSorted().join("|");
    const words = `${rung} ${pair} ${what.toLowerCase()}`;
    return course === "once" ? [`${words} ${from}`] : [words, `${rung} ${pair} ${from} ${to === null}`];
  };
  const seen = new Map<string, string>();
  const twice = all.flatMap((fact) =>
    keysOf(fact).flatMap((key) => {
      const other = seen.get(key);
      seen.set(key, fact.id);
      return other && other !== fact.id ? [`${other} ${fact.id}`] : [];
    }),
  );
  assert.deepEqual([...new Set(twice)], []);
});

test("a fact names two states or more, each once", () => {
  assert.deepEqual(
    odd(all, ({ countries }) => countries.length > 1 && new Set(countries).size === countries.length),
    [],
  );
});

test("an exercise that is one happening is over within a year, and nothing begins after the knowledge was written", () => {
  assert.deepEqual(
    odd(all, ({ from }) => from < "2026-07-01"),
    [],
  );
  const years = ({ from, to }: RecordFact): number =>
    Number((to ?? from).slice(0, 4)) - Number(from.slice(0, 4));
  assert.deepEqual(
    odd(
      knowledge.facts.filter(({ rung }) => rung === "exercises"),
      (row) => row.course !== "once" || years(row) <= 1,
    ),
    [],
  );
});

test("the year in the name of an exercise is one of its own", () => {
  const told = ({ what }: RecordFact): string | undefined =>
    /^(?!.*since)[\p{L} -]+ ((?:19|20)\d\d)\b(?![-–])/u.exec(what)?.[1];
  const holds = (row: RecordFact): boolean => {
    const year = told(row);
    return year === undefined || (row.from.slice(0, 4) <= year && year <= (row.to ?? "9999").slice(0, 4));
  };
  assert.deepEqual(
    odd(
      knowledge.facts.filter(({ course, rung }) => course === "once" && rung === "exercises"),
      holds,
    ),
    [],
  );
});
