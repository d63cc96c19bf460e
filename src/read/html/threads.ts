/** Comment threads in markup: schema.org comments and the class names that comment engines share. */

import { answersOf, isNumberedPost } from "./forum-posts.ts";
import { partNames } from "./names.ts";
import { attribute } from "./parse.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

/** One comment: its element and the runs that stand in it and in no answer below it. */
export interface CommentGroup {
  readonly scope: Scope;
  readonly parent: CommentGroup | null;
  readonly depth: number;
  readonly runs: number[];
}

export interface HtmlThread {
  readonly groups: readonly CommentGroup[];
  /** For each run: its comment, "furniture" of the thread around it, or null outside any thread. */
  readonly places: readonly (CommentGroup | "furniture" | null)[];
}

const itemId =
  /^(?:li-|div-|post-?)?(?:comment|reply|cmt|ljcmt|kommentar|comentario|commentaire)[-_]?(?:\d+|[\da-f]{8,})$/iu;

/** Class names of one comment in the engines and systems that print threads into the page itself. */
const word = "(?:comments?|kommentar|leserkommentar|comentario|commentaire|commento)";
const itemClass = new RegExp(
  `(?:^|\\s)(?:${word}|${word}[-_]{0,2}(?:item|entry|node|single|wrap|wrapper|box|block|row|container|inner|main|root|card|element|post)|(?:single|user|reader|news|list|post|d|c|b|fyre|coral|serendipity|idc|tree|blog|article|thread|item|b2|bb)[-_]?comment|comments?[-_]list__?-?item|depth-\\d+|opinion-item|comm-item|idc-c|rbox)(?:\\s|$)`,
  "u",
);

/** The bare plural names one comment only on a row or list item; elsewhere it is the box around them all. */
const boxTags = new Set(["div", "section"]);
const boxClass = /(?:^|\s)comments(?:\s|$)/u;

/** Parts of a comment have names like its own. */
const itemTags = new Set(["li", "div", "article", "section", "tr", "td", "dd"]);

const isItem = (scope: Scope): boolean => {
  if (/schema\.org\/(?:User)?Comments?$/iu.test(attribute(scope.element, "itemtype"))) return true;
  if (!itemTags.has(scope.tag)) return false;
  const role = attribute(scope.element, "itemprop");
  if (role === "comment" || role === "suggestedAnswer") return true;
  if (itemId.test(attribute(scope.element, "id"))) return true;
  const classes = attribute(scope.element, "class").toLowerCase();
  const named = boxTags.has(scope.tag) ? classes.replace(boxClass, " ") : classes;
  return itemClass.test(named);
};

const answersList =
  /(?:^|[\s_-])(?:children|replies|answers|nested|subcomments?|child|responses|thread-children)(?:$|[\s_-])/u;

/** An item right inside another, with no list of answers between, is a wrapper of the same comment. */
const isWrapper = (scope: Scope, outer: Scope): boolean => {
  for (const at of around(scope)) {
    if (at === outer) return true;
    if (at !== scope && (at.tag === "ul" || at.tag === "ol" || answersList.test(at.names))) return false;
  }
  return false;
};

const isContainer = (scope: Scope): boolean =>
  scope.tag !== "body" &&
  scope.tag !== "html" &&
  scope.tag !== "a" &&
  scope.tag !== "span" &&
  partNames.comment.test(scope.names);

type Place = CommentGroup | "furniture" | null;

/** Places elements in threads, each once, outer ones first. */
class Placer {
  readonly groups: CommentGroup[] = [];
  private readonly known = new Map<Scope, Place>();
  private readonly answers: ReadonlySet<Scope>;

  constructor(answers: ReadonlySet<Scope>) {
    this.answers = answers;
  }

  placeOf(scope: Scope): Place {
    const chain: Scope[] = [];
    let at: Scope | null = scope;
    while (at !== null && !this.known.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let place: Place = at === null ? null : (this.known.get(at) ?? null);
    for (const one of chain.reverse()) {
      place = this.below(one, place);
      this.known.set(one, place);
    }
    return place;
  }

  private below(scope: Scope, outer: Place): Place {
    // A numbered post is a comment where it stands in a thread; elsewhere it may be the piece itself.
    const isPost = (outer !== null && isNumberedPost(scope)) || this.answers.has(scope);
    if (isPost || isItem(scope)) {
      const parent = outer === "furniture" ? null : outer;
      if (parent && isWrapper(scope, parent.scope) && parent.runs.length === 0) return parent;
      const group = { scope, parent, depth: parent ? parent.depth + 1 : 0, runs: [] };
      this.groups.push(group);
      return group;
    }
    if (outer !== null) return outer;
    return isContainer(scope) ? "furniture" : null;
  }
}

/** Finds the comments of a page. A comment that holds no text is none. */
export const threadOf = (runs: readonly Run[]): HtmlThread => {
  const placer = new Placer(answersOf(runs));
  const places = runs.map((run, index) => {
    const place = run.hidden ? null : placer.placeOf(run.scope);
    if (place !== null && place !== "furniture") place.runs.push(index);
    return place;
  });
  return { groups: placer.groups.filter(({ runs: own }) => own.length > 0), places };
};
