/**
 * The whole house on the example pages, against what a careful reader finds on them (examples/truth.json).
 * `npm run bench -- examples --misses` also names each miss.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { assessDocuments, type CodedPage, codePage } from "../src/pipeline/index.ts";
import { printFigures } from "./kit/figures.ts";

const folder = join(import.meta.dirname, "../examples");
const Page = z.object({
  dyad: z.array(z.string()).nullable(),
  speakers: z.array(z.string()),
  headline: z.string(),
  badge: z.string().optional(),
  rungs: z.array(z.string()).optional(),
});
const Truth = z.object({
  pages: z.record(z.string(), Page),
  dyads: z.record(z.string(), z.object({ reports: z.number(), origins: z.number(), ally: z.boolean() })),
});
type PageTruth = z.infer<typeof Page>;

/** One thing that is right or wrong, with words for the list of misses. */
interface Point {
  readonly figure: string;
  readonly right: boolean;
  readonly words: string;
}

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .split(" ")
    .at(-1)
    ?.replace(/[^\p{L}\p{N}-]/gu, "") ?? "";

const speaks = ({ coded }: CodedPage, speaker: string): boolean =>
  coded.claims.some((claim) =>
    claim.chain.some(({ mention, resolved }) =>
      `${mention} ${resolved ?? ""}`.toLowerCase().includes(lastWord(speaker)),
    ),
  );

const verdictOf = ({ coded }: CodedPage, kind: "headline" | "badge"): string =>
  coded.findings.find((finding) => finding.kind === kind)?.verdict ?? "none";

/** Rungs are named by their first word, so that a framework may call them by longer names. */
const fillsRung = ({ coded }: CodedPage, rung: string): boolean =>
  coded.events.some((event) => !event.negated && event.rung?.includes(rung.replace("-technical", "")));

const pointsOf = (name: string, truth: PageTruth, page: CodedPage): Point[] => [
  {
    figure: "headline verdict as a careful reader's",
    right: verdictOf(page, "headline") === truth.headline,
    words: `${name}: ${truth.headline}, not ${verdictOf(page, "headline")}`,
  },
  ...(truth.badge === "earned" || truth.badge === "names-no-checker"
    ? [
        {
          figure: "fact-check badge judged right",
          right: verdictOf(page, "badge") === truth.badge,
          words: `${name}: ${truth.badge}, not ${verdictOf(page, "badge")}`,
        },
      ]
    : []),
  ...truth.speakers.map((speaker) => ({
    figure: "speaker found in some chain of voices",
    right: speaks(page, speaker),
    words: `${name}: ${speaker}`,
  })),
  ...(truth.rungs ?? []).map((rung) => ({
    figure: "rung of practice filled from its page",
    right: fillsRung(page, rung),
    words: `${name}: ${rung}`,
  })),
];

const dyadPoints = (
  pair: string,
  truth: z.infer<typeof Truth>["dyads"][string],
  documents: readonly CodedPage[],
): Point[] => {
  const [one = "", other = ""] = pair.split("-");
  const { assessment } = assessDocuments(documents, { knowledge: loadKnowledge(), dyad: [one, other] });
  const { counts } = assessment;
  const leading = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
  const paper = assessment.paper.obligations.some(({ obligation }) => obligation === "defence");
  return [
    {
      figure: "reports of the pair taken into account",
      right: counts.reports === truth.reports,
      words: `${pair}: ${truth.reports}, not ${counts.reports}`,
    },
    {
      figure: "origins counted right",
      right: counts.origins === truth.origins,
      words: `${pair}: ${truth.origins}, not ${counts.origins}`,
    },
    { figure: "defence obligation right", right: paper === truth.ally, words: `${pair}: ${truth.ally}` },
    {
      figure: "formal ally leads exactly where a treaty binds",
      right: (leading?.id === "formal-ally") === truth.ally,
      words: `${pair}: ${leading?.label}`,
    },
  ];
};

export const run = async (args: readonly string[]): Promise<void> => {
  const truth = Truth.parse(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")));
  const pages = new Map(
    Object.keys(truth.pages).map((name) => [name, codePage(readFileSync(join(folder, name)), { name })]),
  );
  const points = [
    ...[...pages].flatMap(([name, page]) => {
      const known = truth.pages[name];
      return known?.dyad ? pointsOf(name, known, page) : [];
    }),
    ...Object.entries(truth.dyads).flatMap(([pair, known]) =>
      dyadPoints(
        pair,
        known,
        [...pages].filter(([name]) => truth.pages[name]?.dyad?.join("-") === pair).map(([, page]) => page),
      ),
    ),
  ];
  const figures = [...new Set(points.map(({ figure }) => figure))];
  printFigures(
    figures.map((figure) => {
      const all = points.filter((point) => point.figure === figure);
      return [figure, `${all.filter(({ right }) => right).length} of ${all.length}`];
    }),
  );
  if (!args.includes("--misses")) return;
  for (const { figure, right, words } of points) if (!right) process.stdout.write(`- ${figure}: ${words}\n`);
};
