/** Names of authors, cleaned, persons before desks and account names. */
import type { MetadataValue } from "../../contract/index.ts";

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

const prefix = /^(?:by|written by|posted by|author|von|par|por|автор)\s*:?\s+/iu;

/** "By Jane Roe and John Doe, Ocean Times" → "Jane Roe", "John Doe". */
const cleaned = (author: MetadataValue, outlets: ReadonlySet<string>): MetadataValue[] => {
  if (author.span) return [author];
  const names = author.value
    .replace(prefix, "")
    .split(/\s*[,;|•]\s*(?:and\s+)?|\s+(?:and|&|und|et)\s+/u)
    .filter((name) => /\p{L}/u.test(name) && name.length <= 80);
  const persons = names.filter(
    (name) =>
      !outlets.has(plain(name)) &&
      !/^(?:associated press|reuters|afp|special to|contributor|staff)\b/iu.test(name),
  );
  return (persons.length > 0 ? persons : names).map((value) => ({ ...author, value }));
};

/** A person's name has two words or more; an account name has one, a desk bears the outlet's name. */
const isPerson = ({ value }: MetadataValue, outlets: ReadonlySet<string>): boolean =>
  (/\p{L}\s+\p{L}/u.test(value) || /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(value)) &&
  !outlets.has(plain(value)) &&
  !/(?:^|\s)(?:staff|desk|redaktion|editors?|editorial|newsroom|admin|team|reporter)$/iu.test(value);

/**
 * Cleans the names, splits lists of them, and puts the first source that names a person in front; within
 * a source the order stays. All sources are kept.
 */
export const rankAuthors = (
  authors: readonly MetadataValue[],
  outlet: readonly MetadataValue[],
): MetadataValue[] => {
  const outlets = new Set(outlet.map(({ value }) => plain(value)));
  const all = authors.flatMap((author) => cleaned(author, outlets));
  const best = all.find((author) => isPerson(author, outlets))?.source;
  const sorted =
    best === undefined
      ? all
      : [...all.filter(({ source }) => source === best), ...all.filter(({ source }) => source !== best)];
  const seen = new Set<string>();
  return sorted.filter((author) => {
    const { value, source, span } = author;
    // "Yusuf Aden Warsame, The Berbera Review": the outlet printed behind the author.
    if (span && best !== undefined && outlets.has(plain(value))) return false;
    const key = `${source} ${plain(value)}`;
    return !seen.has(key) && seen.add(key);
  });
};
