/** What can be told of an outlet from its pages and from what people say of it. */
import type { Coded, Reliability, Report } from "../../contract/index.ts";
import { outletIdOf } from "../../pipeline/index.ts";
import type { OutletRating, StoredDocument, StoredOutlet, StoredReport } from "../../store/index.ts";
import type { Desk } from "../routes/desk.ts";
import { dateInWords } from "../text/dates.ts";
import { findingTitle } from "../text/words.ts";

export interface Tally {
  readonly name: string;
  readonly times: number;
}

/** A page that says it was changed. */
export interface Correction {
  readonly report: string;
  readonly title: string | null;
  readonly says: string;
}

export interface OutletFacts {
  readonly outlet: StoredOutlet;
  readonly id: string;
  readonly reliability: Reliability;
  readonly ratings: readonly OutletRating[];
  /** Pages that the rest is counted over: the latest. */
  readonly counted: number;
  readonly voices: readonly Tally[];
  readonly remarks: readonly Tally[];
  readonly cites: readonly Tally[];
  readonly corrections: readonly Correction[];
  /** Pages among those counted whose pairs have been traced, and how many of them repeat another page. */
  readonly traced: number;
  readonly echoes: number;
}

/** Pages of an outlet that its figures are counted over. */
const mostCounted = 30;
/** Pairs whose tracing is looked at; each is some 100 kB to read. */
const mostPairs = 12;

const tally = (words: readonly string[]): readonly Tally[] =>
  [...Map.groupBy(words, (word) => word)]
    .map(([name, all]) => ({ name, times: all.length }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));

const endsOf = ({ claims }: Coded): string[] =>
  claims
    .filter(({ within }) => within === "body")
    .map(({ chain }) => {
      const end = chain.at(-1);
      if (!end) return "its own voice";
      return end.kind === "unnamed" || end.kind === "unstated" ? "somebody not named" : "a named source";
    });

const citedIn = ({ claims }: Coded): string[] =>
  claims.flatMap(({ chain }) =>
    chain.filter(({ kind }) => kind === "outlet").map(({ resolved, mention }) => resolved ?? mention),
  );

const correctionsOf = (report: Report): Correction[] => {
  const title = report.metadata.title[0]?.value ?? null;
  const told = report.badges
    .filter(({ kind }) => kind === "correction" || kind === "updated")
    .map(({ label }) => label.text);
  const changed = report.modified.map((date) => `changed ${dateInWords(date)}`);
  const [says] = [...told, ...changed];
  return says === undefined ? [] : [{ report: report.id, title, says }];
};

/** Which of the reports were traced with others, and which of those repeat one that is here: its text, or by naming it. */
function echoesAmong({ store, assessor }: Desk, reports: readonly StoredReport[]) {
  const own = new Set(reports.map(({ id }) => id));
  const pairs = new Map(
    reports.flatMap(({ id }) => store.dyadsOf(id)).map((dyad) => [dyad.join(" "), dyad] as const),
  );
  const all = [...pairs.values()]
    .slice(0, mostPairs)
    .flatMap((dyad) => assessor.kept({ dyad })?.traced ?? []);
  const traced = new Set(all.flatMap(({ reports: ids }) => ids.filter((id) => own.has(id))));
  const echoes = new Set([
    ...all.flatMap(({ copies }) => copies.filter(({ directed }) => directed).map(({ to }) => to)),
    ...all.flatMap(({ citations }) =>
      citations.filter(({ citedReport }) => citedReport !== null).map(({ report }) => report),
    ),
  ]);
  return { traced: traced.size, echoes: [...traced].filter((id) => echoes.has(id)).length };
}

/** @param reports the latest of its pages */
export function outletFacts(desk: Desk, outlet: StoredOutlet, reports: readonly StoredReport[]): OutletFacts {
  const { store, knowledge } = desk;
  const latest: readonly StoredDocument[] = reports
    .slice(0, mostCounted)
    .flatMap(({ id }) => store.get(id) ?? []);
  const id = outletIdOf(knowledge, [outlet.name, outlet.site]);
  const remarks = latest.flatMap(({ coded }) =>
    coded.findings.map((finding) => `${finding.kind}: ${findingTitle(finding).toLowerCase()}`),
  );
  const isItself = new Set([id, outlet.name]);
  return {
    outlet,
    id,
    reliability: store.reliability(id),
    ratings: store.ratings(id),
    counted: latest.length,
    voices: tally(latest.flatMap(({ coded }) => endsOf(coded))),
    remarks: tally(remarks),
    cites: tally(latest.flatMap(({ coded }) => citedIn(coded)).filter((name) => !isItself.has(name))),
    corrections: latest.flatMap(({ report }) => correctionsOf(report)),
    ...echoesAmong(desk, reports.slice(0, mostCounted)),
  };
}
