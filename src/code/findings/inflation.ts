import type { Claim, Mention, Voice } from "../../contract/index.ts";
import { verbMatches } from "../claims/cues/match-verb.ts";
import { layOut } from "../claims/reading.ts";
import type { CodeContext } from "../context.ts";
import { type Node, subjectOf } from "../tree/index.ts";
import { predicateOf } from "./leaning.ts";
import { matterBook } from "./matter-book.ts";
import { speaks, type Verdict } from "./verdict.ts";

/** "African states turn away from France": the states of a region are the headline's doers. */
export const regionOfStates = (context: CodeContext, headline: Claim): boolean => {
  const words = context.report.text.slice(headline.start, headline.end);
  return /^(?:the )?(?:african|european|asian|arab|gulf|baltic|balkan|nordic|latin american|western|eastern|central asian|caucasus|sahel|islamic|muslim|nato|eu) (?:states|countries|nations|capitals|governments|allies|leaders)\b/i.test(
    words,
  );
};

/** Who holds one of these speaks for the state. */
const holdsOffice =
  /\b(?:president|premier|prime minister|minister|chancellor|king|queen|emir|sultan|ambassador|envoy|secretary|spokes\w+|admiral|general|colonel|commander|marshal|chief|governor|consul|speaker|prosecutor|lawmaker|senator|deputy)\b/i;

/** "Norway admits ..." over a body in which no office of Norway speaks, only a person. */
const isForOneOfItsPeople = (voice: Voice, mention: Mention | undefined, matter: readonly Claim[]): boolean =>
  voice.kind === "government" &&
  (mention?.actor.kind === "state" ||
    /\b(?:kremlin|pentagon|government|ministry|army)$/i.test(voice.mention)) &&
  matter.some(({ chain }) =>
    chain.some(
      (link) =>
        (link.kind === "person" && !holdsOffice.test(link.mention)) ||
        (link.kind === "unnamed" && speaksForHimself.test(link.mention)),
    ),
  ) &&
  !matter.some(({ chain }) => chain.some(({ kind }) => kind === "government"));

/** People with a past or a seat, not a word, in the state. */
const speaksForHimself =
  /\b(?:member|former|retired|ex-\w+|adviser|columnist|blogger|resident|analyst|expert|historian|scholar|opposition|veteran|deputy of|lawmaker|commentator)\b/i;

/** Office holders in the plural. */
const manyInOffice =
  /\b(?:generals|officials|ministers|officers|diplomats|lawmakers|commanders|admirals|soldiers|politicians|leaders|deputies|senators|spies|ambassadors|governors)$/i;

/** Many voices or a whole region in the headline: "experts", "in Europe", "the West". */
const isBroad = (context: CodeContext, voice: Voice | undefined, matter: readonly Claim[]): boolean => {
  if (!voice?.span) return false;
  if (
    /^(the )?(western|european|asian|african|arab|eastern|latin american|world|global|international)\b/i.test(
      voice.mention,
    )
  )
    return true;
  // "officials say" over a body with two officials claims no more than there is.
  const called = /^\p{L}+s$/u.test(voice.mention) ? voice.mention.toLowerCase() : null;
  const heard = matter.some(({ chain }) =>
    chain.some((link) => called !== null && link.mention.toLowerCase().split(" ").includes(called)),
  );
  if (voice.kind === "unnamed" && heard) return false;
  if (voice.kind === "unnamed")
    return /^(in|at)\s/i.test(voice.mention) || /s$|people|media|world|europe|west/i.test(voice.mention);
  const mention = context.mentions.find(
    (one) => voice.span !== null && one.start >= voice.span.start && one.end <= voice.span.end,
  );
  // "Kazakh generals" over one colonel.
  if (
    manyInOffice.test(voice.mention) &&
    !matter.some(({ chain }) => chain.some((link) => manyInOffice.test(link.mention)))
  )
    return true;
  return (
    /^in\s/i.test(voice.mention) ||
    mention?.actor.kind === "bloc" ||
    isForOneOfItsPeople(voice, mention, matter)
  );
};

/** "Pham of the institute, Truong of the university and the historian Stahl": several speakers in one mention. */
const severalNames = /\p{Lu}.* and (?:the |an? )?(?:\p{Ll}+ )*\p{Lu}/u;

