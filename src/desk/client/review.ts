/**
 * Keys of the queue: `a` for right, `x` for not so, `c` opens the form that puts a record right and, from within it, saves. Each
 * presses a button that is on the page; nothing on the page needs this file.
 */
const itemOf = (target: EventTarget | null): HTMLElement | null =>
  (target instanceof HTMLElement ? target.closest<HTMLElement>("[data-item]") : null) ??
  document.querySelector<HTMLElement>("[data-item].here") ??
  document.querySelector<HTMLElement>("[data-item]");

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");

const press = (item: HTMLElement, key: string): void => {
  const details = item.querySelector("details");
  if (key === "c" && details && !details.open) {
    details.open = true;
    details.querySelector<HTMLElement>("select, input")?.focus();
    return;
  }
  item.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!["a", "x", "c"].includes(event.key) || isField(event.target)) return;
  const item = itemOf(event.target);
  if (!item) return;
  event.preventDefault();
  press(item, event.key);
});
