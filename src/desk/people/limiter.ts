/** How often somebody may do something: a bucket a key that fills again with time. Kept in memory: a restart forgives. */
import { EntenteError } from "../../errors/index.ts";

export interface Limit {
  /** How many at once. */
  readonly most: number;
  /** In how many seconds an empty bucket is full again. */
  readonly seconds: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Buckets kept; beyond, the ones touched longest ago are dropped. */
const mostBuckets = 20_000;

/** E833 with the seconds that a program has to wait. */
export class TooMany extends EntenteError {
  readonly seconds: number;

  constructor(seconds: number) {
    super("E833", { seconds });
    this.seconds = seconds;
  }
}

export interface Limiter {
  /** Takes one. @throws TooMany E833 when none is left */
  take(key: string, limit: Limit): void;
  /** Gives all back: the key has shown itself to be good. */
  forgive(key: string): void;
}

export const createLimiter = (now: () => Date): Limiter => {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string, { most, seconds }: Limit): Bucket => {
    const at = now().getTime();
    const known = buckets.get(key);
    buckets.delete(key);
    const filled = known ? known.left + ((at - known.at) / 1000) * (most / seconds) : most;
    const bucket = { left: Math.min(most, filled), at };
    buckets.set(key, bucket);
    const oldest = buckets.keys().next();
    if (buckets.size > mostBuckets && !oldest.done) buckets.delete(oldest.value);
    return bucket;
  };
  return {
    take: (key, limit) => {
      const bucket = bucketOf(key, limit);
      if (bucket.left < 1) {
        throw new TooMany(Math.ceil(((1 - bucket.left) * limit.seconds) / limit.most));
      }
      bucket.left--;
    },
    forgive: (key) => {
      buckets.delete(key);
    },
  };
};

/** ASVS 5.0, 6.3.1: what is tried against one address, and against one account from everywhere. */
export const signInByAddress: Limit = { most: 20, seconds: 15 * 60 };
export const signInByHandle: Limit = { most: 20, seconds: 60 * 60 };
/** Writes of one person, and of everybody behind one address who has not signed in. */
export const writesByPerson: Limit = { most: 60, seconds: 60 };
export const writesByGuest: Limit = { most: 20, seconds: 60 };
/** What programs ask of the API and of the tools for language models: five and twenty a second, for as long as one likes. */
export const asksByGuest: Limit = { most: 300, seconds: 60 };
export const asksByPerson: Limit = { most: 1200, seconds: 60 };
/** Refusals written into the log: enough to see an attack, too few to fill the disk by one. */
export const refusalsNoted: Limit = { most: 60, seconds: 60 };
