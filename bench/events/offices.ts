/** How far the table of people covers the offices that news names most: state by office by year. */
import type { Knowledge } from "../../src/knowledge/index.ts";
import { type Figures, fixed, type Tools } from "./shared.ts";

/** The sixty states most in the news. */
const states =
  "USA CHN RUS GBR FRA DEU JPN IND PAK IRN ISR PSE SAU TUR SYR IRQ EGY UKR POL ITA ESP KOR PRK TWN AUS CAN BRA MEX ARG COL VEN CUB ZAF NGA ETH KEN SDN SOM LBY DZA MAR TUN COD RWA AFG BGD LKA MMR THA VNM PHL IDN MYS KAZ GEO ARM AZE BLR SRB GRC".split(
    " ",
  );
const offices: Readonly<Record<string, readonly string[]>> = {
  "head of state or government": ["president", "prime-minister", "monarch", "leader", "supreme-leader"],
  "foreign minister": ["foreign-minister"],
  "defence minister": ["defence-minister"],
  spokesperson: ["spokesperson"],
};
const years = Array.from({ length: 26 }, (_, at) => 2000 + at);

/** `COUNTRY office year` for each year in the middle of which somebody held the office. */
const heldIn = ({ people }: Knowledge): ReadonlySet<string> => {
  const held = new Set<string>();
  for (const { offices: own } of people.values())
    for (const { office, country, from, to } of own)
      for (const year of years) {
        const day = `${year}-07-01`;
        if ((from ?? "") <= day && day <= (to ?? "9999")) held.add(`${country} ${office} ${year}`);
      }
  return held;
};

export const officeFigures = ({ knowledge }: Tools): Figures => {
  const held = heldIn(knowledge);
  return Object.entries(offices).map(([label, names]) => {
    const known = states.flatMap((state) =>
      years.filter((year) => names.some((name) => held.has(`${state} ${name} ${year}`))),
    );
    const share = (100 * known.length) / (states.length * years.length);
    return [`${label} known, of ${states.length} states in 2000-2025`, `${fixed(share)} %`] as const;
  });
};
