import type { Claim } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { slug } from "../slug.ts";
import { distance } from "../time.ts";
import type { UnionFind } from "../union-find.ts";
import type { Corpus } from "./corpus.ts";

import type { Legs } from "./node.ts";
import { occasionDays, onSameMatter } from "./occasion.ts";

interface Joined {
  readonly sets: UnionFind;
  readonly roots: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where one speaker was heard: the report, and the set of legs his words went to. */
interface Heard {
  readonly member: Member;
  readonly root: string;
}

/**
 * Every claim of a body to one origin. A claim of a leg goes with the leg. A voice heard in passing goes with the
 * origin of the same speaker on the same occasion; else with what its report stands on: all we know of those words,
 * we know through that report. One speaker quoted in passing by several reports goes with the first of them, so
 * that his words count once.
 */
export function assignClaims(
  corpus: Corpus,
  legs: ReadonlyMap<string, Legs>,
  joined: Joined,
): Map<string, string[]> {
  const heard = speakersOf(legs, joined);
  const families = familiesOf(heard.keys());
  const claims = new Map<string, string[]>();
  const rootOfMinor = (member: Member, speaker: string, home: string | undefined): string | undefined => {
    const before = heard.get(speaker) ?? [];
    const same = before.find(
      (one) => (distance(one.member.published, member.published) ?? 0) <= occasionDays,
    );
    if (same) return same.root;
    if (home !== undefined) pushTo(heard, speaker, { member, root: home });
    return home;
  };
  for (const member of corpus.members) {
    const own = legs.get(member.id);
    const home = [...(joined.roots.get(member.id) ?? [])].sort()[0];
    for (const claim of member.coded.claims.filter(({ within }) => within === "body")) {
      const node = own?.nodeOf.get(claim.id);
      const speaker = own?.minor.get(claim.id);
      const passing = speaker === undefined ? home : rootOfMinor(member, speaker, home);
      const told =
        node === undefined && speaker === undefined ? toldOf(claim, member, { heard, families }) : null;
      const root = node === undefined ? (told ?? passing) : joined.sets.find(node);
      if (root !== undefined) pushTo(claims, root, claim.id);
    }
  }
  return claims;
}

/** Family name → the speakers who bear it. */
const familiesOf = (keys: Iterable<string>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy([...keys], (key) => key.replace(/^.*[:-]/, ""));

interface Speakers {
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/**
 * The origin of the one speaker of another report whom a claim in an author's own voice names: "Historian Solbakken calls the two
 * allies" is no word of whoever else the report stands on.
 */
function toldOf({ text }: Claim, member: Member, { heard, families }: Speakers): string | null {
  const named = (text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).flatMap(
    (name) => families.get(slug(name).replace(/^.*-/, "")) ?? [],
  );
  const roots = [...new Set(named)].flatMap((key) =>
    (heard.get(key) ?? []).filter((one) => one.member.id !== member.id && onSameMatter(one.member, member)),
  );
  const [first] = roots;
  return first !== undefined && roots.every(({ root }) => root === first.root) ? first.root : null;
}

function speakersOf(legs: ReadonlyMap<string, Legs>, { sets }: Joined): Map<string, Heard[]> {
  const heard = new Map<string, Heard[]>();
  for (const { nodes } of legs.values()) {
    for (const { kind, key, id, member } of nodes) {
      if (kind !== "speaker" || key === null) continue;
      pushTo(heard, key, { member, root: sets.find(id) });
    }
  }
  return heard;
}
