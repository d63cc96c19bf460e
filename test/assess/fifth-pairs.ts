/**
 * A fifth list of pairs from all continents, with verdict and rungs written down by argument from public facts before the
 * first run and without a look at what the record holds of them. The bench prints how many come out.
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

export const fifthPairs: readonly FreshPair[] = [
  row(of("USA-PLW", "2022-06-01", [formal], "Compact of 1994: the United States defends Palau."), [], [arms]),
  row(of("USA-MHL", "2015-06-01", [formal], "Compact of 1986, test site on Kwajalein."), [bases], [arms]),
  row(
    of(
      "AUS-PNG",
      "2022-06-01",
      [partner, limited],
      "Principles of 1987 to consult, patrol boats, Lombrum, training.",
    ),
    [talks, arms, drills],
    [command],
  ),
  row(
    of("FRA-DJI", "2013-06-01", [formal], "Protocol of 1977, the largest French base in Africa."),
    [bases],
    [],
  ),
  row(
    of(
      "RWA-MOZ",
      "2023-06-01",
      [partner, inFact],
      "Rwandan troops fight in Cabo Delgado since July 2021; no treaty of defence.",
    ),
    [patrols, bases],
    [command, policy],
  ),
  row(
    of("ETH-KEN", "2015-06-01", [formal, partner], "Defence pact of 1963, both in Somalia, little else."),
    [],
    [bases],
  ),
  row(
    of(
      "RUS-SYR",
      "2014-06-01",
      [partner, limited],
      "Arms since Soviet days, depot at Tartus, no duty to defend.",
    ),
    [arms, bases],
    [command],
  ),
  row(
    of(
      "RUS-BLR",
      "2002-06-01",
      [formal],
      "Union State of 1999, Collective Security Treaty, a regional group of forces.",
    ),
    [talks, drills, command],
    [],
  ),
  row(
    of(
      "IND-BTN",
      "2010-06-01",
      [partner, inFact],
      "Treaty of 2007: neither lets its soil be used against the other; Indian training team.",
    ),
    [bases],
    [command],
  ),
  row(
    of("JPN-PHL", "2005-06-01", [limited], "Coast guards and aid, no defence agreement yet."),
    [],
    [arms, bases, command],
  ),
  row(
    of(
      "GBR-UKR",
      "2018-06-01",
      [limited, partner],
      "Training by Orbital since 2015, agreement on defence of 2016.",
    ),
    [drills, talks],
    [bases, command],
  ),
  row(
    of(
      "MAR-ISR",
      "2023-06-01",
      [limited, partner],
      "Ties since 2020, memorandum on defence of 2021, drones and air defence.",
    ),
    [talks, arms],
    [bases, command],
  ),
  row(
    of(
      "RUS-BFA",
      "2024-06-01",
      [limited, partner],
      "Russian instructors since 2024 after the French left; no treaty.",
    ),
    [bases],
    [command, policy],
  ),
  row(
    of("EGY-USA", "2005-06-01", [partner], "Military aid since 1979, F-16 and Abrams, Bright Star."),
    [arms, drills],
    [command, policy],
  ),
  row(
    of(
      "JOR-USA",
      "2019-06-01",
      [partner, inFact],
      "Eager Lion, F-16, American forces in the war on the Islamic State.",
    ),
    [arms, drills, bases],
    [command],
  ),
  row(
    of(
      "KAZ-USA",
      "2015-06-01",
      [limited],
      "Steppe Eagle and five-year plans; Kazakhstan is bound to Russia.",
    ),
    [drills],
    [bases, command],
  ),
  row(
    of(
      "COL-VEN",
      "2010-08-01",
      [adversary, limited],
      "Ties broken in July 2010, troops at the border in 2008; only region-wide pacts.",
    ),
    [],
    [arms, drills, bases, command],
  ),
  row(
    of(
      "QAT-SAU",
      "2018-06-01",
      [adversary, limited],
      "Blockade since June 2017; the Gulf pact of 2000 stands on paper only.",
    ),
    [],
    [arms, bases],
  ),
  row(
    of(
      "DZA-MAR",
      "2022-06-01",
      [adversary],
      "Ties cut in August 2021, closed border, Western Sahara; Arab League pact on paper.",
    ),
    [],
    [arms, drills, bases, command],
  ),
  row(
    of(
      "KGZ-TJK",
      "2022-10-01",
      [formal, adversary, limited],
      "Both in the Collective Security Treaty, and fighting at the border in September 2022.",
    ),
    [drills],
    [bases],
  ),
  row(
    of(
      "KOR-ARE",
      "2022-06-01",
      [partner, limited],
      "Akh unit since 2011, air defence missiles bought in 2022, strategic partnership of 2018.",
    ),
    [arms, bases],
    [command, policy],
  ),
  row(
    of(
      "SYR-LBN",
      "2003-06-01",
      [formal],
      "Treaty of Brotherhood of 1991, Syrian troops in Lebanon until 2005.",
    ),
    [bases],
    [],
  ),
  row(
    of(
      "AFG-USA",
      "2012-12-31",
      [partner, inFact],
      "Strategic partnership agreement of 2012, a war fought together, bases.",
    ),
    [patrols, bases],
    [policy],
  ),
  row(
    of(
      "GHA-NGA",
      "2018-06-01",
      [limited, partner, formal],
      "ECOWAS protocol on mutual defence; Obangame exercises.",
    ),
    [drills],
    [bases],
  ),
  row(
    of("NIC-RUS", "2020-06-01", [limited, partner], "T-72 tanks, training centre, port calls; no duty."),
    [arms],
    [command, policy],
  ),
];
