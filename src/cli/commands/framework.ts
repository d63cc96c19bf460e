import type { FrameworkCheck } from "../../assess/index.ts";
import { type Command, formatOption } from "../command.ts";
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { table } from "../format/table.ts";
import { hang } from "../format/wrap.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { counted } from "../views/words.ts";

/** The frameworks that ship. */
const shipped = ["frameworks/military-alliance.yaml", "frameworks/rupture.yaml"];

interface Checked extends FrameworkCheck {
  readonly type: "framework";
  readonly file: string;
}

const timesOf = (times: number | null): string => (times === null ? "only" : `${times.toFixed(1)} times`);

const checkedView: View<Checked, FrameworkCheck["diagnosticity"][number]> = {
  columns: [
    { name: "indicator", value: ({ indicator }) => indicator },
    { name: "basis", value: ({ basis }) => basis },
    { name: "bits", value: ({ bits }) => bits },
    { name: "state", value: ({ strongest }) => strongest.state },
    { name: "for", value: ({ strongest }) => strongest.for },
    { name: "against", value: ({ strongest }) => strongest.against },
    { name: "times", value: ({ strongest }) => strongest.times },
  ],
  rows: ({ diagnosticity }) => diagnosticity,
  text: ({ file, id, version, problems, warnings, diagnosticity }, { style, width }) =>
    [
      style.bold(
        `${clean(file)}: ${clean(id)} ${clean(version)}, ${counted(diagnosticity.length, "indicator")}`,
      ),
      ...problems.map((one) => hang(`${style.bad("BAD")}      `, clean(one), width)),
      ...warnings.map((one) => hang(`${style.warn("warning")}  `, clean(one), width)),
      ...(problems.length + warnings.length === 0
        ? [`${style.good("ok")}       it holds together, and something can fill every indicator`]
        : []),
      "",
      table(
        diagnosticity.map(({ indicator, basis, bits, strongest }) => [
          indicator,
          basis,
          bits.toFixed(3),
          `${strongest.state}: ${strongest.for} ${timesOf(strongest.times)} ${strongest.against}`,
        ]),
        {
          head: ["indicator", "basis", "bits", "most telling state"],
          width,
          indent: "  ",
          styleHead: style.dim,
        },
      ),
    ].join("\n"),
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const [what, ...paths] = invocation.positionals;
  if (what !== "check") throw invocation.needs("what to do: check");
  const [{ checkFramework, parseFramework }, { hostilities, loadKnowledge, rungs }, { readText }] =
    await Promise.all([
      import("../../assess/index.ts"),
      import("../../knowledge/index.ts"),
      import("../../pipeline/framework-text.ts"),
    ]);
  const knowledge = loadKnowledge();
  const fillers = {
    rungs: new Set<string>([...rungs, ...hostilities]),
    roots: new Set(knowledge.ontology.plover.roots.keys()),
  };
  const emitter = emitterFor(io, checkedView, {
    format: invocation.text("format") ?? "table",
    isOne: paths.length === 1,
  });
  let status = 0;
  const files = paths.length > 0 ? paths : shipped;
  for (const file of files) {
    const text = paths.length > 0 ? readText(file) : knowledge.readText(file);
    const checked = checkFramework(parseFramework(text, file), fillers);
    if (checked.problems.length > 0) status = 1;
    await emitter.emit({ type: "framework", file, ...checked });
  }
  await emitter.end();
  return status;
}

export const framework: Command = {
  name: "framework",
  usage: ["check [FILE...]"],
  about:
    "Checks frameworks, files of your own or the shipped ones: whether rows and priors sum to one and every name is known, whether some event or fact can fill each indicator, and how much each can tell the hypotheses apart: expected information in bits, and the state that parts two hypotheses furthest. Exit status 1 when one cannot be used.",
  options: [formatOption(["table", "json", "ndjson", "csv"], "table")],
  examples: ["entente framework check", "entente framework check my-framework.yaml --format json"],
  run,
};
