import type { Span } from "../../../contract/index.ts";
import { childOf, findBelow, marker, type Node, tokenSpan } from "../../tree/index.ts";
import type { Attribution, Source } from "../attribution.ts";
import { type VerbMatch, verbMatches } from "../cues/match-verb.ts";
import type { Quotation } from "../quotes/find-quotes.ts";
import { quotesIn, type Reading, treesIn } from "../reading.ts";
import { contains, joined, meets } from "../spans.ts";
import {
  askedBefore,
  beginsSentence,
  carriedFrom,
  isTaken,
  overParagraphs,
  speaking,
  withQuote,
} from "./carried.ts";
import { behindOf, relaysOf } from "./relays.ts";
import { sourceAt, sourceOf } from "./source.ts";
import { cueSpanOf } from "./verbs.ts";
import { phraseBetween, speakerWithAside } from "./word-order.ts";

/** Words between quotation and cue beyond which they are taken to be strangers. */
const reach = 12;

const wordsIn = (text: string, span: Span): number => text.slice(span.start, span.end).split(/\s+/).length;

/** Whether the quotation stands for itself rather than inside somebody's sentence: after a start, comma, colon or cue. */
const isDirect = (reading: Reading, quote: Quotation, cueSpan: Span | null): boolean => {
  const before = reading.text.slice(0, quote.start).trimEnd();
  const last = before.at(-1) ?? "\n";
  if (quote.continued || /[,:.!?—–\-…"”»]/.test(last)) return true;
  if (/\n\s*$/.test(reading.text.slice(Math.max(0, quote.start - 3), quote.start)) || before === "")
    return true;
  return cueSpan !== null && cueSpan.end === before.length;
};

const isOutside = (reading: Reading, span: Span): boolean =>
  !quotesIn(reading, span).some((quote) => contains(quote, span));

/** Rules whose content is whole sentences already. */
const whole: ReadonlySet<string> = new Set(["claims/pointing", "claims/tag", "claims/attribution-line"]);

/** Lets the content of an attribution reach the ends of the quotations it meets; direct ones replace what the tree gave. */
const widen = (reading: Reading, found: Attribution): Attribution => {
  const { cueSpan } = found;
  if (whole.has(found.rule)) return found;
  const around = cueSpan && reading.quotes.find((quote) => contains(quote, cueSpan));
  if (around) return clipped(found, around);
  const quotes = reading.quotes.filter((quote) => found.content.some((span) => meets(span, quote)));
  if (quotes.length === 0) return found;
  const direct = quotes.filter(
    (quote) => wordsIn(reading.text, quote) > 2 && isDirect(reading, quote, cueSpan),
  );
  const first = found.content[0]?.start ?? 0;
  const covers = direct.some((quote) => quote.start <= first + 1);
  // "P," he told the Signal, according to two people: what they tell is more than the quotation.
  const ends =
    covers &&
    found.rule !== "claims/preposition" &&
    direct.some((quote) => isEnded(reading, quote) || !quote.closed);
  const content = joined(reading.text, ends ? direct : [...found.content, ...quotes]);
  return { ...found, content: covers ? content : endedBy(reading, content, quotes) };
};

/** "We teach nothing" against Oslo, he said: without a mark inside the closing one the sentence goes on. */
const isEnded = ({ text }: Reading, { end }: Quotation): boolean =>
  /[,.!?…-](?:[”"»]|'')$/.test(text.slice(end - 3, end)) ||
  /^\s*(?:[.,!?—–]|$)/.test(text.slice(end, end + 3));

/** Characters a name with its clause may have between a quotation and its verb: two lines of a page. */
const longestAside = 200;

/** "The talks are over," he said: a source that the tree took out of the quotation gives way to who stands beside the verb. */
const righted = (reading: Reading, found: Attribution): Attribution => {
  const { source, cueNode, cueSpan } = found;
  if (!source || !cueNode || !cueSpan || cueNode.upos !== "VERB" || whole.has(found.rule)) return found;
  // `"P," Hale, who led the ship until 2015, told the Signal`: who hears stands behind the verb.
  const before =
    source.span.start > cueSpan.end
      ? reading.quotes.find(
          ({ end }) =>
            end <= cueNode.token.start &&
            cueNode.token.start - end < longestAside &&
            found.content.some((span) => span.end === end),
        )
      : undefined;
  const named = before ? speakerWithAside(cueNode, before.end) : null;
  if (named) return { ...found, source: named };
  const inside = quotesIn(reading, source.span).find((quote) => contains(quote, source.span));
  if (!inside || contains(inside, cueSpan)) return found;
  const other = asSource(beside(reading, cueNode), cueNode);
  return other && isOutside(reading, other.span) ? { ...found, source: other } : found;
};

/** A comma or full stop inside the closing mark ends what is quoted: "... imagined,” although Moscow ..." goes on in the author's voice. */
const endedBy = (
  reading: Reading,
  content: readonly Span[],
  quotes: readonly Quotation[],
): readonly Span[] => {
  const last = quotes.at(-1);
  if (!last?.closed || !/[,.][”"»]$/.test(reading.text.slice(last.end - 2, last.end))) return content;
  return content
    .filter(({ start }) => start < last.end)
    .map(({ start, end }) => ({ start, end: Math.min(end, last.end) }));
};

/** What is said inside a quotation does not reach beyond its marks. */
const clipped = (found: Attribution, { start, end, closed }: Quotation): Attribution => ({
  ...found,
  content: found.content
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, closed ? end - 1 : end) }))
    .filter((span) => span.end > span.start),
});

/** Nouns and names beside a cue verb whose subject the tree does not show. */
const beside = (reading: Reading, verb: Node): Node | null => {
  const nominal = (node: Node | undefined): Node | null => {
    if (!node || !["PROPN", "NOUN", "PRON"].includes(node.upos) || !isOutside(reading, tokenSpan(node)))
      return null;
    let head = node;
    while (
      head.parent &&
      ["compound", "flat", "nmod", "amod", "appos"].includes(head.rel) &&
      head.parent.upos !== "VERB"
    )
      head = head.parent;
    return head;
  };
  const at = verb.id - 1;
  return (
    nominal(verb.tree.nodes[at - 1]) ??
    nominal(verb.tree.nodes.slice(at + 1, at + 5).find((node) => nominal(node)))
  );
};

/** Cue verbs outside quotation marks in the sentences the quotation touches, the nearest to its edges first. */
const nearCues = (reading: Reading, quote: Quotation): readonly VerbMatch[] =>
  treesIn(reading, { start: quote.start - 1, end: quote.end + 1 })
    .flatMap((tree) => tree.nodes.filter((node) => isOutside(reading, tokenSpan(node))))
    .flatMap((node) => {
      const match = verbMatches(node, reading.book).find(
        ({ cue }) => speaking.has(cue.act) || cue.act === "ask",
      );
      const gap =
        node.token.start < quote.start ? [node.token.end, quote.start] : [quote.end, node.token.start];
      const apposed = node.token.start > quote.start ? speakerWithAside(node, quote.end) : null;
      const distance = apposed ? 1 : wordsIn(reading.text, { start: gap[0] ?? 0, end: gap[1] ?? 0 });
      return match && distance <= reach ? [{ match, distance, after: node.token.start > quote.start }] : [];
    })
    .sort((a, b) => a.distance - b.distance || Number(b.after) - Number(a.after))
    .map(({ match }) => match);

/** `Democrats had "cracked" it, she said`: where words around a quoted piece are said too, from the head of its clause. */
const clauseStart = (quote: Quotation, verb: Node, match?: VerbMatch): number => {
  const { sentence, nodes } = verb.tree;
  if (verb.token.start > quote.end) return sentence.start < quote.start ? sentence.start : quote.start;
  // `called the pact "a sham"`: what is called so belongs to it.
  const named = match?.cue.predicate ? nodes[verb.id] : undefined;
  if (named && named.token.start < quote.start) return named.token.start;
  const that = nodes.find(
    ({ form, token, id }) => form === "that" && id > verb.id && token.end <= quote.start,
  );
  return that?.token.start ?? quote.start;
};

const attribute = (reading: Reading, quote: Quotation, match: VerbMatch): Attribution | null => {
  const verb = match.words.find((word) => word.upos !== "AUX") ?? match.words[0];
  if (!verb) return null;
  if (["quote", "cite"].includes(verb.lemma)) {
    if (childOf(verb, "nsubj:pass")) return quotedAs(quote, match);
    const handedOn = quotedFrom(quote, match);
    if (handedOn) return handedOn;
  }
  const between =
    verb.token.start > quote.end
      ? (phraseBetween(verb, quote.end) ?? speakerWithAside(verb, quote.end))
      : null;
  const subject =
    between ?? sourceOf(verb) ?? (childOf(verb, "nsubj:pass") ? null : asSource(beside(reading, verb), verb));
  const source =
    subject && isOutside(reading, subject.span) ? subject : asSource(beside(reading, verb), verb);
  if (!source) return null;
  const { act, certainty, stance } = match.cue;
  const cueSpan = cueSpanOf(match.words);
  const direct = isDirect(reading, quote, cueSpan);
  if (match.cue.quoteOnly && !direct) return null;
  return {
    cue: { act, certainty, stance },
    cueSpan,
    cueNode: verb,
    source,
    relays: relaysOf(reading, verb),
    behind: behindOf(reading, verb),
    content: [
      direct && !match.cue.predicate ? quote : { start: clauseStart(quote, verb, match), end: quote.end },
    ],
    contentNode: null,
    negated: false,
    sentence: verb.tree.sentence.index,
    rule: "claims/quotation",
  };
};

/** `"P," the agency quoted the minister as saying`: whom it quotes speaks, through the agency. */
const quotedFrom = (quote: Quotation, match: VerbMatch): Attribution | null => {
  const verb = match.words[0];
  const speaker = verb ? childOf(verb, "obj") : null;
  const handing = verb ? sourceOf(verb) : null;
  if (!verb || !speaker || !handing || speaker.id < verb.id) return null;
  const partial = { start: clauseStart(quote, verb), end: quote.end };
  return {
    cue: { act: "say", certainty: "asserted", stance: "neutral" },
    cueSpan: cueSpanOf(match.words),
    cueNode: verb,
    source: sourceAt(speaker, verb),
    relays: [handing],
    behind: [],
    content: [verb.token.start > quote.end ? partial : quote],
    contentNode: null,
    negated: false,
    sentence: verb.tree.sentence.index,
    rule: "claims/quoted-as",
  };
};

/** "..., the minister was quoted as saying by the Times". */
const quotedAs = (quote: Quotation, match: VerbMatch): Attribution | null => {
  const verb = match.words[0];
  const speaker = verb ? childOf(verb, "nsubj:pass") : null;
  if (!verb || !speaker) return null;
  const agents = findBelow(
    verb,
    (node) => node.deprel === "obl:agent" || (node.rel === "obl" && marker(node) === "by"),
  );
  return {
    cue: { act: "say", certainty: "asserted", stance: "neutral" },
    cueSpan: cueSpanOf(match.words),
    cueNode: verb,
    source: sourceAt(speaker, verb),
    relays: agents.slice(0, 1).map((node) => sourceAt(node)),
    behind: [],
    content: [quote],
    contentNode: null,
    negated: false,
    sentence: verb.tree.sentence.index,
    rule: "claims/quoted-as",
  };
};

const asSource = (node: Node | null, verb: Node): Source | null => (node ? sourceAt(node, verb) : null);

/** "Nonsense," the minister said: a mark of its own inside the closing one makes a word an utterance. */
const isUtterance = (reading: Reading, { end }: Quotation): boolean =>
  /[,.!?](?:[”"»]|'')$/.test(reading.text.slice(end - 3, end));

/** `according to an adviser: "They knew."` */
const isColon = ({ text }: Reading, from: number, to: number): boolean =>
  from < to && to - from < 4 && text.slice(from, to).trim() === ":";

/**
 * Gives every quotation its speaker: by the attribution that already holds part of it, by a cue beside it, or by
 * carrying on from the quotation before. Returns all attributions, old and new.
 */
export const quotedAttributions = (
  reading: Reading,
  trees: readonly Attribution[],
): readonly Attribution[] => {
  const found = trees.map((one) => righted(reading, widen(reading, one)));
  for (const quote of reading.quotes) {
    if (isTaken(found, quote) || (wordsIn(reading.text, quote) < 2 && !isUtterance(reading, quote))) continue;
    const announcing = found.findIndex(
      (one) => one.source && isColon(reading, one.source.span.end, quote.start),
    );
    const announcer = found[announcing];
    if (announcer) {
      found[announcing] = withQuote(reading.text, announcer, quote);
      continue;
    }
    const matches = nearCues(reading, quote);
    const match = matches[0];
    const made = match ? attribute(reading, quote, match) : null;
    if (made) {
      const same = found.findIndex((one) => one.cueNode === made.cueNode);
      const old = found[same];
      // `The position was summed up by the minister: "We have no friends."`: the words themselves replace what announces them.
      const announced =
        old?.rule === "claims/verb-subject" && /:\s*$/.test(reading.text.slice(quote.start - 3, quote.start));
      if (old) found[same] = announced ? { ...old, content: [quote] } : withQuote(reading.text, old, quote);
      else found.push(made);
      continue;
    }
    if (!beginsSentence(reading, quote) || wordsIn(reading.text, quote) < 3) continue;
    const asked = askedBefore(reading, found, quote);
    if (asked) {
      found.push({ ...asked, cue: { ...asked.cue, act: "say" }, cueNode: null, content: [quote] });
      continue;
    }
    const carried = carriedFrom(reading, found, quote);
    const at = carried ? found.indexOf(carried) : -1;
    if (carried) found[at] = withQuote(reading.text, carried, quote);
  }
  return overParagraphs(reading, found);
};
