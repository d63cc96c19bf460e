import type { Apart, Copy } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { CorpusIndex } from "../citations/cited-report.ts";
import type { Member } from "../member.ts";

/** What the parts of this folder share while origins are counted. */
export interface Corpus {
  /** In order of id. */
  readonly members: readonly Member[];
  /** Copies, and those echoes that are strong enough to be taken for translations. */
  readonly copies: readonly Copy[];
  readonly index: CorpusIndex;
  readonly knowledge: Knowledge;
  /** Reports that a person has put apart. */
  readonly apart: readonly Apart[];
}
