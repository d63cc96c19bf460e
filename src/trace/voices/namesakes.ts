import type { Claim } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { nameAtEnd } from "../origins/voice-name.ts";
import { slug } from "../slug.ts";

/** Id of a known person → the full name of somebody else that a page writes where the id was taken for its bearer. */
export type Namesakes = ReadonlyMap<string, string>;

/** Whether a written name, given name and all, is that of the known person: it shares a given name, or its initial. */
function isOf(written: string, id: string, knowledge: Knowledge): boolean {
  const person = knowledge.people.get(id);
  if (person === undefined) return true;
  const known = [person.name, ...person.variants].flatMap((name) => slug(name).split("-"));
  const given = slug(written).split("-").slice(0, -1);
  return given.some((word) => known.some((one) => one === word || one.startsWith(word.charAt(0))));
}

/** A name without the offices and ranks before it: "Efraín Quispe" of "Governor Efraín Quispe". */
export function withoutRoles(name: string, { names }: Knowledge): string {
  const words = name.split(" ");
  const first = words.findIndex(
    (word) => !names.lookup(word.replace(/\.$/, "")).some(({ via }) => via === "role"),
  );
  return words.slice(Math.max(0, first)).join(" ");
}

/** The given and family name that a mention ends in, titles left out; null for a family name alone. */
function fullName(mention: string, knowledge: Knowledge): string | null {
  const name = withoutRoles(nameAtEnd(mention) ?? "", knowledge);
  return name.includes(" ") ? name : null;
}

/** Full names by the known person they were taken for: `null` where that person is written in full as well, or two others are. */
export function namesakesOf(claims: readonly Claim[], knowledge: Knowledge): Namesakes {
  const found = new Map<string, string | null>();
  for (const voice of claims.flatMap(({ chain }) => chain)) {
    const { resolved, mention } = voice;
    const name = resolved?.startsWith("person:") ? fullName(mention, knowledge) : null;
    if (resolved === null || name === null) continue;
    const before = found.get(resolved);
    const isOther = !isOf(name, resolved, knowledge) && (before === undefined || before === name);
    found.set(resolved, isOther ? name : null);
  }
  return new Map([...found].flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
}
