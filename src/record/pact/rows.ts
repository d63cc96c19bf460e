/** Rows of the record by year: what importers give and what the model of pacts is made from. */

/** Something measured of two states in a year. Where the measure has a direction, `a` acts towards `b`. */
export interface DyadYear {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly measure: DyadMeasure;
  readonly value: number;
}

/** Something measured of one state in a year. */
export interface CountryYear {
  readonly country: string;
  readonly year: number;
  readonly measure: CountryMeasure;
  readonly value: number;
}

/** What is measured of two states, with what one unit of it is. */
export const dyadMeasures = {
  defence: "1 where a treaty obliges them to defence",
  offence: "1 where a treaty obliges them to offence",
  neutrality: "1 where a treaty obliges them to neutrality",
  nonaggression: "1 where a treaty obliges them to nonaggression",
  consultation: "1 where a treaty obliges them to consult",
  "cow-defence": "1 where the Correlates of War project has a defence pact",
  "cow-neutrality": "1 where it has a pact of neutrality",
  "cow-nonaggression": "1 where it has a pact of nonaggression",
  "cow-entente": "1 where it has an entente",
  exercises: "military exercises together",
  arms: "trend-indicator value of deliveries, million, from supplier to recipient",
  votes: "agreement of votes in the General Assembly, 0 to 1",
  disputes: "highest hostility of a militarised dispute, 1 to 5",
  "verbal-cooperation": "events of verbal cooperation, from actor to recipient",
  "material-cooperation": "events of material cooperation, from actor to recipient",
  "verbal-conflict": "events of verbal conflict, from actor to recipient",
  "material-conflict": "events of material conflict, from actor to recipient",
} as const;
export type DyadMeasure = keyof typeof dyadMeasures;

/** What is measured of one state. */
export const countryMeasures = {
  spending: "military expenditure, thousand current US dollars",
  personnel: "military personnel, thousand",
  population: "people, thousand",
  cinc: "composite index of national capability, share of the world",
  "ideal-point": "position in General Assembly votes",
} as const;
export type CountryMeasure = keyof typeof countryMeasures;

export const isDyadMeasure = (name: string): name is DyadMeasure => name in dyadMeasures;
export const isCountryMeasure = (name: string): name is CountryMeasure => name in countryMeasures;
