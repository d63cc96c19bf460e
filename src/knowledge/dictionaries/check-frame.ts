import { rungs } from "../check/tables.ts";
import { wrongLine } from "./problem.ts";
import type { DictionaryContext, OwnFrame } from "./types.ts";

const keys = [
  "frame",
  "root",
  "mode",
  "cameo",
  "context",
  "rung",
  "symmetric",
  "to",
  "of",
  "verbs",
  "nouns",
  "examples",
] as const;

const text = (frame: OwnFrame, key: string): string => {
  const value = frame[key];
  return typeof value === "string" ? value : "";
};

/** Brackets of a pattern open and close in turn: `{a[b]|c}`, `<d>`, `[e]`. */
function isBalanced(pattern: string): boolean {
  const open: string[] = [];
  const closes: Readonly<Record<string, string>> = { "}": "{", "]": "[", ">": "<" };
  for (const sign of pattern) {
    if ("{[<".includes(sign)) open.push(sign);
    else if (sign in closes && open.pop() !== closes[sign]) return false;
  }
  return open.length === 0;
}

/** What is wrong with a frame, or null. */
function problemOf(frame: OwnFrame, { ontology }: DictionaryContext): string | null {
  const { roots, contexts } = ontology.plover;
  const odd = Object.keys(frame).find((key) => !(keys as readonly string[]).includes(key));
  if (odd !== undefined) return `a frame has no "${odd}", but ${keys.join(", ")}`;
  if (text(frame, "frame") === "") return "the frame has no name";
  const root = roots.get(text(frame, "root"));
  if (!root) return `root "${text(frame, "root")}" is none of ${[...roots.keys()].join(", ")}`;
  const mode = text(frame, "mode");
  if (mode !== "" && !root.modes.some((one) => one.mode === mode))
    return `mode "${mode}" is none of ${root.root}: ${root.modes.map((one) => one.mode).join(", ") || "it has none"}`;
  const cameo = text(frame, "cameo");
  if (cameo !== "" && !ontology.cameo.has(cameo)) return `cameo "${cameo}" is no CAMEO code`;
  const context = text(frame, "context")
    .split(/[\s,]+/)
    .find((one) => one !== "" && !contexts.includes(one));
  if (context !== undefined) return `context "${context}" is no context of PLOVER`;
  const rung = text(frame, "rung");
  if (rung !== "" && !(rungs as readonly string[]).includes(rung))
    return `rung "${rung}" is none of ${rungs.join(", ")}`;
  const patterns = ["verbs", "nouns"].flatMap((key) => text(frame, key).split(", ").filter(Boolean));
  if (patterns.length === 0) return "the frame has neither verbs nor nouns";
  const broken = patterns.find((pattern) => !isBalanced(pattern));
  return broken === undefined ? null : `the brackets of "${broken}" do not match`;
}

/** @throws EntenteError E503 when the frame cannot be used */
export function checkFrame(
  frame: OwnFrame,
  { path, line }: { readonly path: string; readonly line: number },
  context: DictionaryContext,
): void {
  const why = problemOf(frame, context);
  if (why !== null) throw wrongLine(path, line, why);
}
