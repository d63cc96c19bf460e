/**
 * A fourth list of pairs, mostly of middle powers, with verdict and rungs written down by argument from public facts
 * before the first run and without a look at what the record holds of them. The bench prints how many come out.
 */
import {
  adversary,
  arms,
  bases,
  command,
  drills,
  type FreshPair,
  formal,
  inFact,
  limited,
  partner,
  patrols,
  policy,
  freshRow as row,
  talks,
} from "./fresh-pairs.ts";
import { namedRow } from "./named-pairs.ts";

export const laterPairs: readonly FreshPair[] = [
  row(
    namedRow(
      "SWE-NOR",
      "2021-06-01",
      [partner, inFact],
      "NORDEFCO since 2009, statement of intent with Finland of 2020, exercises in the north; Sweden bound by no defence pact with Norway.",
    ),
    [talks, drills],
    [bases, command],
  ),
  row(
    namedRow(
      "FRA-MLI",
      "2018-06-01",
      [partner, inFact],
      "Serval and Barkhane, treaty on defence cooperation of 2013; no duty to defend.",
    ),
    [patrols, bases],
    [policy],
  ),
  row(
    namedRow(
      "FRA-MLI",
      "2024-06-01",
      [limited, adversary],
      "Accords denounced in May 2022, troops out by August 2022, ambassador expelled.",
    ),
    [],
    [command, policy],
  ),
  row(
    namedRow(
      "RUS-MLI",
      "2023-12-31",
      [partner, limited],
      "Wagner since December 2021, aircraft and helicopters, grain; no treaty of defence.",
    ),
    [arms, bases],
    [command, policy],
  ),
  row(
    namedRow(
      "TUR-LBY",
      "2021-06-01",
      [partner, inFact],
      "Memorandum on security of November 2019, Turkish troops and drones turned the battle for Tripoli.",
    ),
    [arms, bases],
    [command],
  ),
  row(
    namedRow(
      "TUR-PAK",
      "2022-06-01",
      [partner],
      "High-level military dialogue, Ada class corvettes, Atatürk and Jinnah exercises.",
    ),
    [talks, arms, drills],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "IND-VNM",
      "2022-06-30",
      [partner, limited],
      "Comprehensive strategic partnership of 2016, vision statement and logistics memorandum of June 2022, patrol boats.",
    ),
    [talks, arms, drills],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "KOR-POL",
      "2023-12-31",
      [partner, limited],
      "K2, K9, FA-50 and Chunmoo bought in 2022; strategic partnership since 2013; no treaty of defence.",
    ),
    [arms],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "CHN-MMR",
      "2022-06-01",
      [partner, limited],
      "Comprehensive strategic partnership of 2011, submarine of 2021, fighters; a few exercises.",
    ),
    [arms],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "RUS-MNG",
      "2019-12-31",
      [partner, limited],
      "Selenga every year, Vostok 2018, aid in arms, treaty on friendship of 2019.",
    ),
    [drills, arms],
    [bases, command],
  ),
  row(
    namedRow(
      "RUS-UZB",
      "2021-12-31",
      [formal, partner, limited],
      "Treaty on allied relations of 2005 promises help against aggression; exercises only since 2017.",
    ),
    [drills],
    [bases, command],
  ),
  row(
    namedRow(
      "IRN-IRQ",
      "2018-06-01",
      [partner, limited],
      "Advisers and arms against the Islamic State, coordination centre in Baghdad with Russia and Syria, memorandum of 2017.",
    ),
    [arms, patrols],
    [command],
  ),
  row(
    namedRow(
      "BHR-SAU",
      "2021-06-01",
      [formal],
      "Joint defence agreement of the Gulf council of 2000, Peninsula Shield sent to Manama in 2011, war in Yemen.",
    ),
    [command, patrols],
    [],
  ),
  row(
    namedRow(
      "USA-KWT",
      "2021-06-01",
      [inFact, partner, formal],
      "Agreement of 1991, 13,000 soldiers, major ally outside NATO since 2004.",
    ),
    [bases, arms, drills],
    [command, policy],
  ),
  row(
    namedRow(
      "USA-GEO",
      "2021-06-01",
      [partner],
      "Charter on partnership of 2009, train and equip, Noble Partner, Javelins; no duty to defend.",
    ),
    [talks, arms, drills],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "POL-UKR",
      "2023-06-01",
      [partner, inFact],
      "Tanks and fighters delivered, hub of aid, brigade with Lithuania since 2014; no duty to defend.",
    ),
    [arms, command],
    [bases],
  ),
  row(
    namedRow(
      "GRC-ISR",
      "2022-06-01",
      [partner],
      "Air exercises every year, flight school at Kalamata, trilateral meetings with Cyprus.",
    ),
    [talks, arms, drills],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "CYP-TUR",
      "2021-06-01",
      [adversary],
      "Occupation of the north since 1974, no relations, drilling ships.",
    ),
    [],
    [drills, command, policy],
  ),
  row(
    namedRow(
      "AUS-KOR",
      "2022-06-01",
      [partner],
      "Meetings of four ministers since 2013, K9 howitzers, comprehensive strategic partnership of 2021.",
    ),
    [talks, arms],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "EST-RUS",
      "2023-06-01",
      [adversary],
      "Sanctions, expulsions, ambassadors sent home; Estonia arms Ukraine.",
    ),
    [],
    [drills, bases, command, policy],
  ),
];
