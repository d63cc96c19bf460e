import type { Claim, Coded, Report, Voice } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Document } from "../document.ts";
import { nameAtEnd } from "../origins/voice-name.ts";
import { type CorpusOutlets, outletAt, outletName } from "./corpus-outlets.ts";
import { isOneOfMany, issuerOf } from "./issuer.ts";
import { type Namesakes, namesakesOf, withoutRoles } from "./namesakes.ts";

/** People of an office whom nobody names: "officials" that were taken for their government. */
const nobody =
  /^(?:(?:the|these|those|some|several|many|two|three|four|a|an|another|one)\s+)?(?:\p{Ll}[\p{L}-]*\s+)*(?:officials?|sources?|diplomats?|aides?|officers?|insiders?|advisers?|people|persons?)$/u;

const isPronoun = /^(?:they|he|she|it|them|him|her)$/i;

/** A name of a body with capitals of its own ("the Institute for Gulf Studies"), not the adjective of a state alone. */
const properName = (mention: string): string | null => {
  const bare = mention.replace(/^(?:the|an?)\s+/i, "");
  const name = /^\p{Lu}/u.test(bare) ? bare : (nameAtEnd(bare) ?? "");
  return /\s\p{Lu}/u.test(name) ? name : null;
};

/** The words that tell one body or person from another, where the page's own say more or less than that. */
function nameFor({ kind, mention, resolved }: Voice, knowledge: Knowledge): string | null {
  if (resolved === null) return null;
  if (isOneOfMany(resolved)) return properName(mention);
  if (/^[a-z]+:|^[A-Z]{2,}(?:\.[A-Z]+)*$/.test(resolved)) return null;
  const bare = kind === "person" ? withoutRoles(resolved, knowledge) : (nameAtEnd(resolved) ?? resolved);
  return bare === resolved ? null : bare;
}

/** One of an office whom nobody names: "a Syrian general who asked not to be named"; a spokesman speaks for those who sent him. */
const somebody =
  /^(?:an?|one|another|two|three|some|several)\s+(?:[\p{L}-]+\s+){0,3}?(?:official|general|officer|diplomat|minister|lawmaker|deputy|senator|commander|colonel|admiral|captain|soldier|adviser|aide|envoy|insider|source|expert|analyst|person|man|woman)s?(?=$|\s+(?:who|from|of|in|at|close|with|familiar|speaking)\s|,)/iu;

const isSomebody = ({ kind, mention }: Voice): boolean =>
  (kind === "government" || kind === "organisation") && somebody.test(mention) && nameAtEnd(mention) === null;

/** What one page makes of its voices. */
interface Page {
  readonly report: Report;
  readonly coded: Coded;
  /** Ids that only unnamed people of an office stand for on the page. */
  readonly faceless: ReadonlySet<string>;
  /** Family name → whom the page has speak under a full name that ends in it. */
  readonly families: ReadonlyMap<string, Voice>;
}

interface Corpus {
  readonly knowledge: Knowledge;
  readonly outlets: CorpusOutlets;
  readonly namesakes: Namesakes;
}

function facelessOf({ claims }: Coded): Set<string> {
  const voices = claims.flatMap(({ chain }) => chain).filter(({ resolved }) => resolved !== null);
  const worded = Map.groupBy(
    voices.filter(({ mention }) => !isPronoun.test(mention)),
    ({ resolved }) => resolved ?? "",
  );
  // "The officials" at the head of a sentence, but not "Russian officials".
  const isNobody = ({ mention }: Voice): boolean =>
    nobody.test(mention.replace(/^\p{Lu}(?=\p{Ll}*\s)/u, (first) => first.toLowerCase())) &&
    !/^\p{Lu}\p{Ll}*n\s/u.test(mention);
  const ids = [...worded].filter(([, all]) => all.every(isNobody));
  return new Set(ids.map(([id]) => id));
}

function familiesOf({ claims }: Coded): Map<string, Voice> {
  const persons = claims.flatMap(({ chain }) => chain).filter(({ kind }) => kind === "person");
  return new Map(
    persons.flatMap((voice) => {
      const words = nameAtEnd(voice.mention)?.split(" ") ?? [];
      return words.length > 1 ? [[words.at(-1) ?? "", voice] as const] : [];
    }),
  );
}

