import type { Voice } from "../../../contract/index.ts";
import { childrenOf, type Node } from "../../tree/index.ts";
import type { Attribution } from "../attribution.ts";
import type { Reading } from "../reading.ts";
import { meets } from "../spans.ts";

/** A medium through which a class of people without names has been heard ("experts from Die Welt"). */
export interface Heard {
  readonly outlet: Voice;
  readonly group: string;
}

const groupOf = (reading: Reading, node: Node | null | undefined): string | null =>
  (node && reading.voices.unnamed.get(node.lemma)) ?? null;

/** The medium and class an attribution puts on the floor, when its voices are just these two. */
export const heardIn = (
  reading: Reading,
  one: Attribution,
  [outlet, people, ...more]: readonly Voice[],
): Heard | null => {
  const group = groupOf(reading, one.source?.node);
  return outlet?.kind === "outlet" && people?.kind === "unnamed" && more.length === 0 && group
    ? { outlet, group }
    : null;
};

/** Regions by the adjective of their people; the names are those of `knowledge/actors/states.tsv`. */
const regions: ReadonlyMap<string, string> = new Map([
  ["european", "europe"],
  ["asian", "asia"],
  ["african", "africa"],
]);

/** The country of an outlet: of a listed one as the knowledge has it, else of the place named beside it ("the Warsaw weekly"). */
const countryOf = ({ context }: Reading, { resolved, span }: Voice): string | null => {
  const listed = resolved === null ? undefined : context.knowledge.outlets.get(resolved);
  if (listed) return listed.country;
  const place =
    span && context.mentions.find((mention) => mention.actor.country !== null && meets(mention, span));
  return place?.actor.country ?? null;
};

/** Whether "German", "European" can be said of people heard through an outlet of that country; "the experts" can be anybody before. */
const comesFrom = (reading: Reading, node: Node, country: string | null): boolean => {
  const { names, states } = reading.context.knowledge;
  const adjectives = childrenOf(node, "amod").map(({ form }) => form);
  const nations = adjectives.flatMap((form) =>
    names.lookup(form).filter(({ kind, via }) => kind === "state" && via === "adjective"),
  );
  if (nations.length > 0) return nations.some(({ id }) => id === country);
  const region = adjectives.map((form) => regions.get(form)).find(Boolean);
  if (region) return country !== null && states.get(country)?.region === region;
  return (
    adjectives.length === 0 && childrenOf(node, "det").some(({ form }) => form === "the" || form === "these")
  );
};

/**
 * "German analysts believe" on a page whose experts spoke through a German newspaper: they are heard through it too.
 * The medium is put before them, without a place of its own.
 */
export const throughHeard = (
  reading: Reading,
  heard: readonly Heard[],
  one: Attribution,
  voices: readonly Voice[],
): readonly Voice[] => {
  const [people, ...more] = voices;
  const node = one.source?.node;
  const group = groupOf(reading, node);
  if (people?.kind !== "unnamed" || more.length > 0 || !node || group === null) return voices;
  if (!node.token.feats.includes("Number=Plur")) return voices;
  const medium = heard.findLast(
    ({ outlet, group: other }) => other === group && comesFrom(reading, node, countryOf(reading, outlet)),
  );
  return medium ? [{ ...medium.outlet, span: null }, people] : voices;
};
