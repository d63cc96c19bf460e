/** What the cards say: of a pair, of an assessment that a person published, and of what cannot be shown. */
import type { Assessment } from "../../contract/index.ts";
import type { EntenteError } from "../../errors/index.ts";
import type { Checked } from "../publish/checked.ts";
import { checkedLabel } from "../publish/checked.ts";
import type { Content } from "../publish/content.ts";
import type { Loaded } from "../publish/load.ts";
import { judgementWords } from "../publish/pages/verdicts.ts";
import { paperInShort } from "../report/paper.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, counted, percent } from "../text/words.ts";
import type { Card } from "./card.ts";

export const dyadCard = (
  { names, verdict, paper, practice, confidence, counts, asOf, framework }: Assessment,
  href: string,
): Card => ({
  kicker: "Allied? On paper, in practice, and on whose word",
  title: names.join(" and "),
  says: verdict,
  facts: [
    ["On paper", paperInShort(paper)],
    ["In practice", practice.says],
    ["Confidence", `${capital(confidence.level)}.`],
  ],
  source: `${counted(counts.reports, "report")}, ${counted(counts.origins, "independent origin")}; as of ${dayInWords(asOf)}, by ${framework.label} ${framework.version}.`,
  href,
});

export const waitingCard = (names: readonly string[], href: string): Card => ({
  kicker: "Allied? On paper, in practice, and on whose word",
  title: names.join(" and "),
  says: "This pair is being weighed. Load the page again in a minute.",
  facts: [],
  source: "",
  href,
});

interface WrittenCardParts {
  readonly loaded: Loaded;
  readonly content: Content;
  readonly checked: Checked;
  readonly names: (id: string) => string;
  readonly href: string;
}

/** A retracted one says so before anything else, wherever it is framed. */
export const writtenCard = ({ loaded, content, checked, names, href }: WrittenCardParts): Card => {
  const { written, acts, versions } = loaded;
  const retraction = written.state === "retracted" && acts.findLast(({ what }) => what === "retract");
  const { machine, judgement, asOf } = content;
  const version = versions.at(-1);
  return {
    kicker: `${content.dyad.map(names).join(" and ")}: an assessment by ${written.authorName}`,
    title: content.title,
    ...(retraction && {
      notice: `Retracted on ${dayInWords(retraction.at.slice(0, 10))} by ${retraction.name}: ${retraction.why}`,
    }),
    says: judgementWords(judgement),
    facts: [
      [
        "The machine",
        machine
          ? `${capital(machine.label)}: ${machine.words} (${percent(machine.posterior)}).`
          : "No page told of the pair.",
      ],
      ["Checked", checkedLabel(checked)],
    ],
    source: `As of ${dayInWords(asOf)}; version ${written.version}${version ? `, ${dayInWords(version.at.slice(0, 10))}` : ""}.`,
    href,
  };
};

/** In place of a card, where there is none: a frame that stays empty would tell its reader nothing. */
export const failedCard = ({ code, message, todo }: EntenteError, href: string): Card => ({
  kicker: code,
  title: "Nothing to show here",
  says: `${message}.`,
  facts: [],
  source: todo,
  href,
});
