/**
 * A second list of claims with the answer that a careful reader would expect, by argument from public facts and without a
 * look at what the record holds; the first run was counted before anything was changed for it. `npm run bench -- record`
 * prints how many come out.
 */
import { claimRow as claim, type OwnClaim } from "./own-claims.ts";

/** A claim whose finding must also tell something: the measure without which the verdict would mislead. */
export interface TellingClaim extends OwnClaim {
  readonly tells?: RegExp;
}

const telling = (tells: RegExp, row: OwnClaim): TellingClaim => ({ ...row, tells });

export const furtherClaims: readonly TellingClaim[] = [
  // Power, alone and with allies
  telling(
    /allies/i,
    claim(
      "contested",
      "2021-06-01",
      "the combined armies of France and Germany are weaker than that of Russia",
    ),
  ),
  claim("contested", "2021-06-01", "Iran's military power surpasses that of Israel"),
  claim(
    "supported",
    "2021-06-01",
    "the United States, Japan and South Korea together outspend China on defence",
  ),
  claim(
    "contradicted",
    "2021-06-01",
    "even with its allies, the United States has fewer soldiers than China",
  ),
  claim(
    "contested",
    "2021-06-01",
    "without its allies, the United States is weaker than China in military power",
  ),
  // Arms
  claim("supported", "2023-06-01", "Seoul supplied K2 tanks to Warsaw"),
  claim("supported", "2021-06-01", "Turkey sold Bayraktar TB2 drones to Azerbaijan"),
  claim("supported", "2020-06-01", "Washington agreed to sell Patriot systems to Taipei"),
  claim("supported", "2020-06-01", "Israel exported Barak 8 missiles to New Delhi"),
  claim("supported", "2023-06-01", "Berlin delivered Leopard 2 tanks to Kyiv"),
  claim("supported", "2022-06-01", "China has sold J-10C fighters to Pakistan"),
  claim("not-established", "2021-06-01", "Germany sold submarines to Iran"),
  claim("supported", "2024-02-01", "North Korea shipped KN-23 missiles to Russia"),
  // Firsts
  claim(
    "supported",
    "2025-08-10",
    "India and the Philippines carried out their first joint patrol in the South China Sea",
  ),
  claim("supported", "2015-06-20", "the first joint exercise of Egypt and Russia took place this month"),
  claim(
    "contradicted",
    "2022-06-01",
    "the first ever drill of the United States and India was held this month",
  ),
  // Bases and troops
  claim("supported", "2021-06-01", "Turkish soldiers are stationed in Qatar"),
  telling(/2022/, claim("contradicted", "2024-01-01", "France still has a base in Mali")),
  claim("supported", "2005-06-01", "American forces have left Saudi Arabia"),
  claim("supported", "2020-06-01", "Russia operates a naval base at Tartus in Syria"),
  claim("not-established", "2022-06-01", "there are no American bases in Finland"),
  // Signatures
  claim("supported", "2022-01-10", "Australia and Japan signed a reciprocal access agreement"),
  claim(
    "supported",
    "2025-01-20",
    "Tehran and Moscow have signed a comprehensive strategic partnership treaty",
  ),
  claim("supported", "2022-05-01", "China and Solomon Islands signed a security pact"),
  claim("supported", "2023-12-10", "Sweden signed a defence cooperation agreement with the United States"),
  // Exercises with others too
  claim("supported", "2020-06-01", "besides China, Mongolia also trains with the United States"),
  claim("supported", "2016-09-01", "the Chinese military drills not only with Russia but also with America"),
  claim("supported", "2024-08-01", "Belarus holds exercises with China as well as with Russia"),
  // No alliance
  claim("supported", "2021-06-01", "Sweden and Finland are not bound by any alliance with the United States"),
  claim("supported", "2023-06-01", "Washington and Riyadh have no formal alliance"),
  claim("supported", "2022-06-01", "Seoul has no alliance with Tokyo"),
  claim("supported", "2020-06-01", "Serbia belongs to no military alliance with Russia"),
  claim("contradicted", "2021-06-01", "Turkey is no ally of Greece"),
];
