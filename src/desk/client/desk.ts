/**
 * Keys for every page of the desk: `/` to the search, `j` and `k` from item to item, `o` to open one, `?` for what there is,
 * `esc` to leave. Nothing on a page needs this file.
 */
const keys: readonly (readonly [string, string])[] = [
  ["/", "to the search"],
  ["j, k", "next and previous item"],
  ["o", "open it"],
  ["e", "what explains it: fold out or in"],
  ["?", "this list"],
  ["esc", "leave a field or this list"],
];

const itemsOf = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-item]")];
let at = -1;

const show = (next: number): void => {
  const items = itemsOf();
  if (items.length === 0) return;
  items[at]?.classList.remove("here");
  at = Math.min(Math.max(next, 0), items.length - 1);
  const item = items[at];
  item?.classList.add("here");
  item?.scrollIntoView({ block: "nearest" });
  (item?.querySelector<HTMLElement>("a, summary, button") ?? item)?.focus({ preventScroll: true });
};

/** After a click or Tab the keys go on from where the reader is. */
const follow = (): void => {
  const item = document.activeElement?.closest<HTMLElement>("[data-item]");
  if (item) at = itemsOf().indexOf(item);
};

const open = (): void => itemsOf()[at]?.querySelector<HTMLAnchorElement>("a[href]")?.click();

const explain = (): void => {
  const details = itemsOf()[at]?.querySelector("details") ?? itemsOf()[at]?.closest("details");
  if (details) details.open = !details.open;
};

const help = (): void => {
  const known = document.querySelector<HTMLDialogElement>("#keys");
  if (known) {
    known.showModal();
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.id = "keys";
  dialog.ariaLabel = "Keys";
  const list = document.createElement("dl");
  for (const [key, words] of keys) {
    const term = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    term.append(kbd);
    const what = document.createElement("dd");
    what.textContent = words;
    list.append(term, what);
  }
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(list, close);
  document.body.append(dialog);
  dialog.showModal();
};

const seek = (): void => {
  const field = document.querySelector<HTMLInputElement>("main input[type=search], #seek");
  if (field) field.focus();
  else location.assign("/search");
};

const commands: Readonly<Record<string, () => void>> = {
  "/": seek,
  j: () => show(at + 1),
  k: () => show(at - 1),
  o: open,
  e: explain,
  "?": help,
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape" && isField(event.target)) (event.target as HTMLElement).blur();
  if (isField(event.target) || document.querySelector("dialog[open]")) return;
  const command = commands[event.key];
  if (!command) return;
  event.preventDefault();
  follow();
  command();
});
