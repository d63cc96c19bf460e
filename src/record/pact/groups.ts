/** What the features of a pair are made from; a feature's name begins with its group. */
export const featureGroups = [
  "events",
  "votes",
  "capabilities",
  "exercises",
  "arms",
  "disputes",
  "region",
] as const;
export type FeatureGroup = (typeof featureGroups)[number];

/** The group of a feature or of a term made from it. */
export const groupOf = (name: string): FeatureGroup =>
  featureGroups.find((group) => name.startsWith(`${group}-`)) ?? "region";