/** The person of the page whose family name was taken for a town and the state it lies in: "Ibarra said". */
function personMeant({ kind, mention, resolved }: Voice, page: Page, knowledge: Knowledge): Voice | null {
  const state = kind === "government" && resolved !== null ? knowledge.states.get(resolved) : undefined;
  if (state === undefined || state.name === mention) return null;
  return page.families.get(mention) ?? null;
}

function mended(voice: Voice, page: Page, { knowledge, outlets, namesakes }: Corpus): Voice {
  const { report, coded, faceless } = page;
  const { span, resolved } = voice;
  const person = personMeant(voice, page, knowledge);
  if (person !== null) return { ...voice, kind: "person", resolved: person.resolved ?? person.mention };
  if ((resolved !== null && faceless.has(resolved)) || isSomebody(voice))
    return { ...voice, kind: "unnamed", resolved: null };
  const other = resolved === null ? undefined : namesakes.get(resolved);
  if (other !== undefined) return { ...voice, resolved: other };
  if (span === null) return voice;
  const outlet = outletAt(report.text, span, outlets);
  if (outlet !== null)
    return {
      kind: "outlet",
      mention: report.text.slice(outlet.start, outlet.end),
      span: { start: outlet.start, end: outlet.end },
      resolved: outlet.id,
    };
  const issuer = issuerOf(report.text, span, coded.mentions);
  if (issuer !== null) return { ...voice, kind: "organisation", resolved: issuer };
  const name = nameFor(voice, knowledge);
  return name === null ? voice : { ...voice, resolved: name };
}

/** "told the Oslo Letter", "the Oslo Letter reports": how a sentence hands on what it says through an outlet. */
const handsOn = new RegExp(
  String.raw`(?:\b(?:told|tells|according to|quoted by|interview with|cited by|writing in)\s+(?:the\s+)?(${outletName}))|(?:(${outletName})\s+(?:reports?|reported|writes|wrote|says|said|notes|noted|has it)\b)`,
  "gu",
);

/** How far behind a claim the outlet may stand to which it was told. */
const beside = 60;

/** A quotation of a page is not read through for an outlet: who handed it on is named at its end. */
const mostRead = 1000;

/** The outlet of the corpus through which a claim is handed on beside its speaker, where the chain has none. */
function outletBeside(claim: Claim, { report }: Page, { outlets }: Corpus): Voice | null {
  const end =
    claim.end + (report.text.slice(claim.end, claim.end + beside).match(/^[^.!?\n]*/)?.[0].length ?? 0);
  const from = Math.max(claim.start, end - mostRead);
  const sentence = report.text.slice(from, end);
  for (const match of sentence.matchAll(handsOn)) {
    const name = match[1] ?? match[2] ?? "";
    const id = outlets(name);
    if (id === null) continue;
    const start = from + match.index + match[0].indexOf(name);
    return { kind: "outlet", mention: name, span: { start, end: start + name.length }, resolved: id };
  }
  return null;
}

/** The same chain where nothing was to mend, so that a corpus is not held twice. */
function mendedClaim(claim: Claim, page: Page, corpus: Corpus): Claim {
  const own = claim.chain.map((voice) => mended(voice, page, corpus));
  const through =
    own.length > 0 && !own.some(({ kind }) => kind === "outlet") ? outletBeside(claim, page, corpus) : null;
  const chain = through === null ? own : [through, ...own];
  return chain.length === claim.chain.length && chain.every((voice, at) => voice === claim.chain[at])
    ? claim
    : { ...claim, chain };
}

/**
 * Voices as the whole corpus shows them, where a page alone did not: an outlet of the corpus that was taken for a town or a
 * person, the body that gave out a text, the name of an institute among many of its state, a man who only shares the
 * family name of a known one, officials who are nobody in particular.
 */
export function mendVoices(
  documents: readonly Document[],
  outlets: CorpusOutlets,
  knowledge: Knowledge,
): Document[] {
  const namesakes = namesakesOf(
    documents.flatMap(({ coded }) => coded.claims),
    knowledge,
  );
  return documents.map(({ report, coded }) => {
    const page = { report, coded, faceless: facelessOf(coded), families: familiesOf(coded) };
    const claims = coded.claims.map((claim) => mendedClaim(claim, page, { knowledge, outlets, namesakes }));
    return { report, coded: { ...coded, claims } };
  });
}
