import type { Claim, DateInterval, Mention } from "../../contract/index.ts";
import type { Exported } from "../layout.ts";

/** What every row of an event says of the report that tells it. */
export interface Story {
  readonly id: string;
  /** Its address, or the name it was given under. */
  readonly place: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: DateInterval | null;
  /** By id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The words of the page at a span. */
  readonly wordsAt: (span: { readonly start: number; readonly end: number }) => string;
  /** Names of those mentioned, of these kinds, each once, in the order of the text. */
  readonly named: (kinds: readonly Mention["actor"]["kind"][]) => readonly string[];
}

export function storyOf({ report, coded }: Exported): Story {
  const { metadata, source, published, text, id } = report;
  return {
    id,
    place: source.url ?? source.name ?? id,
    title: metadata.title[0]?.value ?? null,
    outlet: metadata.outlet[0]?.value ?? null,
    language: metadata.language[0]?.value ?? null,
    published: published[0] ?? null,
    claims: new Map(coded.claims.map((claim) => [claim.id, claim])),
    wordsAt: ({ start, end }) => text.slice(start, end),
    named: (kinds) => [
      ...new Set(
        coded.mentions.filter(({ actor }) => kinds.includes(actor.kind)).map(({ actor }) => actor.name),
      ),
    ],
  };
}
