/**
 * A fourth list of claims, of the kinds that a reading of the third called for and of kinds that it had none of, with the
 * answer expected by argument from public facts before the first run. `npm run bench -- record` prints how many come out.
 */
import type { TellingClaim } from "./further-claims.ts";
import { claimRow as claim } from "./own-claims.ts";

export const fourthClaims: readonly TellingClaim[] = [
  // Treaties and their years
  claim("supported", "2023-06-01", "Manila and Washington concluded their mutual defence treaty in 1951"),
  claim("contradicted", "2023-06-01", "the mutual defence treaty of Washington and Manila dates from 1961"),
  claim(
    "supported",
    "2024-12-20",
    "Russia and Belarus signed a treaty on security guarantees in December 2024",
  ),
  claim(
    "supported",
    "2021-12-01",
    "France and Greece signed a strategic partnership on defence in September 2021",
  ),
  claim("supported", "2021-08-01", "Turkey and Azerbaijan signed the Shusha Declaration in June 2021"),
  claim(
    "supported",
    "2015-06-01",
    "the treaty of alliance between Moscow and Pyongyang of 1961 lapsed in 1996",
  ),
  claim(
    "supported",
    "2022-01-01",
    "the Soviet Union and India signed a treaty of peace and friendship in 1971",
  ),
  claim("contradicted", "2021-06-01", "the United States and Taiwan have never had a defence treaty"),
  claim("supported", "2021-06-01", "Israel and the United States have never signed a mutual defence treaty"),
  claim(
    "contradicted",
    "2023-01-01",
    "under the Shusha Declaration Turkey has no duty to come to the aid of Azerbaijan",
  ),
  claim("supported", "2021-06-01", "the treaty of 1961 obliges China to come to the defence of North Korea"),
  claim("contradicted", "2023-06-01", "the treaty of 2001 binds Russia to defend China if it is attacked"),
  claim("supported", "2025-11-01", "the agreement of September 2025 commits Pakistan to defend Saudi Arabia"),
  claim(
    "supported",
    "2024-06-01",
    "Armenia has frozen its participation in the collective security treaty with Russia",
  ),
  // Members
  claim("supported", "2024-06-01", "Sweden became NATO's 32nd member in March 2024"),
  claim("supported", "2021-06-01", "Georgia left the Commonwealth of Independent States in 2009"),
  claim("supported", "2023-09-01", "Iran joined the Shanghai Cooperation Organisation in July 2023"),
  claim("contradicted", "2021-06-01", "Austria is a member of NATO"),
  claim("supported", "2025-06-01", "Mali, Niger and Burkina Faso left ECOWAS in January 2025"),
  claim("supported", "2021-06-01", "the United Kingdom is no longer a member of the European Union"),
  claim("supported", "2023-01-01", "neither Serbia nor Ukraine belongs to NATO"),
  // Bases and troops
  claim("supported", "2021-06-01", "Russia keeps troops at a base in Gyumri in Armenia"),
  claim("supported", "2022-06-01", "the last American troops left Afghanistan in August 2021"),
  claim("contradicted", "2024-06-01", "French soldiers are still stationed in Niger"),
  claim("supported", "2023-06-01", "Japan has operated a base in Djibouti since 2011"),
  // Arms
  claim("supported", "2022-06-01", "Qatar bought 36 Rafale fighters from France"),
  claim("contradicted", "2022-06-01", "Egypt bought 54 Rafale fighters from France in 2010"),
  claim("supported", "2024-01-01", "Iran delivered Shahed drones to Russia in 2022"),
  claim("not-established", "2024-01-01", "Brazil sold fighters to Iran"),
  // Exercises
  claim(
    "supported",
    "2024-01-01",
    "the United States and South Korea held the exercise Ulchi Freedom Shield in August 2023",
  ),
  claim("supported", "2017-01-01", "Russia and India held the Indra exercise in 2016"),
  claim("supported", "2021-06-01", "the navies of Iran, Russia and China drilled together in December 2019"),
  claim("supported", "2020-01-01", "Russia and China have exercised together every year since 2012"),
  claim("contradicted", "2023-01-01", "Russia and China held their first joint naval exercise in 2018"),
  // War, sanctions, relations
  claim("supported", "2023-01-01", "Azerbaijan and Armenia fought a war in 2020"),
  claim("supported", "2021-12-01", "Algeria cut diplomatic relations with Morocco in August 2021"),
  claim("supported", "2022-06-01", "Japan has imposed sanctions on Russia"),
  // Offices
  claim("contradicted", "2021-06-01", "Angela Merkel was chancellor of Germany in 2003"),
  claim(
    "supported",
    "2023-06-01",
    "Lloyd Austin became secretary of defence of the United States in January 2021",
  ),
  // What no record settles
  claim("not-checkable", "2023-06-01", "the leaders of Russia and China trust each other"),
];
