/**
 * A third list of pairs, with verdict and rungs written down by argument from public facts before the first run and
 * without a look at what the record holds of them; nothing was changed for it before the figure of the first run was
 * written down. The bench prints how many verdicts and rungs come out.
 */
import { type NamedPair, namedRow } from "./named-pairs.ts";

/** A pair with the rungs that a specialist would name as there, and as not there. */
export interface FreshPair extends NamedPair {
  readonly there: readonly string[];
  readonly missing: readonly string[];
}

export const formal = "formal-ally";
export const inFact = "ally-in-fact";
export const partner = "strategic-partner";
export const limited = "limited-cooperation";
export const adversary = "adversary";

export const talks = "consultations";
export const arms = "military-technical-cooperation";
export const drills = "exercises";
export const patrols = "joint-patrols-and-operations";
export const intelligence = "intelligence-and-confidence";
export const bases = "basing-and-troops";
export const command = "integrated-command";
export const policy = "common-defence-policy";

export const freshRow = (
  named: NamedPair,
  there: readonly string[],
  missing: readonly string[] = [bases, command],
): FreshPair => ({ ...named, there, missing });

const row = freshRow;

export const freshPairs: readonly FreshPair[] = [
  row(
    namedRow(
      "POL-USA",
      "2023-06-01",
      [formal],
      "NATO, American brigade and corps staff in Poland, Abrams and Patriot.",
    ),
    [talks, arms, drills, bases],
    [],
  ),
  row(
    namedRow("CAN-USA", "2021-06-01", [formal], "NATO and NORAD, a combined command since 1958."),
    [talks, drills, intelligence, command],
    [],
  ),
  row(
    namedRow("ITA-USA", "2021-06-01", [formal], "NATO, Aviano, Sigonella and Vicenza."),
    [drills, bases],
    [],
  ),
  row(
    namedRow(
      "NOR-GBR",
      "2022-06-01",
      [formal],
      "NATO, Joint Expeditionary Force, marines train in Norway every winter.",
    ),
    [drills],
    [],
  ),
  row(
    namedRow("EST-GBR", "2022-06-01", [formal], "NATO; the British battlegroup at Tapa."),
    [drills, bases],
    [],
  ),
  row(
    namedRow(
      "GRC-TUR",
      "2021-06-01",
      [formal, limited, adversary],
      "NATO both, and the crisis of summer 2020 in the Aegean.",
    ),
    [],
    [bases, policy],
  ),
  row(
    namedRow(
      "FRA-GRC",
      "2022-06-01",
      [formal],
      "NATO and the mutual defence clause of September 2021, Rafales and frigates.",
    ),
    [arms, drills],
    [command],
  ),
  row(namedRow("TJK-RUS", "2021-06-01", [formal], "CSTO, 201st base at Dushanbe."), [drills, bases], []),
  row(namedRow("KGZ-RUS", "2021-06-01", [formal], "CSTO, air base at Kant."), [drills, bases], []),
  row(
    namedRow("THA-USA", "2021-06-01", [formal], "Manila Pact and Thanat-Rusk; Cobra Gold every year."),
    [drills, arms],
    [command, policy],
  ),
  row(
    namedRow("AUS-NZL", "2021-06-01", [formal], "ANZUS between the two goes on; closer defence relations."),
    [talks, drills],
    [bases],
  ),
  row(
    namedRow(
      "AUS-GBR",
      "2023-06-01",
      [partner, inFact],
      "AUKUS, Five Power arrangements, Five Eyes; no duty to defend.",
    ),
    [talks, arms, intelligence],
    [command],
  ),
  row(
    namedRow(
      "GBR-JPN",
      "2023-12-31",
      [partner],
      "Reciprocal access agreement 2023, fighter programme with Italy.",
    ),
    [talks, arms, drills],
  ),
  row(
    namedRow(
      "AUS-IND",
      "2023-06-01",
      [partner],
      "Comprehensive partnership of 2020, Malabar, logistics agreement, 2+2.",
    ),
    [talks, drills],
  ),
  row(
    namedRow("IND-ISR", "2021-06-01", [partner, limited], "Barak 8, drones, radars; few exercises."),
    [arms],
    [bases, command, policy],
  ),
  row(
    namedRow("ISR-AZE", "2021-06-01", [partner, limited], "Drones and missiles, oil; no treaty."),
    [arms],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "EGY-RUS",
      "2019-06-01",
      [partner, limited],
      "MiG-29 and Ka-52, exercises Defenders of Friendship.",
    ),
    [arms, drills],
    [command, policy],
  ),
  row(
    namedRow(
      "DZA-RUS",
      "2021-06-01",
      [partner, limited],
      "Main supplier for decades, Su-30, submarines; strategic partnership of 2001.",
    ),
    [arms],
    [bases, command],
  ),
  row(
    namedRow(
      "BLR-CHN",
      "2023-06-01",
      [partner, limited],
      "All-weather partnership of 2022, Polonez missiles; a few joint trainings.",
    ),
    [talks, arms],
    [bases, command],
  ),
  row(
    namedRow(
      "SRB-RUS",
      "2021-06-01",
      [partner, limited],
      "MiG-29, Pantsir, yearly Slavic Brotherhood; neutral by law.",
    ),
    [arms, drills],
    [bases, command],
  ),
  row(
    namedRow(
      "CHN-SRB",
      "2023-06-01",
      [limited, partner],
      "FK-3 air defence and drones; a partnership declared.",
    ),
    [arms],
    [bases, command, patrols],
  ),
  row(
    namedRow(
      "CHN-THA",
      "2023-06-01",
      [limited, partner],
      "VT-4 tanks, a submarine ordered, yearly Falcon Strike.",
    ),
    [arms, drills],
    [bases, command],
  ),
  row(
    namedRow(
      "CHN-SAU",
      "2023-06-01",
      [limited, partner],
      "Drones and old missiles, a few naval drills; partnership of 2016.",
    ),
    [arms],
    [bases, command, policy],
  ),
  row(
    namedRow(
      "FRA-ARE",
      "2021-06-01",
      [formal, inFact, partner],
      "Base at Abu Dhabi, defence agreement of 2009, Rafales.",
    ),
    [arms, bases],
    [command],
  ),
  row(
    namedRow(
      "USA-BHR",
      "2022-06-01",
      [partner, inFact],
      "Fifth Fleet at Manama; agreement of 1991; before C-SIPA of 2023.",
    ),
    [bases],
    [command],
  ),
  row(
    namedRow(
      "USA-IRQ",
      "2021-06-01",
      [partner, limited],
      "Coalition against the Islamic State; framework agreement of 2008.",
    ),
    [arms, bases],
    [command],
  ),
  row(
    namedRow(
      "USA-COL",
      "2019-06-01",
      [formal, partner, inFact],
      "Rio Treaty; Plan Colombia, training and aid.",
    ),
    [arms],
    [command],
  ),
  row(
    namedRow(
      "USA-MEX",
      "2021-06-01",
      [limited, partner],
      "Police cooperation, Mexico left the Rio Treaty in 2004.",
    ),
    [],
    [bases, command, policy],
  ),
  row(
    namedRow("USA-VEN", "2021-06-01", [adversary], "Sanctions, no diplomatic relations since 2019."),
    [],
    [drills, bases],
  ),
  row(
    namedRow(
      "USA-CUB",
      "2021-06-01",
      [adversary, limited],
      "Embargo, listed again as a sponsor of terrorism in January 2021.",
    ),
    [],
    [drills, arms],
  ),
  row(
    namedRow("USA-PRK", "2021-06-01", [adversary], "Armistice, sanctions, nuclear tests."),
    [],
    [drills, bases],
  ),
  row(
    namedRow("PRK-KOR", "2021-06-01", [adversary], "Shelling of 2010, the liaison office blown up in 2020."),
    [],
    [drills, bases],
  ),
  row(
    namedRow("ISR-SYR", "2021-06-01", [adversary], "Golan occupied, air strikes every month."),
    [],
    [drills, bases],
  ),
  row(
    namedRow("IRN-SAU", "2021-06-01", [adversary], "Relations broken in 2016, Yemen."),
    [],
    [drills, bases],
  ),
  row(
    namedRow("ETH-ERI", "2015-06-01", [adversary], "War of 1998-2000, no peace, clashes."),
    [],
    [drills, bases],
  ),
  row(
    namedRow(
      "ETH-ERI",
      "2021-06-01",
      [inFact, partner, limited],
      "Peace of 2018, Eritrean troops in Tigray on the side of Addis Ababa.",
    ),
    [patrols],
    [command],
  ),
  row(
    namedRow("RWA-COD", "2023-06-01", [adversary], "M23, Rwandan troops in Kivu by the UN experts."),
    [],
    [drills],
  ),
  row(
    namedRow(
      "BRA-ARG",
      "2021-06-01",
      [limited, partner, formal],
      "Rio Treaty; nuclear control agency of the two, few drills.",
    ),
    [],
    [bases, command],
  ),
  row(
    namedRow(
      "SWE-USA",
      "2021-06-01",
      [partner, inFact],
      "Patriot, exercises, statement of intent of 2016; before NATO.",
    ),
    [arms, drills],
    [command],
  ),
  row(
    namedRow(
      "IDN-MYS",
      "2021-06-01",
      [limited, partner],
      "Border committee and coordinated patrols in Malacca strait.",
    ),
    [patrols],
    [bases, command],
  ),
];
