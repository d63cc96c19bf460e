/**
 * A sixth list of pairs, with verdict and rungs written down by argument from public facts before the first run and without
 * a look at what the record holds of them. The bench prints how many come out.
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
import { namedRow as of } from "./named-pairs.ts";

export const sixthPairs: readonly FreshPair[] = [
  row(of("USA-FSM", "2024-06-01", [formal], "Compact of 1986, renewed in 2024."), [], [arms]),
  row(
    of(
      "FRA-DJI",
      "2025-06-01",
      [formal, partner, inFact],
      "Treaty renewed in July 2024, 1,500 soldiers, air policing.",
    ),
    [bases, talks],
    [],
  ),
  row(
    of(
      "RUS-SYR",
      "2025-12-31",
      [limited, partner],
      "Assad fell in December 2024; bases left in doubt, talks with Damascus.",
    ),
    [],
    [command, policy],
  ),
  row(
    of(
      "IRN-SYR",
      "2006-06-01",
      [partner, inFact],
      "Defence agreement of June 2006, arms, Hezbollah in common.",
    ),
    [arms, talks],
    [command],
  ),
  row(
    of(
      "USA-LBR",
      "2012-06-01",
      [limited, partner],
      "Training of the new army to 2010s; no treaty in force that all count.",
    ),
    [],
    [command, policy],
  ),
  row(
    of(
      "FRA-TCD",
      "2019-06-01",
      [inFact, partner],
      "Barkhane's headquarters in N'Djamena, air strikes for Déby in February 2019.",
    ),
    [bases, patrols],
    [policy],
  ),
  row(
    of("ZAF-LSO", "2018-06-01", [limited, partner], "SADC force in Lesotho; region-wide pact."),
    [],
    [arms, command],
  ),
  row(
    of(
      "AGO-NAM",
      "2003-06-01",
      [formal, partner],
      "Pact of 1999, fought beside each other in Congo and against UNITA.",
    ),
    [patrols],
    [arms],
  ),
  row(
    of(
      "UGA-RWA",
      "2019-12-31",
      [adversary, limited],
      "Border shut since February 2019; East African Community on paper.",
    ),
    [],
    [drills, arms, bases, command],
  ),
  row(
    of("SDN-SSD", "2012-06-01", [adversary], "Fighting over Heglig in April 2012."),
    [],
    [drills, arms, bases],
  ),
  row(
    of(
      "CHL-BOL",
      "2018-06-01",
      [limited, adversary],
      "Suit over the sea, no full relations since 1978; Rio Treaty for Chile only.",
    ),
    [],
    [arms, bases, command],
  ),
  row(
    of(
      "CHL-ARG",
      "2018-06-01",
      [partner, limited],
      "Peace treaty of 1984, Southern Cross force, yearly exercises.",
    ),
    [drills, command],
    [bases],
  ),
  row(
    of(
      "BRA-USA",
      "2021-06-01",
      [limited, partner, formal],
      "Rio Treaty on paper, ally by title of 2019, UNITAS, exercises of armies.",
    ),
    [drills],
    [bases, command],
  ),
  row(of("CAN-DNK", "2015-06-01", [formal], "NATO, Arctic exercises, Hans Island in friendship."), [], []),
  row(
    of("IRL-GBR", "2022-06-01", [limited], "Neutral; memorandum on defence of 2015, airspace arrangement."),
    [],
    [arms, bases, command],
  ),
  row(
    of(
      "CHE-DEU",
      "2022-06-01",
      [limited, partner],
      "Neutral; training agreements, tanks; Partnership for Peace.",
    ),
    [],
    [bases, command, policy],
  ),
  row(
    of("AUT-RUS", "2015-06-01", [limited, adversary], "Neutral, gas, sanctions of the Union."),
    [],
    [drills, arms, bases, command],
  ),
  row(
    of(
      "HUN-SRB",
      "2024-06-01",
      [limited, partner],
      "Strategic defence pact signed in April 2024, exercises.",
    ),
    [talks],
    [bases, command],
  ),
  row(
    of(
      "MDA-ROU",
      "2023-06-01",
      [limited, partner],
      "Platoons trained, defence agreement of 2012 and exercises; neutral by constitution.",
    ),
    [],
    [bases, command],
  ),
  row(
    of(
      "UZB-TUR",
      "2022-12-31",
      [partner, limited],
      "Military framework agreement of 2020 and 2022, exercises, drones.",
    ),
    [talks],
    [bases, command],
  ),
  row(
    of("LKA-IND", "2019-06-01", [limited, partner], "Mitra Shakti and SLINEX yearly; no treaty."),
    [drills],
    [bases, command, policy],
  ),
  row(
    of(
      "MYS-GBR",
      "2018-06-01",
      [partner, formal, limited],
      "Five Power Defence Arrangements: consult; exercises each year, integrated air defence.",
    ),
    [drills, command],
    [policy],
  ),
  row(
    of(
      "VNM-LAO",
      "2019-06-01",
      [partner, inFact],
      "Treaty of 1977, special relations, party armies that train together.",
    ),
    [talks],
    [command],
  ),
  row(
    of("SAU-KWT", "2021-06-01", [formal], "Gulf joint defence agreement and Peninsula Shield."),
    [drills, command],
    [],
  ),
  row(
    of(
      "PRK-SYR",
      "2010-06-01",
      [limited, partner],
      "Missiles and a reactor built with help of Pyongyang; no treaty.",
    ),
    [arms],
    [drills, bases, command],
  ),
];
