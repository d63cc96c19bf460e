import type { Span } from "../../contract/index.ts";
import type { Tree } from "../tree/index.ts";
import { announcedIn } from "./announced.ts";
import { type Enumerator, enumeratorOf } from "./enumerators.ts";
import type { FactorBook } from "./factor-book.ts";
import { endOf, type Offer } from "./offer.ts";

/** Sentences that may stand between the announcement and the first item. */
const beforeFirst = 2;
/** The same where numbers count the items, which nothing else does in prose: a headline may announce them over the lead. */
const beforeNumbers = 8;
/** Sentences that may dwell on an item before the next. */
const between = 5;
/** The same behind a reason that no list announced. */
const behindSingle = 1;

interface Item {
  readonly at: number;
  readonly factor: Span;
  readonly cue: Span;
}

const itemOf = (trees: readonly Tree[], at: number, found: Enumerator): Item | null => {
  const tree = trees[at];
  if (!tree) return null;
  const { start, text } = tree.sentence;
  const cue = { start, end: start + text.slice(0, found.length).trimEnd().length };
  if (start + found.length < endOf(tree))
    return { at, factor: { start: start + found.length, end: endOf(tree) }, cue };
  // "1." may have become a sentence of its own.
  const next = trees[at + 1];
  return next ? { at: at + 1, factor: { start: next.sentence.start, end: endOf(next) }, cue } : null;
};

