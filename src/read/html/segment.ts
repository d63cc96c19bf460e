/** Cuts a page into blocks: maximal runs of inline content between the edges of block elements. */
import { isArchiveBar } from "./archives.ts";
import { attribute, bounds, type ChildNode, type Document, type Element } from "./parse.ts";
import { type Scope, scopeOf } from "./scope.ts";

/** A run of visible text and what is known of its markup. */
export interface Run {
  /** White space as a browser shows it. */
  readonly text: string;
  /** The inmost block element around it. */
  readonly scope: Scope;
  /** Characters inside links, inside emphasis, and how many links there are. */
  readonly linked: number;
  readonly strong: number;
  readonly links: number;
  /** Inmost element of each stretch of text: its scope's index and how many characters stand in it. */
  readonly parts: readonly { readonly scope: Scope; readonly length: number }[];
  readonly hidden: boolean;
  /** Whether a single line break parts it from the run before. */
  readonly broken: boolean;
}

const blockTags = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul video audio".split(
    " ",
  ),
);

const skipped = new Set(
  "script style noscript template svg math head iframe object embed canvas audio video select textarea input map link meta title datalist progress meter".split(
    " ",
  ),
);

/** Whether an element starts a new block; elements of a site's own making mostly do. */
const isBlock = (tag: string): boolean => blockTags.has(tag) || tag.includes("-");

interface Open {
  /** Collapsed stretches, joined when the run ends: adding to one long string would cost its square. */
  readonly chunks: string[];
  linked: number;
  strong: number;
  links: number;
  readonly parts: { scope: Scope; length: number }[];
  breaks: number;
  hidden: boolean;
}

const fresh = (): Open => ({
  chunks: [],
  linked: 0,
  strong: 0,
  links: 0,
  parts: [],
  breaks: 0,
  hidden: false,
});

const strongTags = new Set(["b", "strong", "em", "i"]);

/** White space as shown: runs of it are one space, none after a space or a line break. */
const collapsed = (raw: string, before: string | undefined): string => {
  const shown = raw.replaceAll(/[ \t\n\r\f]+/gu, " ");
  const atEdge = before === undefined || before.endsWith(" ") || before.endsWith("\n");
  return atEdge && shown.startsWith(" ") ? shown.slice(1) : shown;
};

class Segmenter {
  readonly runs: Run[] = [];
  readonly scopes: Scope[] = [];
  private open = fresh();
  private broken = false;
  private last: Scope | null = null;

  enter(element: Element, parent: Scope | null): Scope {
    const scope = scopeOf(element, parent, this.scopes.length);
    this.scopes.push(scope);
    return scope;
  }

  /** Whether the page has as many blocks as are told apart: what follows stays in one. */
  get full(): boolean {
    return this.runs.length >= bounds.blocks;
  }

  /** Ends the run at the edge of a block; on a full page the edge is a line break in its last one. */
  close(scope: Scope | null, broken = false): void {
    if (scope) this.last = scope;
    if (!this.full) this.end(scope, broken);
    else if (this.open.chunks.length > 0 && this.open.chunks.at(-1) !== "\n") this.open.chunks.push("\n");
  }

  /** Ends the last run, which lies in whatever was closed last. */
  finish(): void {
    this.end(this.full ? this.last : null);
  }

  private end(scope: Scope | null, broken = false): void {
    const { open } = this;
    const text = open.chunks.join("").trim();
    if (text !== "" && scope) {
      const { linked, strong, links, parts, hidden } = open;
      this.runs.push({
        text,
        scope,
        linked: Math.min(linked, text.length),
        strong: Math.min(strong, text.length),
        links,
        parts,
        hidden,
        broken: this.broken,
      });
      this.broken = broken;
    } else if (!broken) this.broken = false;
    this.open = fresh();
  }

  add(raw: string, scope: Scope, inside: Inside): void {
    const { open } = this;
    // What is hidden within a shown line is left out; a hidden block is kept, for pages that hide themselves.
    if (scope.hidden && !inside.block.hidden) return;
    const text = inside.pre ? raw : collapsed(raw, open.chunks.at(-1));
    if (text === "") return;
    const length = text.trim().length;
    if (length > 0) open.breaks = 0;
    open.chunks.push(text);
    if (inside.link) open.linked += text.length;
    if (inside.strong) open.strong += text.length;
    open.hidden ||= scope.hidden && length > 0;
    if (length > 0) open.parts.push({ scope, length });
  }

  link(): void {
    this.open.links++;
  }

  /** One `<br>` is a line break, a second one behind it ends the run as a paragraph would. */
  lineBreak(block: Scope): void {
    const { open } = this;
    open.breaks++;
    if (open.breaks >= 2) this.close(block, true);
    else if (open.chunks.length > 0) open.chunks.push("\n");
  }
}

interface Inside {
  readonly link: boolean;
  readonly strong: boolean;
  readonly pre: boolean;
  /** Inmost block element. */
  readonly block: Scope;
}

type Step =
  | { readonly node: ChildNode; readonly scope: Scope | null; readonly inside: Inside | null }
  | { readonly close: Scope | null };

export interface Segmented {
  readonly runs: readonly Run[];
  readonly scopes: readonly Scope[];
  /** True when the page has more blocks than the bounds, and the rest is one. */
  readonly full: boolean;
}

/** Walks the tree without recursion and gives its runs in order, hidden ones marked. */
export const segment = (document: Document): Segmented => {
  const segmenter = new Segmenter();
  const stack: Step[] = [];
  const push = (children: readonly ChildNode[], scope: Scope | null, inside: Inside | null): void => {
    for (let at = children.length - 1; at >= 0; at--) {
      const node = children[at];
      if (node) stack.push({ node, scope, inside });
    }
  };
  push(document.childNodes, null, null);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ("close" in step) segmenter.close(step.close);
    else visit(segmenter, step, stack, push);
  }
  segmenter.finish();
  return { runs: segmenter.runs, scopes: segmenter.scopes, full: segmenter.full };
};

type Push = (children: readonly ChildNode[], scope: Scope | null, inside: Inside | null) => void;

const visit = (
  segmenter: Segmenter,
  step: Exclude<Step, { close: Scope | null }>,
  stack: Step[],
  push: Push,
): void => {
  const { node, scope, inside } = step;
  if (node.nodeName === "#text" && "value" in node) {
    if (scope && inside) segmenter.add(node.value, scope, inside);
    return;
  }
  if (!("tagName" in node) || skipped.has(node.tagName) || isArchiveBar(node)) return;
  const own = segmenter.enter(node, scope);
  if (node.tagName === "br") {
    if (inside) segmenter.lineBreak(inside.block);
    return;
  }
  const block = isBlock(node.tagName);
  if (block) {
    segmenter.close(inside?.block ?? own);
    stack.push({ close: own });
  }
  if (node.tagName === "a" && attribute(node, "href") !== "") segmenter.link();
  push(node.childNodes, own, {
    link: inside?.link === true || node.tagName === "a",
    strong: inside?.strong === true || strongTags.has(node.tagName),
    pre: inside?.pre === true || node.tagName === "pre",
    block: block || !inside ? own : inside.block,
  });
};
