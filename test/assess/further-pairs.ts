/**
 * Further pairs, with the verdict written down before the first run and after the record was filled for the named ones.
 * Nothing was changed after the run: the bench prints how many come out, and which do not.
 */
import { type NamedPair, namedRow } from "./named-pairs.ts";

const formal = "formal-ally";
const inFact = "ally-in-fact";
const partner = "strategic-partner";
const limited = "limited-cooperation";
const adversary = "adversary";

export const furtherPairs: readonly NamedPair[] = [
  namedRow("JPN-KOR", "2024-06-01", [partner, limited], "Warning data shared, much history, no obligation."),
  namedRow("IND-JPN", "2023-06-01", [partner], "Exercises, logistics and information agreements."),
  namedRow("FRA-IND", "2023-06-01", [partner], "Rafale, submarines, yearly exercises."),
  namedRow("CHN-IRN", "2023-06-01", [partner, limited], "Oil, an exercise a year, a plan of 25 years."),
  namedRow("RUS-VNM", "2021-06-01", [partner, limited], "Arms for decades."),
  namedRow("USA-VNM", "2023-12-31", [limited, partner], "Partnership declared, little practice."),
  namedRow("USA-QAT", "2023-06-01", [partner, inFact], "Al Udeid and large sales, no treaty."),
  namedRow("USA-EGY", "2021-06-01", [partner, limited], "Yearly aid and Bright Star."),
  namedRow("USA-UKR", "2021-06-01", [partner, limited], "Training, arms and exercises."),
  namedRow("USA-UKR", "2024-06-01", [inFact, partner], "Arms, intelligence and planning in the war."),
  namedRow("FIN-SWE", "2021-06-01", [inFact, partner, formal], "Plans for war together."),
  namedRow("GBR-UKR", "2023-06-01", [inFact, partner], "Arms and training in the war."),
  namedRow("CHN-KHM", "2024-06-01", [partner, limited], "Ream and Golden Dragon."),
  namedRow("SGP-USA", "2021-06-01", [partner], "Use of bases, exercises."),
  namedRow("PAK-USA", "2008-06-01", [partner, inFact], "Supply routes, aid and use of airfields."),
  namedRow("PAK-USA", "2023-06-01", [limited], "Aid stopped, the war over."),
  namedRow("QAT-TUR", "2021-06-01", [partner, inFact, formal], "A base and a council."),
  namedRow("ARE-SAU", "2018-06-01", [formal, inFact], "War in Yemen together, Gulf council."),
  namedRow("DEU-FRA", "2023-06-01", [formal], "NATO."),
  namedRow("CHN-IND", "2023-06-01", [adversary, limited], "Galwan 2020."),
  namedRow("CHN-PHL", "2024-06-01", [adversary, limited], "Collisions at the shoals."),
  namedRow("RUS-SYR", "2021-06-01", [inFact, formal], "Air operation and bases."),
  namedRow("NZL-USA", "2021-06-01", [partner, inFact], "Five Eyes, ANZUS on hold."),
  namedRow("CUB-VEN", "2015-06-01", [partner, inFact, limited], "Advisers, oil, ALBA."),
];
