import type { Voice } from "../../../contract/index.ts";
import { ancestors, childOf, childrenOf, marker, type Node, subtree } from "../../tree/index.ts";
import type { Reading } from "../reading.ts";
import { isOneOfAKind, kindOf, mentionOver, nameNodes } from "./kind.ts";
import { descriptionsOf, hyphened, nameRun, type Person, personName } from "./people.ts";

/** What is known of the speakers while the page is read from its beginning. */
export interface Floor {
  readonly people: readonly Person[];
  /** Voices that have spoken, in order. */
  readonly spoken: Voice[];
}

export interface Resolved {
  readonly kind: Voice["kind"];
  readonly resolved: string | null;
}

const persons: ReadonlySet<string> = new Set([
  "he",
  "she",
  "him",
  "her",
  "his",
  "hers",
  "himself",
  "herself",
]);
const things: ReadonlySet<string> = new Set(["it", "its", "itself"]);
const groups: ReadonlySet<string> = new Set(["they", "them", "their", "themselves"]);

const lastOf = (floor: Floor, kinds: readonly Voice["kind"][]): Voice | null =>
  floor.spoken.findLast((voice) => kinds.includes(voice.kind)) ?? null;

/** The person named last before a place. */
const lastNamed = (floor: Floor, place: number): Person | null => {
  let best: { person: Person; at: number } | null = null;
  for (const person of floor.people) {
    const at = person.at.findLast((one) => one < place);
    if (at !== undefined && at > (best?.at ?? -1)) best = { person, at };
  }
  return best?.person ?? null;
};

const asResolved = (voice: Voice | null, fallback: Voice["kind"]): Resolved =>
  voice
    ? { kind: voice.kind, resolved: voice.resolved ?? (voice.kind === "unnamed" ? null : voice.mention) }
    : { kind: fallback, resolved: null };

/** A person or one unnamed speaker, whom "he" and "she" can stand for: "officials" cannot be. */
const isOnePerson = ({ kind, mention, resolved }: Voice): boolean =>
  kind === "person" || (kind === "unnamed" && (resolved !== null || !/(?:^| )\p{Ll}*s$/u.test(mention)));

/** "the Mongolian foreign minister", "Oslo's envoy": an office that one person holds. */
const isOffice = ({ voices }: Reading, { kind, mention }: Voice): boolean => {
  if (kind !== "government") return false;
  const noun =
    mention
      .toLowerCase()
      .split(/,| (?:of|for|in|at|to) /)[0]
      ?.split(" ")
      .at(-1) ?? "";
  return voices.titles.has(noun) || voices.spokesperson.has(noun) || voices.unnamed.get(noun) !== undefined;
};

/** "The Thai general shrugged. ... he said": the one person who was the subject of the sentence before and has not spoken. */
const personBefore = (reading: Reading, floor: Floor, node: Node): Resolved | null => {
  const before = reading.trees.find(({ sentence }) => sentence.index === node.tree.sentence.index - 1);
  const subject = before?.nodes.find(({ rel, parent }) => rel === "nsubj" && parent?.rel === "root");
  if (!subject || subject.upos === "PRON" || subject.token.feats.includes("Number=Plur")) return null;
  if (
    floor.spoken.some(
      ({ span }) => span && span.start <= subject.token.start && subject.token.end <= span.end,
    )
  )
    return null;
  const { titles, spokesperson, unnamed } = reading.voices;
  const human = [titles, spokesperson, unnamed].some((words) => words.has(subject.lemma));
  if (!human && !(subject.upos === "PROPN" && kindOf(reading, subject) === "person")) return null;
  const { kind, resolved } = resolve(reading, floor, subject);
  return { kind, resolved };
};

const bodies: ReadonlySet<Voice["kind"]> = new Set(["outlet", "government", "organisation", "document"]);

/** The body that was the subject of the sentence before: what "it" goes on about when it speaks. */
const bodyBefore = (reading: Reading, node: Node): Node | null => {
  const before = reading.trees.find(({ sentence }) => sentence.index === node.tree.sentence.index - 1);
  const subject = before?.nodes.find(
    ({ rel, parent }) => rel === "nsubj" && parent !== null && ["root", "conj"].includes(parent.rel),
  );
  return subject && subject.upos !== "PRON" && bodies.has(kindOf(reading, subject)) ? subject : null;
};

/** "The institute published a report in which it argues": the body that is the subject of a clause above. */
const bodyAbove = (reading: Reading, node: Node): Node | null => {
  for (const up of ancestors(node)) {
    const subject = childOf(up, "nsubj");
    if (subject && subject.id < node.id && subject.upos !== "PRON" && bodies.has(kindOf(reading, subject)))
      return subject;
  }
  return null;
};

