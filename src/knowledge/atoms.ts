/** Words in the form the names index compares: lower case, no accents, no stops, divided at hyphens and apostrophes. */

const plain = /^[A-Za-z]+$/;
const quotes = /[’ʼ`´‘]/g;

/** Most words are plain ASCII and need no folding. */
const foreign = /[^ -~]/;

const fold = (word: string): string =>
  !foreign.test(word)
    ? word
    : word
        .normalize("NFD")
        .replaceAll(/[\u0300-\u036f]/g, "")
        .replaceAll("ı", "i")
        .replaceAll("ł", "l")
        .replaceAll("Ł", "L")
        .replaceAll("ø", "o")
        .replaceAll("Ø", "O")
        .replaceAll("đ", "d")
        .replaceAll("Đ", "D")
        .replaceAll("ß", "ss");

/** A piece of a token: its compared form and how it is written. */
export interface Atom {
  readonly key: string;
  readonly word: string;
}

/** Whether it begins with a capital, or with what has none. */
export const isCapital = ({ key, word }: Atom): boolean =>
  word.charAt(0) !== key.charAt(0) || !/\p{L}/u.test(word.charAt(0));

export const isUpper = ({ word }: Atom): boolean => word === word.toUpperCase();

const atom = (word: string): Atom => ({ key: word.toLowerCase(), word });

/**
 * The atoms of one token: none for punctuation and a lone possessive, several for "Guinea-Bissau" or "d'Ivoire".
 * A token "U.S." gives the one atom "us", written in capitals.
 */
export const atomsOf = (form: string): readonly Atom[] => {
  if (plain.test(form)) return [atom(form)];
  const bare = fold(form.replaceAll(quotes, "'")).replace(/'s$/i, "").replaceAll(".", "");
  return bare
    .split(/[^\p{L}\p{N}&+]+/u)
    .filter((word) => word !== "")
    .map(atom);
};

const plainName = /^[A-Za-z ]+$/;

/** The compared form of a whole name: the keys of its atoms, divided by one space. */
export const keyOfName = (name: string): string =>
  plainName.test(name)
    ? name.toLowerCase()
    : fold(name.replaceAll(quotes, "'"))
        .replaceAll(/'s(?= |$)/gi, "")
        .replaceAll(".", "")
        .replaceAll(/[^\p{L}\p{N}&+]+/gu, " ")
        .trim()
        .toLowerCase();

/** The first atom of a name, where the names index files it. */
export const firstKeyOf = (name: string): string => {
  const end = name.indexOf(" ");
  const word = end < 0 ? name : name.slice(0, end);
  return plain.test(word) ? word.toLowerCase() : (keyOfName(name).split(" ", 1)[0] ?? "");
};
