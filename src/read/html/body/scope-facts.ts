/** What the elements around a run say, worked out once for each element from its parent's facts. */

import { type PartName, partNames } from "../names.ts";
import { attribute } from "../parse.ts";
import type { Scope } from "../scope.ts";

const namedParts = Object.entries(partNames);

/** Names that an element around most of the prose has for other reasons: "has-gated-overlay", "page-with-sidebar". */
const besideOnly: ReadonlySet<string> = new Set<PartName>([
  "furniture",
  "dialog",
  "related",
  "advert",
  "share",
  "caption",
  "byline",
]);

/** Tags whose nearness is a feature. */
export const nearTags = [
  "article",
  "main",
  "aside",
  "nav",
  "footer",
  "header",
  "section",
  "form",
  "table",
  "ul",
  "figure",
  "figcaption",
  "blockquote",
  "a",
  "button",
] as const;

/** How many elements up a name or tag is found; `far` when it is not. */
export const far = 12;

export interface ScopeFacts {
  /** Levels up to the nearest element named so, by the order of `partNames`. */
  readonly names: readonly number[];
  /** Levels up to the nearest element of the tag, by the order of `nearTags`. */
  readonly tags: readonly number[];
  /** Whether an element around is marked as the article's body. */
  readonly marked: boolean;
}

const none: ScopeFacts = { names: namedParts.map(() => far), tags: nearTags.map(() => far), marked: false };

/** Facts of elements, remembered for as long as a page is read. */
export class ScopeBook {
  private readonly known = new Map<Scope, ScopeFacts>();
  private readonly bulk: ReadonlySet<Scope>;

  /** @param bulk the elements around most of the page's prose */
  constructor(bulk: ReadonlySet<Scope>) {
    this.bulk = bulk;
  }

  of(scope: Scope): ScopeFacts {
    const chain: Scope[] = [];
    let at: Scope | null = scope;
    while (at !== null && !this.known.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let facts = (at && this.known.get(at)) ?? none;
    for (const one of chain.reverse()) {
      facts = below(one, facts, this.bulk.has(one));
      this.known.set(one, facts);
    }
    return facts;
  }
}

const below = (scope: Scope, outer: ScopeFacts, bulk: boolean): ScopeFacts => {
  const root = scope.tag === "html" || scope.tag === "body";
  const named = scope.names.trim() !== "" && !root;
  return {
    names: namedParts.map(([name, pattern], index) =>
      named && !(bulk && besideOnly.has(name)) && pattern.test(scope.names)
        ? 0
        : Math.min(far, (outer.names[index] ?? far) + 1),
    ),
    tags: nearTags.map((tag, index) =>
      scope.tag === tag ? 0 : Math.min(far, (outer.tags[index] ?? far) + 1),
    ),
    marked: outer.marked || /articleBody|\btext\b/u.test(attribute(scope.element, "itemprop")),
  };
};