const byPronoun = (reading: Reading, floor: Floor, node: Node): Resolved | null => {
  if (persons.has(node.form)) {
    const before = personBefore(reading, floor, node);
    if (before) return before;
    const voice = floor.spoken.findLast((one) => isOnePerson(one) || isOffice(reading, one));
    if (voice) return asResolved(voice, "person");
    const person = lastNamed(floor, node.token.start);
    return { kind: "person", resolved: person?.id ?? null };
  }
  if (things.has(node.form)) {
    const body = bodyAbove(reading, node) ?? bodyBefore(reading, node);
    if (body) {
      const { kind, resolved } = resolve(reading, floor, body);
      if (resolved !== null) return { kind, resolved };
    }
    return asResolved(lastOf(floor, ["outlet", "government", "organisation", "document"]), "unnamed");
  }
  if (groups.has(node.form))
    return (
      inCapital(reading, node) ??
      asResolved(lastOf(floor, ["unnamed", "organisation", "government"]), "unnamed")
    );
  return null;
};

/** "In Washington they called it an escalation", as Slavic languages say it: the government that sits there. */
const inCapital = (reading: Reading, node: Node): Resolved | null => {
  const verb = node.rel === "nsubj" && node.form === "they" ? node.parent : null;
  const place = verb && childrenOf(verb, "obl").find((obl) => obl.id < node.id && marker(obl) === "in");
  const actor = place && mentionOver(reading, place)?.actor;
  const state = actor?.country ? reading.context.knowledge.states.get(actor.country) : undefined;
  const seat =
    place && state && (place.token.form === state.capital || state.capitals.includes(place.token.form));
  return actor && (seat || actor.sector === "GOV" || actor.kind === "office")
    ? { kind: "government", resolved: actor.country }
    : null;
};

const articles: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "a", "an"]);

/** Whether two sets of describing words can be of one person: what both say of nationality does not differ. */
const agrees = (reading: Reading, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const nations = (words: ReadonlySet<string>): string[] =>
    [...words].filter((word) => isNation(reading, word));
  const mine = nations(own);
  const theirs = nations(other);
  return mine.length === 0 || theirs.length === 0 || mine.some((word) => theirs.includes(word));
};

const isNation = (reading: Reading, word: string): boolean =>
  reading.context.knowledge.names
    .lookup(word)
    .some(
      (candidate) =>
        candidate.kind === "state" && (candidate.via === "adjective" || candidate.via === "people"),
    );

/** "the expert", "the American analyst", "the author of NI": the person described so before. */
const byDescription = (reading: Reading, floor: Floor, node: Node): Person | null => {
  const article = childrenOf(node, "det").find((det) => articles.has(det.form));
  const { unnamed, titles, contributors } = reading.voices;
  const group = unnamed.get(node.lemma);
  if (!article || node.token.feats.includes("Number=Plur")) return null;
  if (!group && !titles.has(node.lemma) && !contributors.has(node.lemma)) return null;
  const own = descriptionsOf(node);
  const definite = !article.form.startsWith("a");
  const fits = floor.people.filter((person) => {
    if (!person.at.some((at) => at < node.token.start) || !agrees(reading, own, person.descriptions))
      return false;
    if (person.descriptions.has(node.lemma)) return true;
    return group !== undefined && [...person.descriptions].some((word) => unnamed.get(word) === group);
  });
  const nearest = fits.sort((a, b) => lastBefore(b, node) - lastBefore(a, node))[0];
  if (nearest) return definite || sharesNation(reading, own, nearest.descriptions) ? nearest : null;
  // "A Western diplomat", and then "the diplomat": that one, and no person who is named elsewhere on the page.
  if (
    floor.spoken.some(({ kind, mention }) => kind === "unnamed" && mention.toLowerCase().endsWith(node.form))
  )
    return null;
  // A page with one person who has spoken needs no description: "the politician" is that one.
  const speakers = floor.people.filter((person) =>
    floor.spoken.some((voice) => voice.resolved === person.id),
  );
  // "the Austrian chancellor" says who is meant.
  if (childrenOf(node, "amod", "compound", "nmod").length > 0) return null;
  return definite && speakers.length === 1 ? (speakers[0] ?? null) : null;
};

const lastBefore = (person: Person, node: Node): number =>
  person.at.findLast((at) => at < node.token.start) ?? -1;

const sharesNation = (reading: Reading, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...own].some((word) => other.has(word) && isNation(reading, word));

