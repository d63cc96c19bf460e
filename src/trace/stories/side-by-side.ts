import type { Happening as HappeningRecord } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { shortId } from "../hash.ts";
import { nameOf } from "../origins/label.ts";
import { traceStage } from "../stage.ts";
import { pointOf } from "../time.ts";
import { type Happening, reportsOf, type Telling } from "./happenings.ts";

type Row = HappeningRecord["tellings"][number];

/** The sentence-like stretch that tells an event: between full stops or line ends. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf(". ", start) + 1, text.lastIndexOf("\n", start) + 1);
  const stops = [text.indexOf(". ", end), text.indexOf("\n", end)].filter((at) => at >= 0);
  return text.slice(before, Math.min(text.length, ...stops));
}

const numberWords =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen";

/** Digits that are neither a year nor part of a word ("Su-35"), and numbers in letters with what they count. */
const counted = new RegExp(
  `(?<![\\p{L}\\d-])(?!(?:19|20)\\d\\d\\b)(?:\\d[\\d.,]*\\d|\\d|\\b(?:${numberWords})(?:[ -](?:${numberWords}))*)\\s+(?:\\p{Ll}+)`,
  "giu",
);

/** "9 May" counts nothing. */
const month = /\s(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** The state of an actor's id: one report's "Russia" is another's "Russian navy". */
const stateIn = (id: string): string => id.replace(/\..*$/, "");

const rowOf = ({ event, member }: Telling): Row => {
  const { start, end } = event;
  const told = sentenceAround(member.report.text, start, end);
  return {
    event: event.id,
    report: member.id,
    quote: { start, end, text: member.report.text.slice(start, end) },
    date: event.date,
    actors: [...new Set([...event.actors, ...event.recipients].map(({ id }) => id))].sort(),
    counts: [...new Set(told.match(counted) ?? [])].filter((one) => !month.test(one)),
    modality: event.modality,
  };
};

const aspects: Readonly<Record<HappeningRecord["differ"][number], (row: Row) => string | null>> = {
  date: ({ date }) => (date === null ? null : `${date.from} ${date.to}`),
  actors: ({ actors }) => [...new Set(actors.map(stateIn))].sort().join(),
  // What one report leaves out is no difference; the same thing counted otherwise is.
  counts: ({ counts }) =>
    counts.length === 0
      ? null
      : [...counts]
          .map((one) => one.toLowerCase())
          .sort()
          .join(),
  modality: ({ modality }) => modality,
};

/** Happenings that more than one report tells, each telling with its own date, actors and numbers. */
export function sideBySide(happenings: readonly Happening[], knowledge: Knowledge): HappeningRecord[] {
  return happenings
    .filter((happening) => reportsOf(happening).size > 1)
    .map(({ key, tellings }): HappeningRecord => {
      const rows = tellings.map(rowOf);
      const [states = "", kind = ""] = key.split(" ");
      const first = tellings[0];
      const day = first ? pointOf(first.event.date ?? first.member.published) : null;
      const sides = states.split(">").map((side) =>
        side
          .split("-")
          .map((one) => nameOf(one, knowledge) ?? one)
          .join(" and "),
      );
      return {
        type: "happening",
        id: `happening:${shortId(`${key} ${rows.map(({ event }) => event).join()}`)}`,
        stage: traceStage,
        title: `${sides.join(" to ")}: ${kind.toLowerCase()}${day === null ? "" : `, ${day}`}`,
        tellings: rows,
        differ: (["date", "actors", "counts", "modality"] as const).filter(
          (aspect) => new Set(rows.map(aspects[aspect]).filter((value) => value !== null)).size > 1,
        ),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
