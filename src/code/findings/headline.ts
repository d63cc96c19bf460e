import type { Claim, Finding, Mention, Span, Voice } from "../../contract/index.ts";
import { verbMatches } from "../claims/cues/match-verb.ts";
import { headlineOf } from "../claims/headline-of.ts";
import { tieRank } from "../claims/index.ts";
import { layOut } from "../claims/reading.ts";
import type { CodeContext } from "../context.ts";
import { type Node, subjectOf } from "../tree/index.ts";
import { mainPart, sentencesOf } from "./clauses.ts";
import {
  isDone,
  isOnlyIntended,
  isSettled,
  isUndecided,
  leanApart,
  leaningOf,
  predicateOf,
} from "./leaning.ts";
import { makeFinding, shown } from "./make.ts";
import { onMatter, rungsAbove, sameThesis, sharesEvent, sharesStates, topicsOf, worsens } from "./matter.ts";
import { matterBook } from "./matter-book.ts";
import { commenterless, statementsOf } from "./statements.ts";

const levels: readonly Claim["certainty"][] = ["denied", "doubted", "possible", "probable", "asserted"];

/** How sure a statement is of what it says: to deny is to be sure that not, to doubt is to think it probable that not. */
const level = ({ certainty, thesis }: Claim): number => {
  if (thesis !== null) return levels.indexOf(certainty);
  return levels.indexOf(
    certainty === "denied" ? "asserted" : certainty === "doubted" ? "probable" : certainty,
  );
};

/** That there is no such tie: by its words, or because it is denied. */
const isNo = (claim: Claim): boolean =>
  (claim.thesis?.tie === "none") !== (claim.certainty === "denied" && claim.thesis !== null);

/** A word strong enough to stand against a denial: "partnership" is no alliance. */
const isStrong = (claim: Claim): boolean =>
  claim.thesis?.tie === "none" || tieRank(claim.thesis?.tie ?? "none") >= tieRank("preparing");

/** Whether a statement says the contrary of the headline: the other polarity, or a denial of the same. */
const opposes = (context: CodeContext, headline: Claim, claim: Claim): boolean => {
  if (headline.thesis && claim.thesis && sameThesis(headline, claim))
    return (
      isNo(headline) !== isNo(claim) && isStrong(claim) && (isNo(claim) || claim.certainty === "asserted")
    );
  if (headline.thesis) return false;
  return leanApart(leaningOf(context, headline), leaningOf(context, claim));
};

/** A voice for a reader: a pronoun that resolves to somebody gives way to the name, without the prefix of an id. */
const called = ({ mention, resolved }: Voice): string =>
  resolved !== null && /^(?:he|she|it|they)$/i.test(mention) ? resolved.replace(/^[\w-]+:/u, "") : mention;

const speaks = (claim: Claim): string => {
  const voices = claim.chain.map(called).filter((mention) => mention !== "");
  return voices.length > 0 ? `${voices.join(" < ")}` : "the author";
};

interface Verdict {
  readonly verdict: Finding["verdict"];
  readonly says: string;
  readonly against: readonly Span[];
}

const strength = (claim: Claim): number => level(claim) * 10 + (claim.thesis ? tieRank(claim.thesis.tie) : 0);

/** Who holds one of these speaks for the state. */
const holdsOffice =
  /\b(?:president|premier|prime minister|minister|chancellor|king|queen|emir|sultan|ambassador|envoy|secretary|spokes\w+)\b/i;

