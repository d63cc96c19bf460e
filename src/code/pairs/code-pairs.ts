import type { PairCoding, Sentence } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { lexiconOf } from "../lexicon/lexicon.ts";
import { treeOf } from "../tree/index.ts";
import { type Voice, voicesOf } from "./evidence.ts";
import { decidingFeatures, learnedScores } from "./learned.ts";
import { markPair } from "./marked.ts";
import type { PairLine } from "./pair-line.ts";

/** How much the learned part counts beside the frames, and how far down it may push a root: set by hand. */
const learnedShare = 0.3;
const floor = -8;

/** Even scores, so that a text nobody has a word for still gets an answer that sums to one. */
const evenScores = (roots: readonly string[]): Map<string, number> => new Map(roots.map((root) => [root, 0]));

const softmax = (scores: ReadonlyMap<string, number>): Record<string, number> => {
  const most = Math.max(...scores.values());
  const raised = [...scores].map(([root, score]) => [root, Math.exp(score - most)] as const);
  const sum = raised.reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries(raised.map(([root, value]) => [root, value / sum]));
};

/** The loudest voice of each root, with a share of the others of that root. */
const gather = (voices: readonly Voice[], scores: Map<string, number>): void => {
  for (const { root, score } of [...voices].sort((a, b) => a.score - b.score))
    scores.set(root, score + 0.25 * (scores.get(root) ?? 0));
};

const noFrame = (features: readonly string[]): string =>
  features.length > 0 ? `no frame; words ${features.join(", ")}` : "no frame";

/**
 * What the source does to the target: a PLOVER root with a score for each.
 * @param line text with marked source and target spans
 * @param sentences the trees of that text
 * @returns the best root; scores of all sixteen roots sum to one; the rule names the frame that spoke loudest for it, or the features of the learned part where none did
 */
export const codePairs = (
  line: PairLine,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): PairCoding => {
  const marked = markPair(line, sentences);
  const held = new Set([...marked.source, ...marked.target].map((node) => node.tree));
  const trees = sentences.map(treeOf).filter((tree) => held.has(tree));
  const voices = voicesOf(trees, marked, lexiconOf(knowledge));
  const scores = evenScores([...knowledge.ontology.plover.roots.keys()]);
  gather(voices, scores);
  const [source] = line.source_spans;
  const [target] = line.target_spans;
  const words = source && target ? { text: line.text, source, target } : null;
  if (words)
    for (const [root, score] of learnedScores(words, knowledge))
      scores.set(root, (scores.get(root) ?? 0) + learnedShare * Math.max(score, floor));
  const shares = softmax(scores);
  const root = Object.entries(shares).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  const loudest = voices
    .filter((voice) => voice.root === root)
    .reduce<Voice | null>((best, one) => (best && best.score >= one.score ? best : one), null);
  const rule = loudest?.rule ?? noFrame(words ? decidingFeatures(words, root, knowledge) : []);
  return { id: line.id, root, scores: shares, rule };
};