/** "the ministry", "the newspaper": the last voice of that kind, the one called so before all others. */
const byKind = (floor: Floor, node: Node, kind: Voice["kind"]): Voice | null => {
  if (
    node.upos === "PROPN" ||
    !childrenOf(node, "det").some((det) => ["the", "this", "that"].includes(det.form))
  )
    return null;
  if (childrenOf(node, "nmod", "amod", "compound", "appos", "acl").length > 0) return null;
  const same = floor.spoken.filter((voice) => voice.kind === kind);
  return (
    same.findLast((voice) => voice.mention.toLowerCase().includes(node.lemma)) ??
    (kind === "document" ? null : (same.at(-1) ?? null))
  );
};

/** The id of a known actor or outlet in the words of a name, or the name itself. */
const byName = (reading: Reading, node: Node, kind: Voice["kind"]): string | null => {
  const full = reading.aliases.get(node.token.form);
  if (full && full !== node) return byName(reading, full, kind);
  const mention = mentionOver(reading, node);
  const alien = (kind === "outlet" || kind === "person") && mention?.actor.kind !== kind;
  if (
    mention &&
    !alien &&
    !mention.actor.id.startsWith("unknown:") &&
    mention.reading !== "modifier" &&
    mention.actor.kind !== "unnamed" &&
    !isOneOfAKind(mention.actor, node)
  )
    return mention.actor.id;
  const parts = nameNodes(node);
  const forms = parts.map((part) => part.token.form);
  for (const { candidates } of reading.context.knowledge.names.scan(forms)) {
    const fit = candidates.find((candidate) => candidate.kind === kind && candidate.via !== "adjective");
    if (fit) return fit.id;
  }
  if (node.upos !== "PROPN") return bodyOf(reading, node);
  const whole = kind === "organisation" ? bodyName(node) : null;
  if (whole) return whole;
  const run = kind === "outlet" ? nameRun(node) : [];
  // "the Moravian Sketch": an adjective of a name.
  const [first] = run;
  const before = first && run.length === 1 ? node.tree.nodes[first.id - 2] : undefined;
  if (first && before?.upos === "ADJ" && /^\p{Lu}/u.test(before.token.form))
    return `${before.token.form} ${first.token.form}`;
  const name = (run.length > 1 ? run : parts.filter((part) => part.upos === "PROPN")).map(
    (part) => part.token.form,
  );
  return name.length > 0 ? name.join(" ") : null;
};

/** "Centre for Eastern Dialogue", "Institute of Strategic Affairs": the name with what "for" and "of" tie to it. */
const bodyName = (node: Node): string | null => {
  const { nodes } = node.tree;
  let end = node.id;
  for (;;) {
    const joint = nodes[end]?.form ?? "";
    const from = ["for", "of", "on", "and"].includes(joint) ? end + 1 : end;
    if (from === end || !/^\p{Lu}/u.test(nodes[from]?.token.form ?? "")) break;
    end = from;
    while (/^\p{Lu}/u.test(nodes[end]?.token.form ?? "")) end++;
  }
  let first = node.id - 1;
  while (first > 0 && /^\p{Lu}/u.test(nodes[first - 1]?.token.form ?? "") && nodes[first - 1]?.upos !== "DET")
    first--;
  return end > node.id
    ? nodes
        .slice(first, end)
        .map(({ token }) => token.form)
        .join(" ")
    : null;
};

/** "the Norwegian defence ministry", "the Courier newspaper": the mention that covers the words. */
const bodyOf = (reading: Reading, node: Node): string | null => {
  const names = childrenOf(node, "compound", "appos", "nmod", "flat").filter(
    (child) => child.upos === "PROPN",
  );
  // "the newspaper Die Welt": the name stands right behind, wherever the tree hangs it.
  const next = reading.voices.outlet.has(node.lemma) ? node.tree.nodes[node.id] : undefined;
  for (const name of next ? [...names, next] : names) {
    const actor = mentionOver(reading, name)?.actor;
    if (actor?.kind === "outlet") return actor.id;
  }
  // "the Zagreb daily Novi Val": the name stands behind, the city before.
  const outlet = reading.voices.outlet.has(node.lemma)
    ? (names.find(({ id }) => id > node.id) ?? names[0])
    : undefined;
  return outlet
    ? nameNodes(outlet)
        .map((part) => part.token.form)
        .join(" ")
    : null;
};

/** Who is at the head of something: "head of the committee", "chief of staff". */
const offices: ReadonlySet<string> = new Set(
  "head chief chair deputy vice member director rector commander".split(" "),
);

const inOffice: ReadonlySet<string> = new Set(["ADP", "DET", "ADJ", "NOUN", "PROPN"]);

