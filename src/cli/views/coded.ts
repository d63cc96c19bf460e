import type { Coded, CodedRecord, EventParty } from "../../contract/index.ts";
import type { Cell, Column } from "../../export/column.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { cut } from "../format/display-width.ts";
import { hang } from "../format/wrap.ts";
import { chainOf, describeRecord } from "./describe-record.ts";

/** What was coded of one document, with the name it was given under. */
export interface CodedItem {
  readonly document: string;
  readonly coded: Coded;
}

/** All records of a document, those a reader looks for first before the many mentions. */
export const recordsOf = ({ events, claims, factors, findings, mentions }: Coded): readonly CodedRecord[] => [
  ...events,
  ...claims,
  ...factors,
  ...findings,
  ...mentions,
];

type Values = Readonly<Record<string, Cell>>;

const joined = (words: readonly (string | null)[]): string => words.filter((word) => word !== null).join(";");
const ids = (parties: readonly EventParty[]): string => joined(parties.map(({ id }) => id));
const countries = (parties: readonly EventParty[]): string => joined(parties.map(({ country }) => country));

/** The columns that only some types of record have. */
function ownValues(record: CodedRecord): Values {
  switch (record.type) {
    case "event":
      return {
        actors: ids(record.actors),
        actor_countries: countries(record.actors),
        recipients: ids(record.recipients),
        recipient_countries: countries(record.recipients),
        event: record.plover.event,
        mode: record.plover.mode,
        contexts: joined(record.plover.contexts),
        cameo: record.cameo,
        date_from: record.date?.from ?? null,
        date_to: record.date?.to ?? null,
        place: record.place?.text ?? null,
        modality: record.modality,
        negated: record.negated,
        symmetric: record.symmetric,
        rung: record.rung,
        attributed_to: record.attributedTo,
        within: record.within,
      };
    case "claim":
      return {
        chain: chainOf(record),
        certainty: record.certainty,
        polarity: record.polarity,
        speech: record.mode,
        stance: record.reporterStance,
        headline: record.headline,
        dyad: joined(record.thesis?.dyad ?? []),
        tie: record.thesis?.tie ?? null,
        within: record.within,
      };
    case "mention":
      return { actors: record.actor.id, actor_countries: record.actor.country, reading: record.reading };
    case "factor":
      return { direction: record.direction, within: record.within };
    case "finding":
      return { finding: record.kind, verdict: record.verdict, says: record.says };
  }
}

const ownColumns = [
  "actors",
  "actor_countries",
  "recipients",
  "recipient_countries",
  "event",
  "mode",
  "contexts",
  "cameo",
  "date_from",
  "date_to",
  "place",
  "modality",
  "negated",
  "symmetric",
  "rung",
  "attributed_to",
  "chain",
  "certainty",
  "polarity",
  "speech",
  "stance",
  "headline",
  "dyad",
  "tie",
  "reading",
  "direction",
  "finding",
  "verdict",
  "says",
  "within",
];

interface RecordRow {
  readonly record: CodedRecord;
  readonly values: Values;
}

const own = (name: string): Column<RecordRow> => ({ name, value: ({ values }) => values[name] ?? null });

/** Two lines of a sentence are enough to know it by. */
const shownCharacters = 160;

function lines(record: CodedRecord, { style, width, explain }: Look): string {
  const described = hang(`  ${record.type.padEnd(8)} `, clean(describeRecord(record)), width);
  const place = `${record.start}-${record.end}`;
  const quoted = hang("           ", `${place} "${cut(clean(record.text), shownCharacters)}"`, width);
  const why = explain ? `\n${hang("           ", `rule: ${clean(record.rule)}`, width)}` : "";
  return `${described}\n${style.dim(quoted)}${style.dim(why)}\n`;
}

const text = ({ document, coded }: CodedItem, look: Look): string =>
  `${look.style.bold(clean(document))}  ${coded.report}\n${recordsOf(coded)
    .map((record) => lines(record, look))
    .join("")}\n`;

/** The records of a document: one row, line or entry each. */
export const codedView: View<CodedItem, RecordRow> = {
  records: ({ coded }) => recordsOf(coded),
  json: ({ coded }) => coded,
  columns: [
    { name: "type", value: ({ record }) => record.type },
    { name: "id", value: ({ record }) => record.id },
    { name: "report", value: ({ record }) => record.report },
    { name: "start", value: ({ record }) => record.start },
    { name: "end", value: ({ record }) => record.end },
    { name: "text", value: ({ record }) => record.text },
    ...ownColumns.map(own),
    { name: "rule", value: ({ record }) => record.rule },
  ],
  rows: ({ coded }) => recordsOf(coded).map((record) => ({ record, values: ownValues(record) })),
  text,
};
