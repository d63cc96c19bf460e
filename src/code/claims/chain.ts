import type { Span, Voice } from "../../contract/index.ts";
import type { Attribution } from "./attribution.ts";
import { paragraphAt, type Reading } from "./reading.ts";
import { contains, hull, lengthOf } from "./spans.ts";
import { type Heard, heardIn, throughHeard } from "./voices/inherit.ts";
import type { Floor } from "./voices/resolve.ts";
import { voicesOf } from "./voices/voices-of.ts";

/** An attribution with its whole chain. */
export interface Chained {
  readonly attribution: Attribution;
  readonly chain: readonly Voice[];
  /** The attributions whose content holds this one, the widest first. */
  readonly within: readonly Attribution[];
}

/** Where an attribution stands: its cue, or its source where no word is the cue. */
const placeOf = (one: Attribution): Span | null => one.cueSpan ?? one.source?.span ?? null;

/** "This view is shared by Oslo", "That is denied by Oslo": a second voice for the same, no mouth it came through. */
const agreeing: ReadonlySet<string> = new Set([
  "share",
  "endorse",
  "echo",
  "support",
  "back",
  "confirm",
  "repeat",
]);

const holds = (outer: Attribution, inner: Attribution): boolean => {
  const place = placeOf(inner);
  if (outer === inner || !place) return false;
  if (!outer.content.some((span) => contains(span, place))) return false;
  // "Oslo denied Riga's claim": Riga's words do not come through Oslo.
  if (outer.cue.certainty === "denied" && outer.contentNode === inner.cueNode) return false;
  if (
    outer.rule === "claims/pointing" &&
    (agreeing.has(outer.cueNode?.lemma ?? "") || ["denied", "doubted"].includes(outer.cue.certainty))
  )
    return false;
  const own = hull(inner.content);
  if (outer.rule === "claims/pointing") return true;
  return own !== null && lengthOf(inner.content) <= lengthOf(outer.content);
};

const firstPersons: ReadonlySet<string> = new Set(["i", "we", "me", "us", "my", "our"]);

const isFirstPerson = (one: Attribution): boolean => firstPersons.has(one.source?.node?.form ?? "");

const pronouns: ReadonlySet<string> = new Set(["he", "she", "they", "it", "his", "her", "their", "its"]);

/** "I" inside a quotation is its speaker, and so is an unresolved "he" inside what somebody said. */
const isEcho = (one: Attribution, voices: readonly Voice[]): boolean =>
  isFirstPerson(one) ||
  (pronouns.has(one.source?.node?.form ?? "") && voices.length === 1 && voices[0]?.resolved === null);

const sameVoice = (a: Voice, b: Voice): boolean =>
  a.resolved !== null ? a.resolved === b.resolved : a.mention !== "" && a.mention === b.mention;

/** Links in order, one voice once in a row: "he said he believes" is one speaker. */
const joinedLinks = (links: readonly Voice[]): readonly Voice[] =>
  links.filter((voice, at) => {
    const before = links[at - 1];
    return before === undefined || !sameVoice(before, voice);
  });

/** Attributions of the same paragraph and those beside it: what holds another stands no farther away. */
const neighbours = (
  reading: Reading,
  all: readonly Attribution[],
): ((one: Attribution) => readonly Attribution[]) => {
  const groups = new Map<number, Attribution[]>();
  const at = (one: Attribution): number => paragraphAt(reading, placeOf(one)?.start ?? 0);
  for (const one of all) groups.set(at(one), [...(groups.get(at(one)) ?? []), one]);
  return (one) => [at(one) - 1, at(one), at(one) + 1].flatMap((paragraph) => groups.get(paragraph) ?? []);
};

/**
 * Builds the chain of each attribution from the link nearest the reader to the speaker: an attribution inside the
 * content of another goes through that one's voices first. Read in the order of the text, so that "he" and "the
 * expert" can be those who spoke before.
 */
export const chainsOf = (
  reading: Reading,
  floor: Floor,
  found: readonly Attribution[],
): readonly Chained[] => {
  const inOrder = [...found].sort((a, b) => (placeOf(a)?.start ?? 0) - (placeOf(b)?.start ?? 0));
  const sources = inOrder.flatMap(({ source, behind }) => [...(source ? [source] : []), ...behind]);
  const own = new Map<Attribution, readonly Voice[]>();
  const heard: Heard[] = [];
  for (const one of inOrder) {
    const voices = throughHeard(reading, heard, one, voicesOf(reading, floor, one, sources));
    own.set(one, voices);
    const medium = heardIn(reading, one, voices);
    if (medium) heard.push(medium);
    // "I" and "we" inside a quotation are its speaker, whoever that is; they are nobody "he" could stand for.
    if (!isFirstPerson(one))
      for (const voice of voices) if (voice.kind !== "unstated") floor.spoken.push(voice);
  }
  const near = neighbours(reading, inOrder);
  return inOrder.map((attribution) => {
    const within = near(attribution)
      .filter((other) => holds(other, attribution))
      .sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
    const outer = within.flatMap((other) => own.get(other) ?? []);
    const mine =
      outer.length > 0 && isEcho(attribution, own.get(attribution) ?? []) ? [] : (own.get(attribution) ?? []);
    const links = [...outer, ...mine];
    return {
      attribution,
      chain: joinedLinks(links.length > 1 ? links.filter(({ kind }) => kind !== "unstated") : links),
      within,
    };
  });
};
