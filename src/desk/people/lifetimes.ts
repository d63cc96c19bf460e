/** How long things last, in milliseconds. docs/people.md says why. */
const minute = 60_000;
const day = 24 * 60 * minute;

/** A session that is not used for this long ends; NIST SP 800-63B-4 leaves it to the risk of the service. */
export const sessionIdle = 3 * day;
/** However much it is used, a session ends after this long: 30 days is what NIST SP 800-63B-4 allows at its first level. */
export const sessionLongest = 30 * day;
/** What changes how somebody gets in is asked only of one who has proved who they are this short a time ago. */
export const freshFor = 15 * minute;
/** Being seen is written down no more often than this: each write is a sync to disk. */
export const seenEvery = 5 * minute;
/** Between the question to a passkey and its answer. */
export const challengeFor = 5 * minute;
export const invitationDays = 7;
export const mostInvitationDays = 30;
export const tokenDays = 90;
export const mostTokenDays = 366;
/** What lets a person back in who has lost everything: the one who gets it waits for it. */
export const recoveryDays = 1;

export const later = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString();
export const before = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() - milliseconds).toISOString();
