import { attribute, type Element } from "./parse.ts";

/** An element as the blocks below it see it. */
export interface Scope {
  readonly index: number;
  readonly tag: string;
  /** Class, id, role and data names in lower case, by which authors name the parts of their pages. */
  readonly names: string;
  readonly parent: Scope | null;
  readonly depth: number;
  readonly element: Element;
  readonly hidden: boolean;
}

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Words for screen readers inside a line ("opens new tab"): there to be heard, never shown. */
const forScreenReaders =
  /(?:^|\s)(?:sr-only|screen-reader-(?:text|only)|visually-?hidden|(?:u|a11y|is)-visually-hidden|show-for-sr|hide-visually)(?:\s|$)/iu;
const clipped = /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]/iu;
const inline = new Set(["span", "small", "b", "i", "em", "strong", "a", "sup", "abbr"]);

const isHidden = (element: Element): boolean => {
  const within = inline.has(element.tagName);
  for (const { name, value } of element.attrs) {
    if (name === "hidden" && value !== "until-found") return true;
    if (name === "style" && (hiddenStyle.test(value) || (within && clipped.test(value)))) return true;
    if (name === "class" && within && forScreenReaders.test(value)) return true;
  }
  return false;
};

/** The scope of an element below another. */
export const scopeOf = (element: Element, parent: Scope | null, index: number): Scope => ({
  index,
  tag: element.tagName,
  names:
    `${attribute(element, "class")} ${attribute(element, "id")} ${attribute(element, "role")} ${attribute(element, "data-component")} ${attribute(element, "data-testid")}`
      .toLowerCase()
      .slice(0, 300),
  parent,
  depth: (parent?.depth ?? -1) + 1,
  element,
  hidden: parent?.hidden === true || isHidden(element),
});

/** The scope and all around it, inmost first. */
export function* around(scope: Scope): Generator<Scope> {
  for (let at: Scope | null = scope; at !== null; at = at.parent) yield at;
}
