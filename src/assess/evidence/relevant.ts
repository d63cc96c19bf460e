import type { Coded, Report } from "../../contract/index.ts";

/** A page that names both states together in this many sentences is about the two, whatever could be coded in it. */
const leastSentences = 2;

const asideKinds: ReadonlySet<string> = new Set([
  "comment",
  "comment-header",
  "tombstone",
  "related",
  "advert",
  "boilerplate",
  "notice",
]);

/** In how many sentences of the page, its thread and furniture apart, both states are named; the headline counts double. */
function sentencesNaming(report: Report, coded: Coded, pair: readonly [string, string]): number {
  const named = new Map<number, { readonly countries: Set<string>; readonly weight: number }>();
  for (const { actor, sentence, start } of coded.mentions) {
    const kind = report.blocks.find((block) => block.start <= start && start < block.end)?.kind;
    if (actor.country === null || kind === undefined || asideKinds.has(kind)) continue;
    const entry = named.get(sentence) ?? {
      countries: new Set<string>(),
      weight: kind === "headline" ? 2 : 1,
    };
    entry.countries.add(actor.country);
    named.set(sentence, entry);
  }
  const both = [...named.values()].filter(({ countries }) => pair.every((one) => countries.has(one)));
  return both.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether a page speaks of the pair: a claim on their tie, an event that both are parties to, or sentences that name both. */
export function speaksOf(
  { report, coded }: { readonly report: Report; readonly coded: Coded },
  pair: readonly [string, string],
): boolean {
  const both = (countries: readonly (string | null)[]): boolean =>
    pair.every((one) => countries.includes(one));
  return (
    coded.claims.some(({ thesis, within }) => within === "body" && thesis !== null && both(thesis.dyad)) ||
    coded.events.some(
      ({ actors, recipients, within }) =>
        within === "body" && both([...actors, ...recipients].map(({ country }) => country)),
    ) ||
    sentencesNaming(report, coded, pair) >= leastSentences
  );
}
