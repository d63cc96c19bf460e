/** One claim a line, with its chain, for spreadsheets and statistics. */

import type { Claim } from "../contract/index.ts";
import { claimWords } from "./claim-words.ts";
import type { Column } from "./column.ts";
import { csvHeader, csvRow } from "./delimited.ts";
import { nameOf } from "./describe-claim.ts";
import { pageIri } from "./iri.ts";
import type { Exported, Layout } from "./layout.ts";

/** A claim with the document it stands in. */
export interface ClaimRow extends Exported {
  readonly claim: Claim;
}

const column = (name: string, value: Column<ClaimRow>["value"]): Column<ClaimRow> => ({ name, value });

const content = ({ report, claim }: ClaimRow): string => claimWords(report, claim);

export const claimColumns: readonly Column<ClaimRow>[] = [
  column("claim", ({ claim }) => claim.id),
  column("report", ({ report }) => report.id),
  column("page", ({ report }) => pageIri(report)),
  column("outlet", ({ report }) => report.metadata.outlet[0]?.value ?? null),
  column("published_from", ({ report }) => report.published[0]?.from ?? null),
  column("published_to", ({ report }) => report.published[0]?.to ?? null),
  column("start", ({ claim }) => claim.start),
  column("end", ({ claim }) => claim.end),
  column("content", content),
  column("cue", ({ report, claim }) =>
    claim.cue ? report.text.slice(claim.cue.start, claim.cue.end) : null,
  ),
  column("links", ({ claim }) => claim.chain.length),
  column("chain", ({ claim }) => claim.chain.map(nameOf).join(" < ")),
  column("chain_kinds", ({ claim }) => claim.chain.map(({ kind }) => kind).join(" < ")),
  column("speaker", ({ claim }) => claim.chain.at(-1)?.mention ?? null),
  column("speaker_kind", ({ claim }) => claim.chain.at(-1)?.kind ?? "author"),
  column("speaker_id", ({ claim }) => claim.chain.at(-1)?.resolved ?? null),
  column("certainty", ({ claim }) => claim.certainty),
  column("polarity", ({ claim }) => claim.polarity),
  column("mode", ({ claim }) => claim.mode),
  column("stance", ({ claim }) => claim.reporterStance),
  column("headline", ({ claim }) => claim.headline),
  column("within", ({ claim }) => claim.within),
  column("dyad", ({ claim }) => claim.thesis?.dyad.join("-") ?? null),
  column("tie", ({ claim }) => claim.thesis?.tie ?? null),
];

function* write(documents: Iterable<Exported>): Generator<string> {
  yield csvHeader(claimColumns);
  for (const document of documents)
    yield document.coded.claims.map((claim) => csvRow(claimColumns, { ...document, claim })).join("");
}

export const claimsCsv: Layout = {
  name: "claims-csv",
  about: "one claim a line, with its chain",
  write,
};
