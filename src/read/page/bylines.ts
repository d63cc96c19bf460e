import { cues } from "../cues/cues.ts";
import { findDates } from "../dates/find.ts";

const nameWord =
  "(?:\\p{Lu}[\\p{L}'’.-]*|\\p{Lo}+|de|da|di|del|der|den|van|von|bin|al|el|la|le|y|and|und|et|и|e|en|&)";
const names = new RegExp(
  `^${nameWord}(?:[\\s\\u00a0]+${nameWord}|,[\\s\\u00a0]*${nameWord}|\\s[|/]\\s${nameWord}){0,9}[\\s\\u00a0]*(?:\\([^)]{1,60}\\))?[,.;|•·–—-]?$`,
  "u",
);

const stripped = (line: string): string => {
  const date = findDates(line)[0];
  return (date ? line.slice(0, date.start) : line).replace(
    /[\s|•·,–—-]+(?:updated|published|posted)?[\s:]*$/iu,
    "",
  );
};

/** "Hala Mansour in Riyadh", "Jane Roe, in Kyiv": where the name was written from. */
const whence = new RegExp(
  `,?[\\s\\u00a0]+(?:in|à|a|en|aus|из|в)[\\s\\u00a0]+${nameWord}(?:[\\s\\u00a0]+${nameWord}){0,3}$`,
  "u",
);

/** The words of a byline behind "By", or null when the line is none. */
export const bylineNames = (line: string): string | null => {
  const prefix = cues().by.exec(line)?.[0];
  if (prefix === undefined || prefix.trim() === "" || !/[:：\s]$/u.test(prefix)) return null;
  const rest = stripped(line.slice(prefix.length)).replace(whence, "");
  return rest.length > 0 && rest.length <= 100 && names.test(rest) ? rest.replace(/[,.;|•·–—-]$/u, "") : null;
};

/** Names in a line that the markup calls a byline; no "By" is needed then. */
export const markedNames = (line: string): string | null => {
  const rest = stripped((line.split("\n")[0] ?? "").replace(cues().by.exec(line)?.[0] ?? "", ""));
  const words = rest.split(/\s+/u).length;
  return words >= 2 && words <= 8 && rest.length <= 80 && names.test(rest)
    ? rest.replace(/[,.;|•·–—-]$/u, "")
    : null;
};

/** "(Reporting by Jane Roe; editing by John Doe)" at the foot of wire stories. */
const credits =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|translated|compiled)(?: (?:and|&) (?:writing|editing))? by\s/iu;

/** Whether a line is a byline ("By Jane Roe", "Von Erika Muster, 3. Mai 2021"). */
export const isByline = (line: string): boolean =>
  bylineNames(line) !== null || (line.length <= 300 && credits.test(line));
