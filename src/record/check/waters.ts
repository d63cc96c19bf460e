/** What is said of a strait, a canal or a sea in words of law: held against the regime that it has. */
import type { KnownWater } from "../../knowledge/index.ts";
import { type Checker, type Finding, finding, type Statement } from "./statement.ts";

type Kind = "loophole" | "international" | "national" | "free";

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["international", /\binternational (?:waters?|seas?)\b|\bhigh seas?\b/i],
  ["national", /\b(?:territorial|internal|inland|national) (?:waters?|seas?)\b/i],
  [
    "free",
    /\b(?:freedom of navigation|free passage|(?:right of )?(?:innocent|transit) passage|(?:open|free) (?:to|for) (?:all|every|foreign) \p{L}+|pass(?:es)? freely)\b/iu,
  ],
  ["loophole", /\bloopholes?\b|\b(?:legal|legislative) (?:quirk|trick|gap|oddity)\b/i],
];

/** What each regime answers to each kind of words. A "loophole" judges a right, which a record can tell of and not judge. */
const answers: Readonly<Record<KnownWater["regime"], Readonly<Record<Kind, Finding["verdict"]>>>> = {
  corridor: {
    loophole: "contested",
    international: "partly-supported",
    national: "partly-supported",
    free: "supported",
  },
  zone: { loophole: "contested", international: "supported", national: "contradicted", free: "supported" },
  transit: { loophole: "contested", international: "contradicted", national: "supported", free: "supported" },
  treaty: {
    loophole: "contested",
    international: "contradicted",
    national: "supported",
    free: "partly-supported",
  },
  disputed: { loophole: "contested", international: "contested", national: "contested", free: "contested" },
};

/** "the strait", "this passage": the one that was named last before. */
const again =
  /\b(?:the|this|that|its) (?:narrow )?(?:straits?|channel|canal|passage|waterway|(?:body|stretch|strip) of water)\b|\b(?:this|that|the) (?:legal |legislative )*(?:loophole|quirk)\b/i;

const denies = /\b(?:no|not|never|neither|nor)\b|n['’]t\b/i;

const opposite: Partial<Readonly<Record<Finding["verdict"], Finding["verdict"]>>> = {
  supported: "contradicted",
  contradicted: "supported",
};

/** The water whose name stands last in the words. */
function lastNamed({ knowledge }: Statement, text: string): KnownWater | undefined {
  const placed = knowledge.waters.flatMap((water) =>
    water.names.flatMap((name) => {
      const at = text.lastIndexOf(name);
      return at < 0 ? [] : [{ water, at }];
    }),
  );
  return placed.toSorted((a, b) => b.at - a.at)[0]?.water;
}

/** The first kind of words that applies is told; where none of the waters of the record is meant there is nothing to say. */
export const checkWaters: Checker = (statement) => {
  const { text, said, before, asOf } = statement;
  const kind = kinds.find(([, words]) => words.test(text))?.[0];
  if (kind === undefined) return null;
  const water =
    lastNamed(statement, text) ??
    lastNamed(statement, said) ??
    (again.test(text) ? lastNamed(statement, before) : undefined);
  if (water === undefined || water.from > asOf) return null;
  const verdict = answers[water.regime][kind];
  const turned = denies.test(text) ? (opposite[verdict] ?? verdict) : verdict;
  return finding(turned, `${water.names[0] ?? water.id}: ${water.what}.`, {
    measure: `law of the sea on record (${water.source})`,
    facts: [water.id],
  });
};
