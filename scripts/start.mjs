/**
 * `npm start`: sets up, builds, reads the pages of examples/, prints the assessment of Russia and China and
 * serves all of them. `npm start -- --no-serve` only prints; PORT chooses the port.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setup } from "./setup.mjs";
import { tasks } from "./tasks.mjs";

const defaultPort = 4310;
const program = join(root, "dist", "cli", "bin.js");
const say = (text) => process.stderr.write(`entente: ${text}\n`);

/** When the file was written last; 0 when there is none. */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isBuilt() {
  const sources = readdirSync(join(root, "src"), { recursive: true }).map((name) => join(root, "src", name));
  const built = changed(program);
  return [...sources, join(root, "package.json")].every((path) => changed(path) <= built);
}

function build(node) {
  if (isBuilt()) return;
  say("building ...");
  const status = tasks.build(node);
  if (status === 0) return;
  // A half-built folder would pass for a built one next time.
  rmSync(join(root, "dist"), { recursive: true, force: true });
  say("the build failed; the compiler's words are above.");
  process.exit(status);
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The port asked for, whatever becomes of it; without one the usual, or any when that is taken. */
const choosePort = async () => process.env.PORT || String((await isFree(defaultPort)) ? defaultPort : 0);

/** Runs one command of the built program with our output; gives its exit status. */
const entente = (node, args) =>
  new Promise((resolve) => {
    const child = spawn(node, ["--disable-warning=ExperimentalWarning", program, ...args], {
      cwd: root,
      stdio: "inherit",
    });
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    child.once("exit", (status) => {
      process.off("SIGTERM", stop);
      resolve(status ?? 1);
    });
  });

async function show(node, data) {
  say("reading the pages of examples/ into a store of this run ...");
  const imported = await entente(node, [
    "import",
    "examples",
    "--data",
    data,
    "--out",
    join(data, "import.txt"),
  ]);
  if (imported !== 0) return imported;
  const assessed = await entente(node, ["assess", "RUS", "CHN", "--data", data]);
  if (assessed !== 0 || process.argv.includes("--no-serve")) return assessed;
  say("serving all pairs of states of examples/; open this address in a browser (Ctrl-C stops):");
  return entente(node, ["serve", "--data", data, "--port", await choosePort()]);
}

// Ctrl-C reaches the server too, and it ends by itself: this process waits for it and clears up.
process.on("SIGINT", () => {});
const node = setup();
build(node);
const data = mkdtempSync(join(tmpdir(), "entente-"));
try {
  process.exitCode = await show(node, data);
} finally {
  rmSync(data, { recursive: true, force: true });
}
