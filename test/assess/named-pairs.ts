/**
 * Pairs on which specialists agree, written down before the run: what the record alone should make of them. The first
 * verdict is the expected one; further ones would be defended by some specialists.
 */
export interface NamedPair {
  readonly pair: readonly [string, string];
  readonly asOf: string;
  readonly expected: readonly string[];
  readonly because: string;
}

const formal = "formal-ally";
const inFact = "ally-in-fact";
const partner = "strategic-partner";
const limited = "limited-cooperation";
const adversary = "adversary";

/** A row of the list, from "USA-JPN". */
export const namedRow = (
  pair: string,
  asOf: string,
  expected: readonly string[],
  because: string,
): NamedPair => {
  const [a, b] = pair.split("-");
  return { pair: [a ?? "", b ?? ""], asOf, expected, because };
};

const row = namedRow;

export const namedPairs: readonly NamedPair[] = [
  row(
    "USA-JPN",
    "2021-06-01",
    [formal],
    "Treaty of 1960, 50,000 troops, yearly exercises, consultative committee.",
  ),
  row("USA-KOR", "2021-06-01", [formal], "Treaty of 1953 and a combined command."),
  row("USA-GBR", "2021-06-01", [formal], "NATO, Five Eyes, nuclear sharing."),
  row("USA-DEU", "2021-06-01", [formal], "NATO, bases, integrated command."),
  row("USA-AUS", "2021-06-01", [formal], "ANZUS, rotations in Darwin, Five Eyes."),
  row("USA-PHL", "2024-06-01", [formal], "Treaty of 1951, Balikatan, access to nine bases."),
  row("USA-TUR", "2021-06-01", [formal], "NATO, in spite of sanctions over the S-400."),
  row(
    "USA-ISR",
    "2023-01-01",
    [inFact],
    "No treaty; aid, joint missile defence, exercises and intelligence.",
  ),
  row(
    "USA-TWN",
    "2024-01-01",
    [inFact, partner],
    "No treaty since 1980; arms, training, a law on its defence.",
  ),
  row("USA-SAU", "2023-01-01", [partner, inFact], "Arms, advisers and troops, no treaty."),
  row("FIN-USA", "2021-06-01", [partner, inFact], "Enhanced partner before NATO."),
  row("FIN-USA", "2024-06-01", [formal], "NATO since April 2023."),
  row(
    "RUS-CHN",
    "2005-06-01",
    [partner, limited],
    "Arms and a friendship treaty, first exercise still to come.",
  ),
  row("RUS-CHN", "2014-06-01", [partner], "Exercises by land and sea, arms, consultations."),
  row("RUS-CHN", "2021-06-01", [partner], "Everything but bases, command and obligation."),
  row("RUS-CHN", "2024-11-01", [partner, inFact], "Patrols have become regular; still no obligation."),
  row(
    "PRK-RUS",
    "2021-06-01",
    [limited, partner],
    "A friendship treaty of 2000 without defence; little practice.",
  ),
  row("PRK-RUS", "2024-12-31", [formal], "Treaty of June 2024, shells and troops."),
  row("CHN-PRK", "2021-06-01", [formal], "Treaty of 1961, thin practice."),
  row("ARM-RUS", "2019-06-01", [formal], "CSTO, treaty of 1997, base at Gyumri."),
  row("ARM-RUS", "2025-06-01", [formal, partner, limited], "Treaty stands, participation frozen."),
  row("BLR-RUS", "2021-06-01", [formal], "CSTO, Union State, joint air defence and group of forces."),
  row("KAZ-RUS", "2021-06-01", [formal], "CSTO, treaty of 1992; operation of January 2022 to come."),
  row(
    "IND-RUS",
    "2021-06-01",
    [partner],
    "Arms for decades, exercises, treaty of 1971 replaced in 1993 without defence.",
  ),
  row("IND-USA", "2023-06-01", [partner], "Exercises, foundational agreements, no obligation."),
  row("PAK-CHN", "2021-06-01", [partner, inFact], "Arms, co-production, exercises, no obligation."),
  row(
    "SAU-PAK",
    "2024-06-01",
    [partner, limited, inFact],
    "Troops and training, before the agreement of 2025.",
  ),
  row("SAU-PAK", "2025-12-31", [formal], "Strategic Mutual Defence Agreement of September 2025."),
  row("IRN-SYR", "2021-06-01", [inFact, formal], "Troops and advisers in the war, loose agreements."),
  row("IRN-SYR", "2025-06-01", [limited, adversary, partner], "The government that was the ally is gone."),
  row("IRN-RUS", "2024-06-01", [partner], "Drones, joint operations in Syria, no obligation."),
  row(
    "TUR-AZE",
    "2022-06-01",
    [formal, inFact],
    "Agreement of 2010 and Shusha declaration of 2021 promise aid.",
  ),
  row("GEO-RUS", "2021-06-01", [adversary, limited], "War of 2008, no diplomatic relations."),
  row("UKR-RUS", "2023-06-01", [adversary], "War."),
  row("USA-RUS", "2023-06-01", [adversary], "Sanctions, expulsions, no practice."),
  row("USA-IRN", "2021-06-01", [adversary], "Sanctions, strikes of January 2020."),
  row("USA-CHN", "2023-06-01", [adversary, limited], "Rivals who talk and trade."),
  row("IND-PAK", "2021-06-01", [adversary], "Balakot 2019, Kashmir."),
  row("ISR-IRN", "2024-12-31", [adversary], "Strikes of April and October 2024."),
  row("ARM-AZE", "2021-06-01", [adversary], "War of autumn 2020."),
  row("JPN-PHL", "2024-12-31", [partner, limited], "Reciprocal access signed in July 2024."),
  row("AUS-JPN", "2023-06-01", [partner, inFact], "Joint declaration of 2022, reciprocal access, exercises."),
  row("FRA-DEU", "2021-06-01", [formal], "NATO, EU and the treaty of Aachen."),
  row("KEN-PER", "2021-06-01", [limited], "Nothing between them."),
  row("BRA-IND", "2021-06-01", [limited, partner], "Trade, summits, an exercise now and then."),
];
