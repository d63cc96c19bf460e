/**
 * Makes a fresh clone ready, on any Node from 20: installs the packages (Node 24 among them) when
 * they are missing or other than the lock file says, and gives the path of that Node.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`entente: ${text}\n`);
const installedNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Newest Node at hand that is at least 24: the running one, else the one from the registry. */
function node24() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return existsSync(installedNode) ? installedNode : null;
}

const packagesOf = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** Whether each package that the lock file asks for (optional ones may not suit this machine) is there in its version. */
function installed() {
  const there = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(there)) return false;
  const found = packagesOf(there);
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, { version, optional }]) => path === "" || optional || found[path]?.version === version,
  );
}

/** Runs a program in the project's folder with our output; gives its exit status. */
export function runProgram(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs what is missing and gives the path of Node 24. */
export function setup() {
  if (!installed() || !node24()) {
    say("installing packages, Node 24 among them (npm ci) ...");
    const status = runProgram("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    if (status !== 0) {
      say("npm ci failed; its words are above. Check the network and the npm registry, then run this again.");
      process.exit(status);
    }
  }
  const node = node24();
  if (!node) {
    say(
      "Node 24 is not there and the package `node` brought none for this machine. Install Node 24 and run this again.",
    );
    process.exit(1);
  }
  return node;
}
