/** Labels that grammar rules out are put right, whatever the network says. */
import type { Token } from "../../contract/index.ts";
import type { Language } from "../text/language.ts";
import { withAdverbialClauses } from "./adverbial.ts";
import { withOneObject } from "./second-object.ts";

/** The tokens of a sentence with labels that can stand together; heads and tags stay. */
export const grammatical = (tokens: Token[], language: Language): Token[] =>
  withOneObject(withAdverbialClauses(tokens, language), language);