/** The one source everything in the body on the matter comes from, or `null` when there are several or none. */
const onlySource = (matter: readonly Claim[]): string | null => {
  const attributed = matter.filter(({ chain }) => chain.length > 0);
  const origin = ({ chain }: Claim): string => {
    const outlet = chain.find(({ kind }) => kind === "outlet");
    const speaker = chain.at(-1);
    return outlet?.resolved ?? speaker?.resolved ?? outlet?.mention ?? "";
  };
  if (attributed.some(({ chain }) => severalNames.test(chain.at(-1)?.mention ?? ""))) return null;
  const speakers = attributed.map(({ chain }) => chain.at(-1)?.resolved ?? null);
  // One expert, heard through two papers, is one source.
  if (speakers.length > 0 && speakers[0] && speakers.every((one) => one === speakers[0])) return speakers[0];
  const known = attributed.map(origin).filter((name) => name !== "");
  // A class without a name beside a named source is heard through it; without one it is all there is.
  const names = known.length > 0 ? known : attributed.map(({ chain }) => chain.at(-1)?.mention ?? "");
  return new Set(names).size === 1 ? (names[0] ?? null) : null;
};

/** States up to which those who judge in a body are no "world". */
const few = 2;

/** "World condemns coup" over "France and Chad condemned it": the states that the matter names besides the headline's own. */
const namedFew = (context: CodeContext, headline: Claim, matter: readonly Claim[]): string | null => {
  const statesOf = (claims: readonly Claim[]): ReadonlySet<string> =>
    new Set(
      context.mentions.flatMap(({ actor, start, end }) =>
        actor.country !== null && claims.some((claim) => claim.start <= start && end <= claim.end)
          ? [actor.country]
          : [],
      ),
    );
  const own = statesOf([headline]);
  const others = [...statesOf(matter)].filter((code) => !own.has(code));
  return others.length > 0 && others.length <= few ? others.join(", ") : null;
};

/** "Latin America", "South America": a continent by a second word. */
const isRegion = (subject: Node): boolean =>
  subject.lemma.toLowerCase() === "america" &&
  ["latin", "south", "central", "north"].includes(subject.tree.nodes[subject.id - 2]?.form ?? "");

const turning: ReadonlySet<string> = new Set([
  "turn",
  "shun",
  "isolate",
  "distance",
  "move",
  "drift",
  "rally",
  "unite",
]);

/** "World condemns raid": the headline's own doer is everybody, and its verb is one of judging or speaking. */
export const everybodyIn = (context: CodeContext, headline: Claim): string | null => {
  const reading = layOut(context);
  const verb = predicateOf(reading, headline);
  const subject = verb && subjectOf(verb);
  if (regionOfStates(context, headline)) return subject?.token.form ?? null;
  const named = subject && (matterBook(context.knowledge).everybody.has(subject.lemma) || isRegion(subject));
  if (!verb || !subject || !named) return null;
  const { ending } = matterBook(context.knowledge);
  const speaks =
    verbMatches(verb, reading.book).some(({ cue }) => ["judge", "say", "think", "ask"].includes(cue.act)) ||
    // "Europe turns its back on Oslo", "the world abandons Riga": to turn away is to judge.
    ending.has(verb.lemma) ||
    turning.has(verb.lemma);
  return speaks ? subject.token.form : null;
};

/** A headline that speaks for many where the body has one source. */
export const inflation = (
  context: CodeContext,
  headline: Claim,
  matter: readonly Claim[],
): Verdict | null => {
  const voice = headline.chain.at(-1);
  const everybody = voice ? null : everybodyIn(context, headline);
  const only = onlySource(matter) ?? (everybody === null ? null : namedFew(context, headline, matter));
  if ((everybody === null && !isBroad(context, voice, matter)) || only === null) return null;
  const best = matter.find(({ chain }) => chain.length > 0);
  return {
    verdict: "inflates-source",
    says: `The headline speaks for "${voice?.mention ?? everybody}"; the body has it from one source only (${best ? speaks(best) : only}).`,
    against: best ? [best] : [],
  };
};
