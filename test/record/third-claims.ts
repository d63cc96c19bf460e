/**
 * A third list of claims as pages state them - years, numbers, names, members, offices, firsts - with the answer expected by
 * argument from public facts before the first run. `npm run bench -- record` prints how many come out.
 */
import type { TellingClaim } from "./further-claims.ts";
import { claimRow as claim } from "./own-claims.ts";

export const thirdClaims: readonly TellingClaim[] = [
  // Treaties and their years
  claim(
    "supported",
    "2021-06-01",
    "the United States and Japan signed their treaty of mutual cooperation and security in 1960",
  ),
  claim(
    "contradicted",
    "2021-06-01",
    "the security treaty of the United States and Japan was signed in 1965",
  ),
  claim("supported", "2021-06-01", "Moscow and Beijing signed a treaty of friendship in 2001"),
  claim(
    "supported",
    "2021-06-01",
    "the mutual defence treaty of the United States with Taiwan ended in 1980",
  ),
  claim(
    "supported",
    "2024-08-01",
    "Russia and North Korea signed a comprehensive strategic partnership treaty in June 2024",
  ),
  claim(
    "supported",
    "2025-02-01",
    "the treaty between North Korea and Russia entered into force in December 2024",
  ),
  claim("supported", "2021-06-01", "the alliance treaty of China and the Soviet Union expired in 1980"),
  claim("supported", "2022-06-01", "Mali denounced its defence treaty with France in May 2022"),
  claim(
    "supported",
    "2025-10-01",
    "Saudi Arabia and Pakistan signed a mutual defence agreement in September 2025",
  ),
  claim("supported", "2025-10-01", "Japan and the Philippines signed a reciprocal access agreement in 2024"),
  claim("supported", "2021-06-01", "India and Pakistan have never had a defence treaty"),
  claim("contradicted", "2021-06-01", "China and North Korea never had a treaty of alliance"),
  claim("contradicted", "2025-06-01", "Iran and Russia are bound by a mutual defence treaty"),
  claim("contradicted", "2021-06-01", "the Budapest Memorandum obliges the United States to defend Ukraine"),
  claim("supported", "2021-06-01", "France and Germany are obliged to aid each other if attacked"),
  // Members
  claim("supported", "2023-06-01", "Finland joined NATO in 2023"),
  claim("contradicted", "2024-06-01", "Sweden has been a member of NATO since 2022"),
  claim("contradicted", "2023-06-01", "Ukraine is a member of NATO"),
  claim("supported", "2020-06-01", "Armenia is a member of the Collective Security Treaty Organization"),
  claim("supported", "2015-06-01", "Uzbekistan left the CSTO in 2012"),
  claim("supported", "2021-06-01", "Serbia is not a member of NATO"),
  // Bases
  claim("supported", "2021-06-01", "China opened its first overseas base in Djibouti in 2017"),
  claim("supported", "2021-06-01", "American troops have been stationed in South Korea since the 1950s"),
  claim("not-established", "2021-06-01", "the United States has a military base in Vietnam"),
  claim("supported", "2021-06-01", "Turkey has had a base in Qatar since 2015"),
  // Arms by number and year
  claim("supported", "2021-06-01", "Russia delivered 24 Su-35 fighters to China"),
  claim("contradicted", "2021-06-01", "China bought 48 Su-35 fighters from Russia"),
  claim("supported", "2021-06-01", "India signed the contract for the S-400 with Russia in 2018"),
  claim("supported", "2021-06-01", "France sold 36 Rafale fighters to India in 2016"),
  claim("supported", "2021-06-01", "Turkey received the S-400 from Russia in 2019"),
  // Exercises by name, year, place
  claim("supported", "2019-06-01", "Chinese troops took part in Russia's Vostok 2018 exercise"),
  claim("not-established", "2021-06-01", "Russia and China held the Vostok exercise in 2016"),
  claim("supported", "2021-12-01", "Russia and Belarus held the Zapad-2021 exercise in September 2021"),
  claim(
    "supported",
    "2021-06-01",
    "the first joint bomber patrol of Russia and China took place in July 2019",
  ),
  claim(
    "partly-supported",
    "2023-06-01",
    "the largest ever Balikatan exercise of the United States and the Philippines was held in April 2023",
  ),
  // War and sanctions
  claim("supported", "2022-06-01", "Russia invaded Ukraine in February 2022"),
  claim("supported", "2021-06-01", "the United States imposed sanctions on Turkey in 2020 over the S-400"),
  // Offices
  claim("supported", "2021-06-01", "Sergei Shoigu was defence minister of Russia in 2018"),
  claim("contradicted", "2021-06-01", "Vladimir Putin was president of Russia in 2010"),
  // What the record does not hold, and what it cannot
  claim("not-checkable", "2021-06-01", "China abstained when the United Nations voted on Crimea in 2014"),
];
