/** An office, a body or a part somebody plays, with the countries it belongs to. */
import type { ActorReference } from "../../contract/index.ts";
import { childrenOf } from "../tree/index.ts";
import { type Composing, isFormer } from "./composing.ts";
import { type Draft, unknownId } from "./draft.ts";
import type { Named } from "./named.ts";
import { ownersOf } from "./owners.ts";
import { isPlural, phraseSpan } from "./phrase.ts";
import { sectorBeside } from "./sector-beside.ts";

const officeReference = (named: Named, owner: Named | null, composing: Composing): ActorReference => {
  const { candidate, head } = named;
  const role = candidate.via === "role" ? composing.knowledge.roles.get(candidate.id.slice(5)) : undefined;
  const body = candidate.via === "body" ? candidate.id.slice(5) : (role?.body ?? null);
  const beside = sectorBeside(named, owner, composing.knowledge);
  const sector = isFormer(head) ? "ELI" : (beside ?? candidate.sector);
  const unnamed =
    role?.voice === "expert" ||
    role?.voice === "source" ||
    role?.voice === "public" ||
    role?.voice === "media";
  const kind = unnamed ? "unnamed" : "office";
  const country = owner?.candidate.country ?? null;
  const organisation = owner?.candidate.organisation ?? null;
  const place = country ?? owner?.candidate.id ?? null;
  if (!owner || place === null)
    return { id: unknownId(candidate.name), name: candidate.name, kind, country, sector, organisation };
  const bare = beside ?? body ?? sector;
  const seat = beside !== null && owner.candidate.kind === "office" ? owner.candidate.id : null;
  const id = unnamed
    ? `${unknownId(candidate.name)}-${place.toLowerCase()}`
    : (seat ?? (bare ? `${place}.${bare}` : place));
  return { id, name: `${candidate.name} (${owner.candidate.name})`, kind, country, sector, organisation };
};

/** "A network", "units": nobody in particular, unless words beside it say of what kind or whose. */
const isMereKind = (named: Named, owners: readonly Named[], { knowledge }: Composing): boolean =>
  named.candidate.sector === null &&
  knowledge.sectorWords.heads.get(named.candidate.name) === "group" &&
  sectorBeside(named, owners[0] ?? null, knowledge) === null;

/** Names and words for kinds of aircraft before "fighters": "36 Rafale fighters", "Su-35 fighters", "stealth fighters" are no men. */
const aircraft =
  /^(?:rafale|gripen|eurofighter|typhoon|tejas|mirage|mig|sukhoi|tornado|raptor|lightning|falcon|hornet|flanker|kaan|chengdu|shenyang|hal|stealth|generation|supersonic|multirole|multi-role|naval|carrier-borne|jet|strike|combat|\p{L}{1,4}-?\d{1,3}\p{L}{0,3})$/iu;

const isAircraft = ({ candidate, head }: Named): boolean =>
  candidate.id === "role:fighter" &&
  childrenOf(head, "compound", "amod", "flat", "nmod", "nummod").some((child) =>
    [child, ...childrenOf(child, "compound", "amod")].some(({ form }) => aircraft.test(form)),
  );

/** Everyone a phrase with an office names: one draft for each country ("the defence ministers of Russia and China"). */
export const officeDrafts = (named: Named, composing: Composing): readonly Draft[] => {
  const head = named.head;
  const owners = ownersOf(head, composing);
  if (isMereKind(named, owners, composing) || isAircraft(named)) return [];
  const withOf = owners.some((owner) => owner.head.id > head.id);
  const shared = {
    head,
    ...phraseSpan(head, withOf),
    sentence: composing.sentence,
    antecedent: null,
    reading: composing.knowledge.roles.get(named.candidate.id.slice(5))?.voice
      ? ("voice" as const)
      : ("government" as const),
    plural: isPlural(head),
    role: named.candidate.name,
  };
  if (owners.length === 0)
    return [{ ...shared, actor: officeReference(named, null, composing), rule: "office:bare" }];
  return owners.map((owner) => ({
    ...shared,
    actor: officeReference(named, owner, composing),
    rule: "office:country",
  }));
};
