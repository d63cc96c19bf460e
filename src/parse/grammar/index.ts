/** Labels that grammar rules out are put right, whatever the network says. */
import type { Token } from "../../contract/index.ts";
import type { Language } from "../text/language.ts";
import { withAdverbialClauses } from "./adverbial.ts";
import { withOneObject } from "./second-object.ts";
import { withTitles } from "./title.ts";

/** The tokens of a sentence with labels that can stand together; tags stay, and so do heads but that of a title. */
export const grammatical = (tokens: Token[], language: Language): Token[] =>
  withOneObject(withTitles(withAdverbialClauses(tokens, language)), language);
