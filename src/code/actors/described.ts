/** Descriptions that knowledge of the world settles: kingdoms, neighbours by side, the halves of a divided land. */
import type { Knowledge, Side, State } from "../../knowledge/index.ts";
import { childrenOf, type Node } from "../tree/index.ts";

/** What the official name of a state must hold to be called so. */
const kinds: Readonly<Record<string, RegExp>> = {
  kingdom: /kingdom/i,
  republic: /republic/i,
  federation: /federa/i,
  sultanate: /sultanate|brunei/i,
  emirates: /emirates/i,
  emirate: /emirate|qatar|kuwait/i,
  principality: /principality/i,
};

/** Whether a state may be called by a word; words for any state fit all. */
export const isCalled = (word: string, state: State | undefined): boolean => {
  const kind = kinds[word];
  return kind === undefined || (state !== undefined && kind.test(state.official));
};

/** Whether the word fits only some states, so that it tells which is meant though it was named far back. */
export const saysKind = (word: string): boolean => kinds[word] !== undefined;

const sides: Readonly<Record<string, Side>> = {
  northern: "north",
  northeastern: "northeast",
  eastern: "east",
  southeastern: "southeast",
  southern: "south",
  southwestern: "southwest",
  western: "west",
  northwestern: "northwest",
};

/** Whether a neighbour on one side may be said to lie on another: "eastern" also of one in the north-east. */
const liesOn = (side: Side, said: Side): boolean =>
  side.startsWith(said) || side.endsWith(said) || said.startsWith(side);

/**
 * The states that "its northern neighbour" may mean, those that lie just there first.
 * Without a side every neighbour may be meant.
 */
export const neighboursOf = (
  country: string,
  description: Node,
  { neighbours }: Knowledge,
): readonly string[] => {
  const all = [...(neighbours.get(country) ?? [])];
  const said = childrenOf(description, "amod")
    .map((child) => sides[child.form])
    .find((side) => side !== undefined);
  if (said === undefined) return all.map(([id]) => id);
  const exact = all.filter(([, side]) => side === said);
  return [...exact, ...all.filter(([, side]) => side !== said && liesOn(side, said))].map(([id]) => id);
};

/** Whether the description says on which side ("its northern neighbour"). */
export const saysSide = (description: Node): boolean =>
  childrenOf(description, "amod").some((child) => sides[child.form] !== undefined);

const halfName = (name: string): { readonly side: string; readonly land: string } | null => {
  const [, side, land] = /^(North|South) (.+)$/.exec(name) ?? [];
  return side && land ? { side: side.toLowerCase(), land } : null;
};

/** The state called "the North" or "the South" where the other half, or the half itself, is spoken of. */
export const halfOf = (word: string, spokenOf: readonly string[], { states }: Knowledge): State | null => {
  for (const country of spokenOf) {
    const state = states.get(country);
    const { side: own, land } = halfName(state?.name ?? "") ?? {};
    if (!state) continue;
    if (own === word) return state;
    const whole = land ?? state.name;
    const named = [...states.values()].filter(
      ({ name, to }) => to === null && halfName(name)?.land === whole,
    );
    const half = named.find(({ name }) => halfName(name)?.side === word);
    if (half) return half;
    // Where only one half has a name of its own, the other is the land itself ("the North" beside South Sudan).
    const rest = named.length > 0 ? [...states.values()].find(({ name }) => name === whole) : undefined;
    if (rest) return rest;
  }
  return null;
};
