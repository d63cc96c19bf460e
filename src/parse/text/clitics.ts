/** Words inside a surface token: "don't" is "do" and "n't", "Japan's" is "Japan" and "'s". */
import type { Language } from "./language.ts";

const clitic = /^(.*\p{L}[\p{N}]*|.*\p{N}|.*\.)(['\u2019`](?:s|re|ve|ll|d|m))$/iu;
const negation = /^(.+)(n['\u2019]t)$/iu;
const plural = /^(.*[\p{L}]s)(['\u2019])$/iu;

/** Where further words begin inside `form`; empty for one word. */
export const cliticsOf = (form: string, language: Language): number[] => {
  const whole = language.contractions.get(form.toLowerCase());
  if (whole) return whole;
  const [, stem, tail] = clitic.exec(form) ?? [];
  if (stem && tail) return [...cliticsOf(stem, language), stem.length];
  const not = negation.exec(form)?.[1];
  if (not) return [not.length];
  const owners = plural.exec(form)?.[1];
  return owners ? [owners.length] : [];
};
