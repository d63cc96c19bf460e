import { existsSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../errors/index.ts";
import { packageVersion } from "../pipeline/package-version.ts";
import { dataFolderFor } from "./data.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { counted } from "./views/words.ts";

/** What `doctor` says of one part. */
export interface Examined {
  readonly part: string;
  readonly state: "ok" | "warning" | "bad";
  readonly says: string;
}

type Finding = Omit<Examined, "part">;

const ok = (says: string): Finding => ({ state: "ok", says });
const bad = (says: string): Finding => ({ state: "bad", says });

const neededNode = 24;

function node(): Finding {
  const says = `Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? "none"}`;
  return Number(process.versions.node.split(".")[0]) >= neededNode
    ? ok(says)
    : bad(`${says}; Node ${neededNode} or later is needed`);
}

/** The first problems are enough to start mending with. */
const shownProblems = 10;

async function knowledge(): Promise<Finding> {
  const { checkKnowledge, loadKnowledge } = await import("../knowledge/index.ts");
  const problems = checkKnowledge();
  if (problems.length > 0) {
    const shown = problems.slice(0, shownProblems).map(({ path, why }) => `${path}: ${why}`);
    return bad(`${counted(problems.length, "problem")}. ${shown.join(" | ")}`);
  }
  const { version: own, states, treaties, folder } = loadKnowledge();
  return ok(`version ${own}, ${states.size} states, ${treaties.length} treaties, in ${folder}`);
}

async function model(): Promise<Finding> {
  const { loadModel, parse } = await import("../parse/index.ts");
  const [sentence] = parse("Ministers from both states met on Monday.", loadModel());
  const root = sentence?.tokens.find(({ head }) => head === 0);
  return root ? ok(`English model loads and parses (root "${root.form}")`) : bad("the model gives no tree");
}

async function framework(): Promise<Finding> {
  const [{ loadKnowledge }, { frameworkAt }] = await Promise.all([
    import("../knowledge/index.ts"),
    import("../pipeline/assess-documents.ts"),
  ]);
  const { label, version: own } = frameworkAt(undefined, loadKnowledge());
  return ok(`${label}, version ${own}`);
}

async function store(folder: string): Promise<Finding> {
  if (!existsSync(join(folder, "entente.db"))) return ok(`none yet; it would be made in ${folder}`);
  const { openStore } = await import("../store/index.ts");
  const opened = openStore(folder);
  try {
    const { path, schema, reports, problems } = opened.health();
    const says = `${counted(reports, "report")}, schema ${schema}, ${path}`;
    return problems.length === 0 ? ok(says) : bad(`${says}: ${problems.slice(0, shownProblems).join(" | ")}`);
  } finally {
    opened.close();
  }
}

async function guarded(part: string, work: () => Finding | Promise<Finding>): Promise<Examined> {
  try {
    return { part, ...(await work()) };
  } catch (error) {
    const says =
      error instanceof EntenteError ? `${error.code} ${error.message}. ${error.todo}` : String(error);
    return { part, ...bad(says) };
  }
}

/** Looks at every part in turn; a part that fails is told and the next is looked at. */
export async function* examine(invocation: Invocation, io: Io): AsyncGenerator<Examined> {
  const folder = await dataFolderFor(invocation, io);
  yield { part: "entente", ...ok(`version ${packageVersion()}`) };
  yield await guarded("node", node);
  yield await guarded("knowledge", knowledge);
  yield await guarded("model", model);
  yield await guarded("framework", framework);
  yield await guarded("store", () => store(folder));
}
