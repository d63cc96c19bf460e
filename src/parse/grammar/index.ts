/** Labels that grammar rules out are put right, whatever the network says. */
import type { Token } from "../../contract/index.ts";
import type { Language } from "../text/language.ts";
import { withAdverbialClauses } from "./adverbial.ts";
import { withNames } from "./apposition.ts";
import { withOneObject } from "./second-object.ts";
import { withOneSubject } from "./second-subject.ts";
import { withTitles } from "./title.ts";

/** Each rule looks over the whole sentence, so longer ones (lists, broken text) are left alone and time stays linear. */
const longest = 256;

/**
 * The tokens of a sentence with labels that can stand together; tags stay, and so do heads but those of titles and of
 * names that say who or what a noun is.
 */
export const grammatical = (tokens: Token[], language: Language): Token[] =>
  tokens.length > longest
    ? tokens
    : withOneObject(withNames(withOneSubject(withTitles(withAdverbialClauses(tokens, language)))), language);
