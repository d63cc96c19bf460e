import type { Claim, Voice } from "../contract/index.ts";

/** A link for a reader: whom it stands for, without the prefix of an id; else the words of the page. */
export const nameOf = ({ resolved, mention }: Voice): string =>
  (resolved ?? mention).replace(/^(?:person|unknown|commenter):/u, "") || "somebody who is not named";

/** "Caleb Larson, through The National Interest; asserted": who says it, through whom, and how surely. */
export const describeClaim = ({ chain, certainty, polarity, mode }: Claim): string => {
  const speaker = chain.at(-1);
  const through = chain.slice(0, -1).map(nameOf).reverse();
  const who = speaker ? nameOf(speaker) : "The author";
  const path = through.length > 0 ? `, through ${through.join(", then ")}` : "";
  return `${who}${path}; ${certainty}${polarity === "negative" ? ", negative" : ""}, ${mode}.`;
};
