/**
 * Claims written for the project, with the answer that a careful reader of the shipped record would give, written down
 * before the first run. The bench prints how many come out.
 */
import type { Check } from "../../src/contract/index.ts";

/** A claim, the day of its page, the states meant by words that name none, and the right answer. */
export interface OwnClaim {
  readonly text: string;
  readonly asOf: string;
  readonly countries?: readonly string[];
  readonly answer: Check["verdict"];
}

export const claimRow = (
  answer: Check["verdict"],
  asOf: string,
  text: string,
  countries?: readonly string[],
): OwnClaim => ({ answer, asOf, text, ...(countries === undefined ? {} : { countries }) });

const claim = claimRow;

export const ownClaims: readonly OwnClaim[] = [
  // Power
  claim(
    "contested",
    "2021-05-31",
    "the combined military power of China and Russia exceeds that of the United States",
  ),
  claim(
    "supported",
    "2021-05-31",
    "the armed forces of the United States are stronger than those of Belgium",
  ),
  claim("contradicted", "2021-05-31", "the military potential of Portugal is greater than that of China"),
  claim("contradicted", "2012-06-01", "Russia spends more on its military than the United States"),
  claim("supported", "2021-06-01", "China has more soldiers than Japan"),
  claim("contradicted", "2021-06-01", "India's armed forces are smaller than those of Pakistan"),
  // Arms
  claim("supported", "2019-06-01", "Russia sold S-400 systems to China"),
  claim("supported", "2020-01-01", "Moscow delivered Su-35 fighters to Beijing"),
  claim("not-established", "2020-01-01", "Russia sold Su-57 fighters to China"),
  claim("partly-supported", "2020-01-01", "China bought S-400 and Su-57 aircraft from Russia"),
  claim("supported", "2020-06-01", "Turkey bought the S-400 from Russia"),
  claim("supported", "2021-06-01", "France sold Rafale fighters to India"),
  claim("not-established", "2019-06-01", "France sold Rafale fighters to Russia"),
  claim("supported", "2023-06-01", "Iran supplied Shahed drones to Russia"),
  // Alliance or none
  claim("supported", "2021-06-01", "Russia has no alliance with China"),
  claim("contradicted", "2021-06-01", "Japan has no alliance with the United States"),
  claim("supported", "2024-12-31", "North Korea and Russia have concluded a military alliance"),
  claim("contradicted", "2021-11-25", "Russia has signed a military alliance with China"),
  claim("not-checkable", "2021-11-25", "Russia and China are de facto military allies"),
  claim("contradicted", "2022-06-01", "Finland is a treaty ally of the United States"),
  claim("supported", "2024-06-01", "Finland is a treaty ally of the United States"),
  claim("contradicted", "2023-06-01", "Israel and the United States are bound by a mutual defence treaty"),
  claim("supported", "2025-12-01", "Saudi Arabia and Pakistan have signed a mutual defence agreement"),
  claim("partly-supported", "2025-06-01", "Armenia is a treaty ally of Russia"),
  claim("contradicted", "2023-06-01", "Armenia has left its alliance with Russia"),
  // Firsts
  claim("supported", "2019-07-25", "Russian and Chinese bombers carried out their first joint patrol"),
  claim("contradicted", "2022-05-25", "Russian and Chinese bombers carried out their first joint patrol"),
  claim("supported", "2021-10-25", "Russia and China held their first joint naval patrol"),
  claim("contradicted", "2018-09-15", "Russia and China are holding their first joint exercise"),
  // Bases
  claim("supported", "2021-06-01", "the United States has bases in Japan"),
  claim("not-established", "2021-06-01", "the United States has military bases in Mexico"),
  claim("supported", "2021-06-01", "Russia keeps troops in Armenia"),
  claim("supported", "2018-06-01", "China has a base in Djibouti"),
  claim("contradicted", "2021-06-01", "Russia has no bases in Syria"),
  // Signatures
  claim("supported", "2021-11-25", "the defence ministers of Russia and China signed a roadmap"),
  claim("supported", "2024-06-20", "Putin and Kim signed a treaty", ["RUS", "PRK"]),
  claim("not-established", "2021-06-01", "Kenya and Peru signed a defence agreement"),
  // Exercises with others too
  claim("supported", "2021-06-01", "China takes part in joint exercises with Pakistan too"),
  claim(
    "supported",
    "2021-06-01",
    "India holds exercises not only with Russia but also with the United States",
  ),
  claim("not-established", "2021-06-01", "Peru holds joint exercises with Kenya"),
  // Nothing that a record could say
  claim("not-checkable", "2021-06-01", "Russia and China share a common vision of the world"),
  claim("not-checkable", "2021-06-01", "relations between Moscow and Beijing have never been better"),
];
