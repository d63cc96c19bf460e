/** One event told twice in a report is one event with retellings. */
import type { Found } from "./found.ts";

const partyIds = (found: Found): readonly string[] =>
  [...found.actors, ...found.recipients]
    .filter((party) => party.known)
    .map((party) => party.country ?? party.id);

const sharesAll = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.every((id) => b.includes(id));

const sameParties = (a: Found, b: Found): boolean => {
  const left = partyIds(a);
  const right = partyIds(b);
  return sharesAll(left, right) && sharesAll(right, left);
};

/** Whether both can be of one day; what has no date can be of any. */
export const datesMeet = (a: Found, b: Found): boolean => {
  if (!a.date?.from || !b.date?.from || !a.date.to || !b.date.to) return true;
  return a.date.from <= b.date.to && b.date.from <= a.date.to;
};

const keysMeet = (a: Found, b: Found): boolean =>
  a.key.length === 0 || b.key.length === 0 || a.key.some((word) => b.key.includes(word));

/** Same kind of deed, same parties, dates that can be one, and the same standing: told again, not done again. */
export const isSame = (a: Found, b: Found): boolean =>
  a.root === b.root &&
  a.rung === b.rung &&
  a.within === b.within &&
  a.negated === b.negated &&
  a.modality === b.modality &&
  sameParties(a, b) &&
  datesMeet(a, b) &&
  keysMeet(a, b) &&
  (a.frame === b.frame || a.key.length > 0);
