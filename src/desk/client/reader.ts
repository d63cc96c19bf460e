/**
 * The reader's layers as highlights over the real text: overlapping ones are each painted whole, and the text can be copied
 * and searched as it is. Where a browser has no highlights, or no script runs, the marks in the page stay.
 */
interface Painted {
  readonly node: Text;
  readonly records: readonly string[];
}

const painted: Painted[] = [];
const highlights = new Map<string, Highlight>();

const layersOf = (mark: Element): string[] =>
  [...mark.classList].filter((name) => name.startsWith("l-")).map((name) => name.slice(2));

const paint = (mark: HTMLElement): void => {
  const node = mark.firstChild;
  if (!(node instanceof Text)) return;
  const range = new Range();
  const records = mark.dataset.records?.split(" ") ?? [];
  // The words that a link points at keep their element: it is what the address leads to.
  if (mark.matches(".l-at")) return;
  mark.replaceWith(node);
  range.selectNodeContents(node);
  painted.push({ node, records });
  for (const layer of layersOf(mark)) {
    const highlight = highlights.get(layer) ?? new Highlight();
    highlight.add(range);
    highlights.set(layer, highlight);
  }
};

/** Claims below, what is marked finest on top. */
const order = ["claim", "finding", "event", "hedge", "actor"];

const showLayers = (): void => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("[data-layer]")];
  const on = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset.layer ?? "");
  for (const [layer, highlight] of highlights) {
    highlight.priority = order.indexOf(layer);
    if (on.includes(layer)) CSS.highlights.set(`l-${layer}`, highlight);
    else CSS.highlights.delete(`l-${layer}`);
  }
  const address = new URL(location.href);
  if (on.length === boxes.length) address.searchParams.delete("layers");
  else address.searchParams.set("layers", on.join(","));
  if (address.href !== location.href) history.replaceState(null, "", address);
};

const cardOf = (record: string): HTMLDetailsElement | null =>
  document.querySelector(`details[data-record="${CSS.escape(record)}"]`);

/** A click on marked words opens what explains them. */
const explain = (event: MouseEvent): void => {
  if (document.getSelection()?.isCollapsed === false) return;
  const at = document.caretPositionFromPoint(event.clientX, event.clientY);
  const found = painted.find(({ node }) => node === at?.offsetNode);
  const cards = (found?.records ?? []).flatMap((record) => cardOf(record) ?? []);
  for (const card of cards) card.open = true;
  cards[0]?.scrollIntoView({ block: "nearest" });
};

if ("highlights" in CSS) {
  for (const mark of document.querySelectorAll<HTMLElement>(".page-text mark")) paint(mark);
  showLayers();
  document.querySelector(".layers")?.addEventListener("change", showLayers);
  document.querySelector<HTMLElement>(".page-text")?.addEventListener("click", explain);
}
