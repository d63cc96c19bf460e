import type { Span, Voice } from "../../../contract/index.ts";
import { childrenOf, marker, type Node, subtree } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { nounSpan } from "../finders/source.ts";
import type { Reading } from "../reading.ts";
import { contains } from "../spans.ts";
import { isOutlet, mentionAt } from "./kind.ts";
import { mediaBeside } from "./media.ts";
import { type Floor, resolve } from "./resolve.ts";

const unstated: Voice = { kind: "unstated", mention: "", span: null, resolved: null };

const textAt = (reading: Reading, span: Span): string => reading.text.slice(span.start, span.end);

/** Think tanks employ their experts; they do not stand between them and the reader as a medium does. */
const isMedium = (reading: Reading, node: Node): boolean => {
  if (!isOutlet(reading, node)) return false;
  const actor = mentionAt(reading, node)?.actor;
  return actor === undefined || reading.context.knowledge.outlets.get(actor.id)?.kind !== "think-tank";
};

/** "a Reykjavik Post correspondent": names right before the noun that are written as outlets are. */
const runBefore = (reading: Reading, node: Node): Node | null => {
  if (!reading.voices.contributors.has(node.lemma) && !reading.voices.unnamed.has(node.lemma)) return null;
  const { nodes } = node.tree;
  let at = node.id - 2;
  while (at >= 0 && nodes[at]?.upos === "PROPN") at--;
  const run = nodes.slice(at + 1, node.id - 1);
  return run.length > 1 && run.some(({ token }) => reading.voices.outletWords.has(token.form))
    ? (run.at(-1) ?? null)
    : null;
};

const belonging: ReadonlySet<string> = new Set(["from", "of", "at", "for"]);
const inPhrase: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN"]);

/** "experts from the newspaper Die Welt", wherever the tree hangs the phrase: the outlet right behind the noun. */
const outletBehind = (reading: Reading, node: Node): Node | null => {
  const { unnamed, contributors } = reading.voices;
  const { nodes } = node.tree;
  if (
    !belonging.has(nodes[node.id]?.form ?? "") ||
    !(unnamed.has(node.lemma) || contributors.has(node.lemma))
  )
    return null;
  const rest = nodes.slice(node.id + 1, node.id + 8);
  const end = rest.findIndex(({ upos }) => !inPhrase.has(upos));
  return (end < 0 ? rest : rest.slice(0, end)).findLast((word) => isMedium(reading, word)) ?? null;
};

/** The outlet a person or class belongs to: "experts from Die Welt", "NI's author", "a Courier columnist". */
const mediumOf = (reading: Reading, node: Node): Node | null => {
  const run = runBefore(reading, node);
  if (run) return run;
  const joined = [node, ...childrenOf(node, "appos", "compound", "nmod")];
  for (const noun of joined) {
    const { unnamed, contributors } = reading.voices;
    if (noun !== node && !contributors.has(noun.lemma) && !unnamed.has(noun.lemma)) continue;
    for (const child of childrenOf(noun, "nmod", "compound", "nmod:poss", "obl")) {
      if (!["", "of", "from", "for", "at", "with", "in"].includes(marker(child).replace(/ ?['’]s$/, "")))
        continue;
      if (isMedium(reading, child)) return child;
      const inner = subtree(child).find(
        (below) => below !== child && ["nmod", "appos"].includes(below.rel) && isMedium(reading, below),
      );
      if (inner) return inner;
    }
  }
  return outletBehind(reading, node);
};

const voiceAt = (reading: Reading, floor: Floor, source: Source): Voice => {
  const span =
    source.node && source.span.end - source.span.start <= "which".length
      ? wider(source.node, source.span)
      : source.span;
  const { kind, resolved } = source.node
    ? resolve(reading, floor, source.node)
    : { kind: "unnamed" as const, resolved: null };
  const mention = textAt(reading, span);
  // "in Europe" names a place, not whoever speaks there.
  if (/^(in|at)\s/i.test(mention)) return { kind: "unnamed", mention, span, resolved: null };
  return { kind, mention, span, resolved };
};

/** For "who" and "which" the noun they stand for is shown. */
const wider = (node: Node, span: Span): Span =>
  node.token.start >= span.start && node.token.end <= span.end ? span : nounSpan(node);

/** The names of a medium that stands before its noun, else its phrase. */
const mediumSpan = (reading: Reading, medium: Node): Span => {
  const { nodes } = medium.tree;
  const next = nodes[medium.id];
  if (!next || !reading.voices.contributors.has(next.lemma)) return nounSpan(medium);
  let at = medium.id - 1;
  while (at > 0 && nodes[at - 1]?.upos === "PROPN") at--;
  return { start: nodes[at]?.token.start ?? medium.token.start, end: medium.token.end };
};

/** A source as one voice, or as a medium and the voice heard through it. */
const linksAt = (reading: Reading, floor: Floor, source: Source): readonly Voice[] => {
  const medium = source.node && !isOutlet(reading, source.node) ? mediumOf(reading, source.node) : null;
  const own = voiceAt(reading, floor, source);
  return medium ? [voiceAt(reading, floor, { node: medium, span: mediumSpan(reading, medium) }), own] : [own];
};

/** The links an attribution adds to a chain, the nearest the reader first. */
export const voicesOf = (
  reading: Reading,
  floor: Floor,
  found: Attribution,
  others: readonly Source[],
): readonly Voice[] => {
  const beside = found.relays.length > 0 ? [] : mediaBeside(reading, found, others).slice(0, 1);
  const relays = [...found.relays, ...beside].map((source) => voiceAt(reading, floor, source));
  const source = found.source ? linksAt(reading, floor, found.source) : [unstated];
  const behind = found.behind.flatMap((one) => linksAt(reading, floor, one));
  // The same words twice are one voice, the fuller reading of them the later one.
  const all = [...relays, ...source, ...behind].filter(
    ({ span, kind }, at, every) =>
      span === null ||
      !every
        .slice(at + 1)
        .some(
          (other) => other.kind === kind && other.span?.start === span.start && other.span.end === span.end,
        ),
  );
  // "the Lagos paper Marina Star" is one outlet, however many of its words could be.
  const whole = all.filter(
    ({ span, kind }, at) =>
      kind !== "outlet" ||
      span === null ||
      !all.some(
        (other, place) =>
          place !== at &&
          other.kind === "outlet" &&
          other.span !== null &&
          other.resolved !== null &&
          contains(other.span, span) &&
          !contains(span, other.span),
      ),
  );
  const known = whole.filter(
    (voice, at) =>
      voice.resolved === null || whole.findIndex((other) => other.resolved === voice.resolved) === at,
  );
  return known.length > 1 ? known.filter((voice) => voice.kind !== "unstated") : known;
};
