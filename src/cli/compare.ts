/** `entente assess --compare`: several pairs side by side, over the same pages or what the store has of each. */
import { existsSync } from "node:fs";
import { eachPairOnce, type Framework } from "../assess/index.ts";
import type { Assessment } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { codeAll } from "./code-folder.ts";
import { dataFolderFor, withStore } from "./data.ts";
import { emitterFor } from "./emit.ts";
import { given } from "./given.ts";
import { pagesOf } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { withOutFile } from "./out-file.ts";

type Dyad = readonly [string, string];

/** More columns than this no terminal holds. */
const most = 8;

/** "rus-chn", and what looks like it behind the option when there is no such file. */
const isPair = (word: string): boolean => /^[^-./\\]+-[^-./\\]+$/.test(word) && !existsSync(word);

interface Wanted {
  readonly pairs: readonly string[];
  readonly paths: readonly string[];
}

function wanted(invocation: Invocation): Wanted {
  const named = (invocation.text("compare") ?? "").split(",").map((one) => one.trim());
  const more = invocation.positionals.filter(isPair);
  return {
    pairs: [...named.filter((one) => one !== ""), ...more],
    paths: invocation.positionals.filter((word) => !more.includes(word)),
  };
}

async function dyadsOf(pairs: readonly string[], knowledge: Knowledge, invocation: Invocation) {
  const { resolveDyad } = await import("../pipeline/resolve-state.ts");
  const dyads = pairs.map((pair): Dyad => {
    const [one, other, ...rest] = pair.split("-");
    if (!one || !other || rest.length > 0)
      throw invocation.needs(`pairs such as rus-chn with --compare, not ${pair}`);
    return resolveDyad(knowledge, [one, other]);
  });
  const once = eachPairOnce(dyads);
  if (once.length < 2 || once.length > most)
    throw invocation.needs(`two to ${most} different pairs with --compare, such as rus-chn,usa-jpn`);
  return once;
}

/** What each pair is weighed by: all pages given, or what the store has of it. */
async function documentsOf(dyads: readonly Dyad[], paths: readonly string[], invocation: Invocation, io: Io) {
  if (paths.length > 0) {
    const { documents, failures } = await codeAll(await pagesOf(paths, invocation, io), invocation, io);
    return { failed: documents.length === 0 && failures.length > 0, ofDyad: () => ({ documents }) };
  }
  return withStore(invocation, io, async (store) => {
    const people = { apart: store.apart(), ratings: store.reliabilityByOutlet() };
    const own = new Map(dyads.map((dyad) => [dyad, { documents: store.byDyad(dyad), ...people }]));
    return { failed: false, ofDyad: (dyad: Dyad) => own.get(dyad) ?? { documents: [] } };
  });
}

/** The latest day that pages speak of serves for the pairs that no page names. */
const latestDay = (assessments: readonly Assessment[]): string | undefined =>
  assessments
    .flatMap(({ counts, asOf }) => (counts.reports > 0 ? [asOf] : []))
    .sort()
    .at(-1);

interface Weighing {
  readonly knowledge: Knowledge;
  readonly framework: Framework;
  readonly dyads: readonly Dyad[];
  readonly paths: readonly string[];
}

async function weighAll({ knowledge, framework, dyads, paths }: Weighing, invocation: Invocation, io: Io) {
  const [{ assessDocuments }, { recordedIn }] = await Promise.all([
    import("../pipeline/assess-documents.ts"),
    import("../pipeline/import/recorded.ts"),
  ]);
  const data = await dataFolderFor(invocation, io);
  const recorded = new Map(
    await Promise.all(dyads.map(async (dyad) => [dyad, await recordedIn(data, dyad, knowledge)] as const)),
  );
  const { failed, ofDyad } = await documentsOf(dyads, paths, invocation, io);
  const weigh = (dyad: Dyad, asOf: string | undefined): Assessment => {
    const { documents, ...people } = ofDyad(dyad);
    const known = recorded.get(dyad) ?? { knowledge };
    return assessDocuments(documents, { ...known, ...people, dyad, framework, ...given("asOf", asOf) })
      .assessment;
  };
  const asked = invocation.day("as-of");
  const own = dyads.map((dyad) => weigh(dyad, asked));
  const latest = latestDay(own);
  const assessments = own.map((one, at) => {
    const dyad = dyads[at];
    return asked === undefined && one.counts.reports === 0 && latest !== undefined && dyad !== undefined
      ? weigh(dyad, latest)
      : one;
  });
  const regional = [...recorded.values()].flatMap((one) => [...one.knowledge.regional]);
  return { failed, assessments, regional: new Set(regional) };
}

/**
 * Weighs two to eight pairs and sets them side by side.
 * @throws EntenteError E705 for too few or too many pairs, E401 and E402 for what is none
 */
export async function tellComparison(
  weighing: Pick<Weighing, "knowledge" | "framework">,
  invocation: Invocation,
  io: Io,
): Promise<number> {
  const { pairs, paths } = wanted(invocation);
  const dyads = await dyadsOf(pairs, weighing.knowledge, invocation);
  const { failed, assessments, regional } = await weighAll({ ...weighing, dyads, paths }, invocation, io);
  const [first, second, ...others] = assessments;
  if (failed || first === undefined || second === undefined) return 1;
  const [{ compare }, { comparisonMarkdown, renderComparison }, { comparisonView }] = await Promise.all([
    import("../assess/index.ts"),
    import("../desk/compare/index.ts"),
    import("./views/comparison.ts"),
  ]);
  const comparison = compare([first, second, ...others], regional);
  const html = invocation.text("html");
  if (html !== undefined) {
    await withOutFile(html, io, async (file) => {
      await file.out(renderComparison(comparison));
      return 0;
    });
    io.say(`entente: wrote ${html}\n`);
  }
  const format = invocation.text("format") ?? "table";
  if (format === "markdown") {
    await io.out(comparisonMarkdown(comparison));
    return 0;
  }
  const emitter = emitterFor(io, comparisonView(comparison), { format, isOne: true });
  await emitter.emit(comparison);
  await emitter.end();
  return 0;
}
