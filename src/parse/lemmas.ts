/** Lemmas by edits of the end of a word, learned by training/parse/lemmas.py. */
import type { Header } from "./network/file.ts";

const longest = 5;

const straight = (form: string): string => form.replaceAll(/[\u2018\u2019]/g, "'");

/** `k2:y` keeps the case, cuts two characters and appends "y"; `l` lowers first. */
const apply = (edit: string, form: string): string => {
  const colon = edit.indexOf(":");
  const base = edit.startsWith("k") ? form : form.toLowerCase();
  const cut = Number(edit.slice(1, colon));
  return cut > base.length ? base : base.slice(0, base.length - cut) + edit.slice(colon + 1);
};

const editBySuffix = (rules: Readonly<Record<string, string>>, lower: string): string | undefined => {
  for (let length = Math.min(longest, lower.length); length > 0; length--) {
    const suffix = lower.slice(lower.length - length);
    if (Object.hasOwn(rules, suffix)) return rules[suffix];
  }
  return rules[""];
};

/** Gives the lemma of a form with a tag (UPOS, XPOS, features, joined by tabs). */
export type Lemmatiser = (form: string, tag: string) => string;

export const createLemmatiser = ({ rules, words }: Header["lemmas"]): Lemmatiser => {
  return (form, tag) => {
    const [upos, xpos, feats] = tag.split("\t");
    const key =
      upos === "PUNCT" ? upos : `${upos} ${xpos} ${feats?.includes("VerbForm=Part") ? "p" : ""}`.trim();
    const plain = straight(form);
    const lower = plain.toLowerCase();
    const known = words[key];
    const edit =
      (known && Object.hasOwn(known, lower) ? known[lower] : undefined) ??
      editBySuffix(rules[key] ?? {}, lower);
    if (edit === undefined) return plain;
    return apply(edit, plain) || plain;
  };
};