/** "for three reasons: first, A; second, B; and third, C", "by these facts: A; B; C" */
const inline = (tree: Tree, from: number, book: FactorBook): readonly Item[] => {
  const { start, text } = tree.sentence;
  const colon = text.indexOf(":", from - start);
  if (colon < 0 || /[“"«]/.test(text.slice(colon, colon + 3))) return [];
  const stop = endOf(tree) - start;
  if (text.slice(colon + 1, stop).trim() === "") return [];
  const parts = text
    .slice(colon + 1, stop)
    .split(/;\s*|,\s+(?=(?:and )?(?:second|third|fourth|fifth|finally|lastly)(?:ly)?,)/i);
  let place = colon + 1;
  return parts.map((part) => {
    const at = text.indexOf(part, place);
    place = at + part.length;
    const bare = part.replace(/^\s*(?:and\s+)?/i, "");
    const opened = enumeratorOf(bare, (noun) => book.nouns.for.has(noun))?.length ?? 0;
    const kept = bare.slice(opened);
    const end = start + place;
    return { at: 0, factor: { start: end - kept.length, end }, cue: { start: from, end: start + colon + 1 } };
  });
};

/** Where the items of a list are looked for, and how many. */
interface Search {
  readonly from: number;
  readonly limit: number;
  /** Sentences before `from` that have offered something already: what goes on with "Besides" goes on with them. */
  readonly begun: boolean;
  /** Whether numbers count the items: in a thread they count comments, and a reason that stood by itself has none. */
  readonly numbered: boolean;
  /** An announcement promises that the first sentence behind it is an item, marked or not, when the next goes on. */
  readonly promised: boolean;
}

const reasonIn =
  (book: FactorBook) =>
  (noun: string): boolean =>
    [book.nouns.for, book.nouns.against, book.countable].some((nouns) => nouns.has(singular(noun)));

const whole = (tree: Tree): Span => ({ start: tree.sentence.start, end: endOf(tree) });

/** The items that follow a place, by the way their sentences open. */
const following = (trees: readonly Tree[], search: Search, book: FactorBook): readonly Item[] => {
  const { from, limit } = search;
  const items: Item[] = [];
  for (let at = from; at < trees.length && items.length < limit; at++) {
    const begun = search.begun || items.length > 0;
    const last = items.at(-1)?.at ?? from - 1;
    const found = enumeratorOf(trees[at]?.sentence.text ?? "", reasonIn(book));
    const counted = found?.opening === "number" && search.promised;
    const gap = items.length > 0 ? between : search.begun ? behindSingle : beforeFirst;
    if (at - last > (search.promised ? Math.max(gap, beforeNumbers) : gap) + 1) break;
    if (at - last > gap + 1 && !counted) continue;
    const goesOn = found?.opening === "further" || found?.opening === "later";
    const unmarked = !begun && goesOn && search.promised ? trees[at - 1] : undefined;
    if (unmarked && at > from) {
      const span = whole(unmarked);
      items.push({ at: at - 1, factor: span, cue: { start: span.start, end: span.start } });
    }
    if (found?.opening === "number" && !search.numbered) continue;
    const item = found && (begun || items.length > 0 || !goesOn) ? itemOf(trees, at, found) : null;
    if (!item) continue;
    items.push(item);
    at = item.at;
  }
  return items.slice(0, limit);
};

const singular = (noun: string): string => noun.replace(/s$/, "");

type Common = Pick<Offer, "direction" | "thesis" | "anchor">;

const offersOf = (items: readonly Item[], { direction, thesis, anchor }: Common): readonly Offer[] =>
  items.map(({ factor, cue }) => ({ direction, thesis, anchor, factor, cue, rule: "factors/list" }));

/** More than any page lists. */
const most = 20;

/** One part of a page, body or thread, with what its sentences offer by themselves. */
export interface Part {
  /** In order. */
  readonly trees: readonly Tree[];
  readonly book: FactorBook;
  readonly single: ReadonlyMap<Tree, readonly Offer[]>;
  /** Whether numbers count items; in a thread they count comments. */
  readonly numbered: boolean;
}

/** "First, ... Second, ..." or "One sign of it is ..." behind a statement, without a word that reasons follow. */
const unannounced = ({ trees, book, numbered }: Part, at: number): readonly Offer[] => {
  const tree = trees[at];
  const opening = enumeratorOf(tree?.sentence.text ?? "", reasonIn(book))?.opening;
  if (!tree || !(opening === "first" || opening === "named")) return [];
  const items = following(trees, { from: at, limit: most, begun: false, numbered, promised: false }, book);
  const anchor = tree.sentence.start;
  return items.length < 2 && opening !== "named"
    ? []
    : offersOf(items, { direction: "for", thesis: null, anchor });
};

/** The items that one sentence announces, in itself or behind it. */
const announced = ({ trees, book, numbered }: Part, at: number): readonly Offer[] => {
  const tree = trees[at];
  const found = tree && announcedIn(tree, book);
  if (!tree || !found) return [];
  const own = inline(tree, found.end, book);
  const search = { from: at + 1, limit: found.count ?? most, begun: false, numbered, promised: true };
  const items = own.length > 0 ? own : following(trees, search, book);
  return offersOf(items, { direction: found.direction, thesis: found.thesis, anchor: endOf(tree) });
};

/** Reasons in a subordinate clause and sentences weighed for and against open no list. */
const opensList = ({ rule }: Offer): boolean =>
  !["factors/reason", "factors/colon", "factors/stand"].includes(rule);

/** What goes on behind a reason that stood by itself: "In addition, ...", "Another is ...", "The third sign is ...". */
const continued = ({ trees, book, single }: Part, at: number): readonly Offer[] => {
  const tree = trees[at];
  const seed = tree && single.get(tree)?.find(opensList);
  // A promise of so many reasons ends with their number.
  if (!seed || announcedIn(tree, book)) return [];
  const search = { from: at + 1, limit: most, begun: true, numbered: false, promised: false };
  return offersOf(following(trees, search, book), seed);
};

/**
 * Finds the reasons a part of a page lists: announced ("The report lists four signs."), only counted ("First, ...
 * Second, ..."), or going on from a reason that stood by itself ("Besides, ...").
 * @returns offers in the order of the text, none twice
 */
export const listedIn = (part: Part): readonly Offer[] => {
  const taken = new Set<number>();
  return part.trees.flatMap((_, at) => {
    for (const way of [announced, unannounced, continued]) {
      const offers = way(part, at);
      // A list within a list adds nothing: the outer one knows where it ends.
      if (offers[0] && taken.has(offers[0].factor.start)) continue;
      const fresh = offers.filter(({ factor }) => !taken.has(factor.start));
      for (const { factor } of fresh) taken.add(factor.start);
      if (fresh.length > 0) return fresh;
    }
    return [];
  });
};
