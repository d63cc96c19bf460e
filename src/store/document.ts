import { createHash } from "node:crypto";
import type { Coded, Report } from "../contract/index.ts";

/** A page as the store holds it: what `read` gave and what `code` gave. */
export interface StoredDocument {
  readonly report: Report;
  readonly coded: Coded;
}

/** Stage name → version, of every stage that made a part of the document. */
export type Versions = Readonly<Record<string, string>>;

/** The stages behind a document, as its records name them. */
export function versionsOf({ report, coded }: StoredDocument): Versions {
  const records = [coded.mentions, coded.events, coded.claims, coded.factors, coded.findings].flat();
  const stages = [report.stage, ...records.map(({ stage }) => stage)];
  const pairs = new Map(stages.map(({ name, version }) => [name, version]));
  return Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the same page was found differs from call to call; what it says does not. */
export function digestOf({ report, coded }: StoredDocument): string {
  const placeless = { ...report, source: { ...report.source, name: null, url: null } };
  return createHash("sha256")
    .update(JSON.stringify([placeless, coded]))
    .digest("hex");
}

const parts = (version: string): number[] => version.split(/[.+-]/).map((part) => Number(part) || 0);

function isOlder(version: string, than: string): boolean {
  const [mine, theirs] = [parts(version), parts(than)];
  const at = [...mine.keys(), ...theirs.keys()].find((index) => (mine[index] ?? 0) !== (theirs[index] ?? 0));
  return at !== undefined && (mine[at] ?? 0) < (theirs[at] ?? 0);
}

/** Whether some stage that both know is older in `incoming` than in `stored`. */
export const anyOlder = (incoming: Versions, stored: Versions): boolean =>
  Object.entries(incoming).some(([name, version]) => {
    const held = stored[name];
    return held !== undefined && isOlder(version, held);
  });
