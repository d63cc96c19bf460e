/**
 * One key a decision: the digits press the buttons of the comment that `j` and `k` lead to, the first one when none was chosen.
 * Without this file the buttons are there all the same.
 */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  if (!/^[1-9]$/.test(event.key) || document.querySelector("dialog[open]")) return;
  const item = document.querySelector(".queue .here") ?? document.querySelector(".queue [data-item]");
  const button = item?.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