/** "Norway admits ..." over a body in which no office of Norway speaks, only a person. */
const isForOneOfItsPeople = (voice: Voice, mention: Mention | undefined, matter: readonly Claim[]): boolean =>
  voice.kind === "government" &&
  mention?.actor.kind === "state" &&
  matter.some(({ chain }) =>
    chain.some((link) => link.kind === "person" && !holdsOffice.test(link.mention)),
  ) &&
  !matter.some(({ chain }) => chain.some(({ kind }) => kind === "government"));

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
const everybodyIn = (context: CodeContext, headline: Claim): string | null => {
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

const inflation = (context: CodeContext, headline: Claim, matter: readonly Claim[]): Verdict | null => {
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

const text = (context: CodeContext, claim: Claim): string => shown(context.report, claim);

/** What the body says against the headline: first from the very sources that bear it out, then from anybody quoted. */
const strongestAgainst = (support: readonly Claim[], contrary: readonly Claim[]): Claim | undefined =>
  contrary.find((claim) => isOwnSource(support, claim)) ??
  contrary.find(({ chain }) => chain.length > 0) ??
  contrary[0];

/** Whether a contrary statement comes from a voice that the support rests on, or is the author's as the support is. */
const isOwnSource = (support: readonly Claim[], against: Claim): boolean =>
  support.some((best) => {
    const [a, b] = [best.chain.at(-1), against.chain.at(-1)];
    if (!a || !b) return !a && !b;
    return a.resolved !== null ? a.resolved === b.resolved : a.mention === b.mention;
  });

/** The statement whose words the headline gives in quotation marks: it claims no more than that they were said. */
const quotedIn = (context: CodeContext, headline: Claim, matter: readonly Claim[]): Claim | undefined => {
  const body = context.report.text;
  const words = /[‘“"«']([^‘’“”"«»]{12,})[’”"»']/u.exec(body.slice(headline.start, headline.end))?.[1];
  return words === undefined
    ? undefined
    : matter.find(({ start, end }) => body.slice(start, end).toLowerCase().includes(words.toLowerCase()));
};

/** Compares the headline with what the body says on the same matter. */
const weigh = (
  context: CodeContext,
  headline: Claim,
  { matter, body }: { readonly matter: readonly Claim[]; readonly body: readonly Claim[] },
): Verdict => {
  const inflated = inflation(context, headline, matter);
  if (inflated) return inflated;
  const verbatim = quotedIn(context, headline, body);
  if (verbatim)
    return {
      verdict: "supported",
      says: `The headline quotes what the body says: "${text(context, verbatim)}" (${speaks(verbatim)}).`,
      against: [verbatim],
    };
  const contrary = matter.filter((claim) => opposes(context, headline, claim));
  const support = matter
    .filter((claim) => !contrary.includes(claim))
    .sort((a, b) => strength(b) - strength(a) || a.start - b.start);
  const [best] = support;
  const against = strongestAgainst(support, contrary);
  if (!best && against)
    return {
      verdict: "contradicts",
      says: `The body says the contrary: "${text(context, against)}" (${speaks(against)}).`,
      against: [against],
    };
  if (!best)
    return { verdict: "not-in-body", says: "Nothing in the body says what the headline says.", against: [] };
  return weighSupport(context, headline, { best, support, against });
};

interface Found {
  readonly best: Claim;
  readonly support: readonly Claim[];
  readonly against: Claim | undefined;
}

const weighSupport = (context: CodeContext, headline: Claim, { best, support, against }: Found): Verdict => {
  if (against && !isNo(headline) && isOwnSource(support, against))
    return {
      verdict: "overclaims",
      says: `The headline is stronger than its own source, who also says: "${text(context, against)}" (${speaks(against)}).`,
      against: [against, best],
    };
  const tieGap = headline.thesis && best.thesis ? tieRank(headline.thesis.tie) - tieRank(best.thesis.tie) : 0;
  if (
    headline.certainty !== "denied" &&
    (level(headline) > level(best) ||
      tieGap > 1 ||
      isRung(headline, tieGap) ||
      isHigher(context, headline, support) ||
      isAhead(context, headline, support))
  )
    return {
      verdict: "overclaims",
      says: `The headline is stronger than the most the body says: "${text(context, best)}" (${best.certainty}, ${speaks(best)}).`,
      against: [best],
    };
  return {
    verdict: "supported",
    says: `The body says as much: "${text(context, best)}" (${speaks(best)}).`,
    against: [best],
  };
};

/** "deserts" over "cuts aid": no statement that bears the headline out stands on its rung. */
const isHigher = (context: CodeContext, headline: Claim, support: readonly Claim[]): boolean =>
  (headline.thesis === null || support.every(({ thesis }) => thesis === null)) &&
  Math.min(...support.map((claim) => rungsAbove(context, headline, claim))) > 0;

/** "open a joint command" over "agreed to study a joint command": a deed told as done that the body only thinks of. */
const isAhead = (context: CodeContext, headline: Claim, support: readonly Claim[]): boolean =>
  headline.chain.length === 0 &&
  headline.thesis === null &&
  ((isDone(context, headline) && support.every((claim) => isOnlyIntended(context, claim))) ||
    (isSettled(context, headline) && support.every((claim) => isUndecided(context, claim))));

/** A headline with an alliance in fact or by treaty over a body that has less. "In fact" under "formal" is one rung of words. */
const isRung = (headline: Claim, gap: number): boolean =>
  gap > 0 && headline.thesis !== null && headline.thesis.tie !== "formal";

/** A headline that asks asserts nothing that the body could fall short of. */
const questionFinding = (context: CodeContext): readonly Finding[] => {
  const block = headlineOf(context);
  if (!block) return [];
  const end = block.start + context.report.text.slice(block.start, block.end).trimEnd().length;
  if (!/\?["”»]?$/.test(context.report.text.slice(block.start, end))) return [];
  return [
    makeFinding(context.report, {
      kind: "headline",
      verdict: "supported",
      place: { start: block.start, end },
      says: "The headline asks; it asserts nothing beyond the body.",
      against: [],
      rule: "findings/headline-question",
    }),
  ];
};

/** Statements of the body on the headline's matter: same tie, same event told, or, failing both, the same words. */
const pointsBack = ({ report }: CodeContext, { start, end }: Claim): boolean =>
  /^["“„«']?(?:this|that|it|these|those|they|both) /i.test(report.text.slice(start, end));

/** "African states turn away from France": the states of a region are the headline's doers. */
const regionOfStates = (context: CodeContext, headline: Claim): boolean => {
  const words = context.report.text.slice(headline.start, headline.end);
  return /^(?:the )?(?:african|european|asian|arab|gulf|baltic|balkan|nordic|latin american|western|eastern|central asian|caucasus|sahel|islamic|muslim|nato|eu) (?:states|countries|nations|capitals|governments|allies|leaders)\b/i.test(
    words,
  );
};

const matterFor = (context: CodeContext, headline: Claim, body: readonly Claim[]): readonly Claim[] => {
  const states = regionOfStates(context, headline) || everybodyIn(context, headline) !== null;
  if (states) return body.filter((claim) => sharesStates(context, headline, claim));
  const told = body.filter((claim) => sameThesis(headline, claim) || sharesEvent(context, headline, claim));
  if (told.some(({ thesis }) => thesis?.tie !== "none")) return told;
  const topics = topicsOf(context, headline.content);
  return body.filter(
    (claim, at) =>
      told.includes(claim) ||
      onMatter(topics, topicsOf(context, claim.content)) ||
      // "This is not a union," the spokesman added: of what the statement before speaks of.
      (pointsBack(context, claim) &&
        onMatter(topics, [
          ...topicsOf(context, claim.content),
          ...topicsOf(context, body[at - 1]?.content ?? []),
        ])) ||
      worsens(context, headline, claim),
  );
};

/** Holds the headline claim against the body. */
export const headlineFindings = (context: CodeContext, claims: readonly Claim[]): readonly Finding[] => {
  const found = claims.find((claim) => claim.headline);
  if (!found) return questionFinding(context);
  const headline = mainPart(context, found);
  const body = [...commenterless(claims), ...statementsOf(context, claims)].flatMap((claim) =>
    sentencesOf(context, claim),
  );
  if (body.length === 0) return [];
  const { verdict, says, against } = weigh(context, headline, {
    matter: matterFor(context, headline, body),
    body,
  });
  return [
    makeFinding(context.report, {
      kind: "headline",
      verdict,
      place: found,
      says,
      against: against.map(({ start, end }) => ({ start, end })),
      rule: "findings/headline",
    }),
  ];
};
