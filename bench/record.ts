/** `npm run bench -- record`: shipped treaties against the defence obligations of ATOP 5.1, 1990-2018. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Treaty } from "../src/contract/index.ts";
import { type Knowledge, loadKnowledge } from "../src/knowledge/index.ts";
import { checkClaim } from "../src/record/index.ts";
import { fourthClaims } from "../test/record/fourth-claims.ts";
import { furtherClaims, type TellingClaim } from "../test/record/further-claims.ts";
import { ownClaims } from "../test/record/own-claims.ts";
import { thirdClaims } from "../test/record/third-claims.ts";

const place = "../shared/record/alliance_dyad_year.csv.gz";
const path = resolve(import.meta.dirname, "../..", "shared/record/alliance_dyad_year.csv.gz");
const [first, last] = [1990, 2018];

/** "RUS CHN 2001" in alphabetical order → why it is there. */
type DyadYears = Map<string, Set<string>>;

const keyOf = (a: string, b: string, year: number): string =>
  a < b ? `${a} ${b} ${year}` : `${b} ${a} ${year}`;

const dyadOf = (key: string): string => key.slice(0, -5);

/** Dyad-years in which ATOP codes a defence obligation. */
const readAtop = (): ReadonlySet<string> => {
  const [header = "", ...lines] = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  const columns = header.trim().split(",");
  const at = (name: string): number => columns.indexOf(name);
  const [a, b, year, defence] = [at("iso3_a"), at("iso3_b"), at("year"), at("atop_defense")];
  const found = new Set<string>();
  for (const line of lines) {
    const cells = line.split(",");
    const y = Number(cells[year]);
    if (y >= first && y <= last && cells[defence] === "1")
      found.add(keyOf(cells[a] ?? "", cells[b] ?? "", y));
  }
  return found;
};

/** In force, or a party, on any day of a year: ATOP codes a year when the obligation held in some part of it. */
const touches = (term: { readonly from: string | null; readonly to: string | null }, year: number): boolean =>
  (term.from === null || term.from <= `${year}-12-31`) && (term.to === null || term.to >= `${year}-01-01`);

const partiesIn = (treaty: Treaty, year: number): readonly string[] => [
  ...new Set(treaty.parties.filter((party) => touches(party, year)).map((party) => party.country)),
];

const addTreaty = (found: DyadYears, treaty: Treaty, year: number): void => {
  const parties = partiesIn(treaty, year);
  for (const [index, a] of parties.entries())
    for (const b of parties.slice(index + 1)) {
      const key = keyOf(a, b, year);
      found.set(key, (found.get(key) ?? new Set()).add(treaty.id));
    }
};

const shippedYears = (treaties: readonly Treaty[]): DyadYears => {
  const found: DyadYears = new Map();
  for (const treaty of treaties)
    for (let year = first; year <= last; year++) if (touches(treaty, year)) addTreaty(found, treaty, year);
  return found;
};

/** Every two states that were ever both parties of one region-wide pact. */
const regionalDyads = (knowledge: Knowledge): ReadonlySet<string> => {
  const dyads = new Set<string>();
  for (const treaty of knowledge.treaties.filter((one) => knowledge.regional.has(one.id))) {
    const parties = [...new Set(treaty.parties.map((party) => party.country))];
    for (const a of parties) for (const b of parties) dyads.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
  return dyads;
};

const percent = (part: number, whole: number): string => (part / whole).toFixed(3);

const report = (
  label: string,
  shipped: ReadonlySet<string>,
  gold: ReadonlySet<string>,
  all: ReadonlySet<string>,
) => {
  const right = [...shipped].filter((key) => all.has(key)).length;
  const hit = [...gold].filter((key) => shipped.has(key)).length;
  process.stdout.write(
    `${label.padEnd(34)} precision ${percent(right, shipped.size)}  recall ${percent(hit, gold.size)}  ` +
      `(shipped ${shipped.size}, ATOP ${gold.size} dyad-years)\n`,
  );
};

const count = (keys: Iterable<string>, of: (key: string) => readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const key of keys) for (const name of of(key)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
};

const list = (title: string, rows: readonly [string, number][], limit: number): void => {
  process.stdout.write(`\n${title}\n`);
  for (const [name, years] of rows.slice(0, limit)) process.stdout.write(`  ${name.padEnd(24)} ${years}\n`);
  if (rows.length > limit) process.stdout.write(`  and ${rows.length - limit} more\n`);
};

/** Claims written with their answers before the first run; see the file. */
const checkOwnClaims = (name: string, claims: readonly TellingClaim[], knowledge: Knowledge): void => {
  const wrong = claims.flatMap(({ answer, tells, ...claim }, index) => {
    const { verdict, says } = checkClaim(knowledge, { id: String(index), ...claim });
    return verdict === answer && (tells?.test(says) ?? true)
      ? []
      : [`${claim.text} (${claim.asOf}): ${answer} expected, ${verdict} given`];
  });
  process.stdout.write(
    `${name} held against the record: ${claims.length - wrong.length} of ${claims.length}\n`,
  );
  for (const line of wrong) process.stdout.write(`  ${line}\n`);
};

export const run = async (): Promise<void> => {
  checkOwnClaims("own claims", ownClaims, loadKnowledge());
  checkOwnClaims("further claims", furtherClaims, loadKnowledge());
  checkOwnClaims("third list of claims", thirdClaims, loadKnowledge());
  checkOwnClaims("fourth list of claims", fourthClaims, loadKnowledge());
  if (!existsSync(path)) {
    process.stdout.write(`skipped: ${place} is not there\n`);
    return;
  }
  const before = process.cpuUsage();
  const knowledge = loadKnowledge();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`loading what coding needs: ${((user + system) / 1000).toFixed(0)} ms of CPU\n`);
  const atop = readAtop();
  const defence = knowledge.treaties.filter((treaty) => treaty.obligations.includes("defence"));
  const every = shippedYears(defence);
  const strict = shippedYears(defence.filter((treaty) => !knowledge.regional.has(treaty.id)));
  const regional = regionalDyads(knowledge);
  const outside = new Set([...atop].filter((key) => !regional.has(dyadOf(key)) || strict.has(key)));
  const strictKeys = new Set(strict.keys());
  process.stdout.write(`defence obligations ${first}-${last}, shipped treaties against ATOP 5.1\n`);
  report("all pacts", new Set(every.keys()), atop, atop);
  report("outside region-wide pacts", strictKeys, outside, atop);
  list(
    "missed outside region-wide pacts: dyad, years",
    count(
      [...outside].filter((key) => !strict.has(key)),
      (key) => [dyadOf(key)],
    ),
    40,
  );
  list(
    "not in ATOP, outside region-wide pacts: treaty, dyad-years",
    count(
      [...strictKeys].filter((key) => !atop.has(key)),
      (key) => [...(strict.get(key) ?? [])],
    ),
    20,
  );
  list(
    "missed under region-wide pacts: dyad, years",
    count(
      [...atop].filter((key) => !every.has(key) && regional.has(dyadOf(key))),
      (key) => [dyadOf(key)],
    ),
    12,
  );
  list(
    "not in ATOP, region-wide pacts: treaty, dyad-years",
    count(
      [...every.keys()].filter((key) => !atop.has(key) && !strict.has(key)),
      (key) => [...(every.get(key) ?? [])],
    ),
    12,
  );
};
