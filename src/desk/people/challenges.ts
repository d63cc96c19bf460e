/** Questions to passkeys that wait for their answer: each is answered once, in time, for what it was asked for. */
import { randomBytes } from "node:crypto";
import { challengeFor } from "./lifetimes.ts";

interface Asked<T> {
  readonly purpose: T;
  readonly until: number;
}

/** More than this many at once are nobody's honest need; the oldest give way. */
const mostAsked = 5000;

export interface Challenges<T> {
  /** A fresh challenge, base64url. */
  ask(purpose: T): string;
  /** What it was asked for; null when it was never asked, is answered already, or too old. */
  take(challenge: string): T | null;
}

export const createChallenges = <T>(now: () => Date): Challenges<T> => {
  const asked = new Map<string, Asked<T>>();
  return {
    ask: (purpose) => {
      const challenge = randomBytes(32).toString("base64url");
      asked.set(challenge, { purpose, until: now().getTime() + challengeFor });
      const oldest = asked.keys().next();
      if (asked.size > mostAsked && !oldest.done) asked.delete(oldest.value);
      return challenge;
    },
    take: (challenge) => {
      const found = asked.get(challenge);
      asked.delete(challenge);
      return found && found.until > now().getTime() ? found.purpose : null;
    },
  };
};
