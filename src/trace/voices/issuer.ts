import type { Coded, Span } from "../../contract/index.ts";
import { nameAtEnd } from "../origins/voice-name.ts";

/** Texts that a body gives out, and that speak for it; who is to be bound by a treaty does not speak in it. */
const given =
  "press release|release|statement|report|study|survey|poll|briefing|minutes|letter|memo|memorandum|bulletin|paper|communiqu[eé]|analysis|assessment|article|essay|book|post|tweet|message|interview|index|investigation|inquiry|probe|review|audit|research|count|tally|newsletter|podcast|broadcast|programme|documentary|film|video|filing|complaint|petition|ruling|brief|testimony|affidavit|lawsuit|speech|lecture|column|op-ed|editorial|ranking|dossier|file|note|transcript|figures|data";

const ofIssuer = new RegExp(
  `^(?:(?:the|an?|its|their|this|that|some)\\s+)?(?:[\\p{Ll}\\p{N}-]+\\s+){0,3}?(?:${given})s?\\s+(?:(?:issued|released|published|written|posted|prepared|drawn up)\\s+)?(?:of|by|from)\\s+(?:the\\s+)?`,
  "iu",
);

/** What is told of the text behind the name of who gave it out. */
const told = /\s+(?:obtained|seen|published|released|issued|dated|leaked|that|which|on|in|at)\s.*$|[,;(].*$/u;

/** Kinds of body that a state has many of: the id tells one from another by the state alone, their names do. */
export const isOneOfMany = (id: string): boolean =>
  /\.(?:PTY|OPP|BUS|EDU|THINKTANK|NGO|UNION|REL|MED|MEDIA|CVL)$/.test(id);

const stateOnly: ReadonlySet<string> = new Set(["state", "bloc", "outlet", "unnamed"]);

/**
 * Who gave out a text: the office or body that is named behind "of", "by" or "from", as an id where one was coded there; null
 * for a text of states (it binds them, and is no word of either) and where nobody is named.
 *
 * @param span where the words for the text stand
 */
export function issuerOf(text: string, span: Span, mentions: Coded["mentions"]): string | null {
  const words = text.slice(span.start, span.end);
  const lead = ofIssuer.exec(words)?.[0];
  if (lead === undefined) return null;
  const name = words.slice(lead.length).replace(told, "").trim();
  const start = span.start + lead.length;
  const end = start + name.length;
  const inside = mentions.filter((one) => one.start < end && start < one.end);
  const body = inside.find((one) => !stateOnly.has(one.actor.kind) && one.start <= start);
  if (body !== undefined && !/^unknown:/.test(body.actor.id) && !isOneOfMany(body.actor.id))
    return body.actor.id;
  const isStates = inside.some((one) => one.actor.kind === "state" && one.start <= start && one.end >= end);
  const coordinated = /\sand\s/.test(name);
  // "by the lawyer Stefan Achterberg": the name without what its bearer is.
  const own = nameAtEnd(name) ?? name;
  return !isStates && !coordinated && /^\p{Lu}/u.test(own) && /\s\p{Lu}/u.test(own) ? own : null;
}