/**
 * "deputy speaker of the parliament Ruben Ohanyan", "head of the committee on foreign affairs Leonid Orlov": the order of
 * Slavic languages, in which the name closes the phrase of the office. The pieces of the name, or none.
 */
const nameBehindOffice = (node: Node): readonly Node[] => {
  const { nodes } = node.tree;
  const joins = ({ id, form }: Node): boolean => form === "-" && nodes[id - 2]?.token.spaceAfter === false;
  const end = nodes.findIndex((one) => one.id > node.id && !inOffice.has(one.upos) && !joins(one));
  const phrase = nodes.slice(node.id, end < 0 ? nodes.length : end);
  const first = phrase.findLastIndex(
    ({ upos, id }) => upos === "PROPN" && nodes[id]?.rel === "flat" && nodes[id]?.parent?.id === id,
  );
  const name = phrase.slice(first);
  const before = phrase[first - 1];
  const fits =
    first > 1 &&
    phrase[0]?.upos === "ADP" &&
    name.every((one) => one.upos === "PROPN" || joins(one)) &&
    before !== undefined &&
    ["NOUN", "PROPN"].includes(before.upos);
  return fits ? name : [];
};

/** "the economist Ruth Wanjala", "army spokesman Brig. Hatim Osman": the person whose name stands right behind the noun. */
const byApposition = (reading: Reading, floor: Floor, node: Node): Person | null => {
  const { unnamed, titles, contributors, spokesperson } = reading.voices;
  const titled = [unnamed, titles, contributors, spokesperson].some((words) => words.has(node.lemma));
  const office = reading.context.knowledge.roles.has(node.lemma) || offices.has(node.lemma);
  if (node.upos !== "NOUN" || !(titled || office)) return null;
  const named = nameBehindOffice(node);
  if (named.length > 0) return personNamed(reading, floor, named);
  const { nodes } = node.tree;
  const beside = nodes[node.id];
  const run = beside?.upos === "PROPN" ? nameRun(beside) : [];
  const hung = childrenOf(node, "appos", "flat").find(({ upos, id }) => upos === "PROPN" && id > node.id);
  const between = hung ? nodes.slice(node.id, hung.id - 1) : [];
  const reached = between.every(
    ({ upos, form, lemma }) => upos === "PROPN" || form === "," || titles.has(lemma),
  )
    ? hung
    : // "A former minister in Islamabad, Tariq Lodhi": behind a comma, whatever stands before it.
      hung && nodes[(subtree(hung).find(({ upos }) => upos === "PROPN")?.id ?? 1) - 2]?.form === ","
      ? hung
      : undefined;
  // Two names in a row right behind the noun are its own, whatever the tree hangs them from.
  const name =
    reached ?? (run.length > 1 ? run.find(({ rel }) => rel !== "flat" && rel !== "compound") : undefined);
  if (!name) return null;
  return kindOf(reading, name) === "person" ? personCalled(reading, floor, name) : null;
};

/** Whom a noun phrase stands for, given who has spoken before it. */
export const resolve = (reading: Reading, floor: Floor, node: Node): Resolved => {
  const pronoun = byPronoun(reading, floor, node);
  if (pronoun) return pronoun;
  const kind = kindOf(reading, node);
  const person =
    kind === "person" && node.upos === "PROPN"
      ? personCalled(reading, floor, node)
      : (byApposition(reading, floor, node) ?? byDescription(reading, floor, node));
  if (person) return { kind: "person", resolved: person.id };
  if (kind === "unnamed" || kind === "unstated") return { kind: "unnamed", resolved: null };
  const name = byName(reading, node, kind);
  if (name) return { kind, resolved: name };
  const before = byKind(floor, node, kind);
  return { kind, resolved: before ? (before.resolved ?? before.mention) : null };
};

/** The person of a whole name; who is named nowhere else on the page goes by these words. */
const personNamed = (reading: Reading, floor: Floor, name: readonly Node[]): Person | null => {
  const [first] = name;
  if (!first || kindOf(reading, first) === "outlet") return null;
  const words = hyphened(name);
  const surname = words.at(-1) ?? "";
  const known = floor.people.find((person) => person.surname === surname && person.id.startsWith("person:"));
  return known ?? { id: words.join(" "), surname, descriptions: new Set(), at: [first.token.start] };
};

const personCalled = (reading: Reading, floor: Floor, node: Node): Person | null => {
  const actor = mentionOver(reading, node)?.actor;
  const surname = personName(reading, node).at(-1);
  return (
    floor.people.find((person) => person.id === actor?.id) ??
    floor.people.find((person) => person.surname === surname) ??
    null
  );
};
