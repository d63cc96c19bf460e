/** How a page writes the name of a voice: with titles before it, in apposition, or as a kind of text. */

/** A word after which a capital begins a place or a body ("officials in Moscow"), not the name of the voice itself. */
const linking: ReadonlySet<string> = new Set(
  "the a an in of from at by for to with on near and or de du der von van al el la le".split(" "),
);

const lastName =
  /^(?:.*?(?<!\p{L})(\p{Ll}[\p{Ll}’'-]*),?\s+)?((?:\p{Lu}[\p{L}'’.-]+\s+)*\p{Lu}[\p{L}'’-]+)$/u;

/**
 * The name that a description ends in: "Abel Otieno" of "the retired admiral Abel Otieno" and of "Kenya's envoy, Abel
 * Otieno"; null for "officials in Nairobi", "an expert".
 */
export function nameAtEnd(mention: string): string | null {
  const match = lastName.exec(mention.trim());
  const [, before, name] = match ?? [];
  if (name === undefined) return null;
  if (before === undefined) return name.includes(" ") ? name : null;
  return linking.has(before) ? null : name;
}

/** Texts that carry the names of those who signed or issued them; "a report" or "an article" is anybody's. */
const bindingText =
  /\b(?:statement|communiqu[eé]|declaration|treaty|agreement|accord|memorandum|protocol|charter|resolution|constitution|doctrine|white paper|decree)(?!\p{L})/iu;

export const isBindingText = (mention: string): boolean =>
  /^(?:the|an?|this|that|their|its)\s/i.test(mention) && bindingText.test(mention);

const told = "between|that|which|published|issued|released|signed|dated|adopted|obtained|seen";

/**
 * The name of a text without article and without what is told of it: "joint statement" of "a joint statement issued on
 * Friday", "Treaty of Lamentin" of "the Treaty of Lamentin between two states".
 */
export function documentName(mention: string): string {
  const bare = mention.replace(/^(?:the|an?|this|that|their|its)\s+/i, "");
  const cut = /^\p{Lu}/u.test(bare) ? told : `${told}|of|by|from|in|on|at|after`;
  return bare.replace(new RegExp(`\\s+(?:${cut})\\b.*$`), "");
}
