/** The table of a comparison, pairs across: the same rows on the page, in the terminal and in Markdown. */
import { type Compared, type Comparison, gapWords, paperLevelWords } from "../../pipeline/index.ts";
import { capital, counted, percent } from "../text/words.ts";

/** A row: what is compared, and how it is with each pair. */
export interface ComparedRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Rows that belong together. */
export interface ComparedGroup {
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

const basis = ({ reports, origins, facts }: Compared): string =>
  `${reports === 0 ? "no report" : `${counted(reports, "report")}, ${counted(origins, "origin")}`}; ${counted(facts, "fact")}`;

/** Standing, ladder and hypotheses, in the order of reading. */
export function comparedGroups({ dyads }: Comparison): readonly ComparedGroup[] {
  const row = (name: string, cell: (one: Compared) => string): ComparedRow => ({
    name,
    cells: dyads.map(cell),
  });
  const [first] = dyads;
  const standing = [
    row("As of", ({ asOf }) => asOf),
    row("Most likely", ({ leader }) => `${leader.label}: ${leader.words} (${percent(leader.posterior)})`),
    row("On paper", ({ paper }) => paperLevelWords[paper.level]),
    ...(first?.practice.rungs.length
      ? [
          row("Ladder climbed", ({ practice }) => percent(practice.climbed)),
          row("Gap", ({ gap }) => (gap === null ? "" : gapWords[gap])),
        ]
      : []),
    row("Rests on", basis),
    row("Confidence", ({ confidence }) => confidence),
    row("Record like allies'", ({ resemblance }) =>
      resemblance === null ? "no data" : percent(resemblance),
    ),
  ];
  const ladder = (first?.practice.rungs ?? []).map(({ id, label }) =>
    row(label, ({ practice }) => practice.rungs.find((one) => one.id === id)?.state ?? ""),
  );
  const readings = (first?.hypotheses ?? []).map(({ id, label }) =>
    row(capital(label), ({ hypotheses }) => percent(hypotheses.find((one) => one.id === id)?.posterior ?? 0)),
  );
  return [
    { title: "Where they stand", rows: standing },
    { title: "In practice", rows: ladder },
    { title: "Hypotheses", rows: readings },
  ].filter(({ rows }) => rows.length > 0);
}
