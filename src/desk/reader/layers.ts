/** What can be marked on a page, each as a layer that is switched by itself. */
import type { Claim, Coded, Event, Report } from "../../contract/index.ts";
import type { Names } from "../text/actor-words.ts";
import type { Marked } from "../text/segments.ts";
import { certaintyWords, modalityWords, outletOf } from "../text/words.ts";

export const layers = ["actor", "event", "claim", "hedge", "finding"] as const;
export type Layer = (typeof layers)[number];

export const layerWords: Readonly<Record<Layer, string>> = {
  actor: "actors",
  event: "events",
  claim: "claims",
  hedge: "hedges",
  finding: "remarks",
};

/** Ids as they are: for programs. */
const codes: Names = (id) => id;

/** "Russia, China", "Russia → Ukraine", "? → Ukraine"; by codes where no names are given. */
export const whoWhom = ({ actors, recipients }: Event, names: Names = codes): string => {
  const parties = (list: Event["actors"]): string => list.map(({ id }) => names(id)).join(", ");
  return [parties(actors) || "?", parties(recipients)].filter(Boolean).join(" → ");
};

/** "Russia, China: cooperate (reported as fact)" */
export const eventWords = (event: Event, names: Names = codes): string => {
  const mode = event.plover.mode ? `, ${event.plover.mode}` : "";
  const not = event.negated ? ", negated" : "";
  return `${whoWhom(event, names)}: ${event.plover.event.toLowerCase()}${mode} (${modalityWords[event.modality]}${not})`;
};

/** "The Harbour Signal ← Ines Falkenberg" */
export const chainWords = (report: Report, claim: Claim): string =>
  [outletOf(report), ...claim.chain.map(({ mention, kind }) => mention || kind)].join(" ← ");

const hedged = new Set<Claim["certainty"]>(["probable", "possible", "doubted"]);

const claimMarks = (report: Report, claim: Claim): Marked[] => {
  const title = `${chainWords(report, claim)}: ${certaintyWords[claim.certainty]}`;
  const content = claim.content.map(({ start, end }) => ({
    start,
    end,
    layer: "claim",
    title,
    record: claim.id,
  }));
  const cue = hedged.has(claim.certainty) && claim.cue;
  return cue
    ? [
        ...content,
        {
          start: cue.start,
          end: cue.end,
          layer: "hedge",
          title: certaintyWords[claim.certainty],
          record: claim.id,
        },
      ]
    : content;
};

/** Everything coded, as marks over the text of the report. */
export const marksOf = (report: Report, coded: Coded, names: Names): Marked[] => [
  ...coded.mentions.map(({ start, end, actor, reading }) => ({
    start,
    end,
    layer: "actor",
    title: `${actor.name} (${reading})`,
  })),
  ...coded.events.map((event) => ({
    start: event.trigger.start,
    end: event.trigger.end,
    layer: "event",
    title: eventWords(event, names),
    record: event.id,
  })),
  ...coded.claims.flatMap((claim) => claimMarks(report, claim)),
  ...coded.findings.map(({ id, start, end, says }) => ({
    start,
    end,
    layer: "finding",
    title: says,
    record: id,
  })),
];

/** The words that a link of another page points at. */
export const pointedAt = (text: string, start: number, end: number): Marked => {
  const words = /^\S*(?:[^\S\n]+\S+){0,5}/.exec(text.slice(start))?.[0] ?? "";
  return {
    start,
    end: end > start ? Math.min(end, text.length) : start + words.length,
    layer: "at",
    title: "",
  };
};
