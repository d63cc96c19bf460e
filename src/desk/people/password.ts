/** Passwords as they are kept: scrypt, with its costs written beside the hash so that they can grow. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** One of the settings of OWASP's password storage cheat sheet: 32 MiB a hash, three passes. */
const cost = { ln: 15, r: 8, p: 3 } as const;
const saltBytes = 16;
const hashBytes = 32;
/** Hashes made at one time: more would fill the memory of a small server. */
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

const turn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
};

interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

const derive = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  turn(
    () =>
      new Promise((resolve, reject) => {
        const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 128 * 2 };
        scrypt(password.normalize("NFC"), salt, hashBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

/** "$scrypt$ln=15,r=8,p=3$SALT$HASH" */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString("base64url")}$${key.toString("base64url")}`;
};

const parse = (
  hashed: string,
): { readonly cost: Cost; readonly salt: Buffer; readonly key: Buffer } | null => {
  const [, ln, r, p, salt = "", key = ""] =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hashed) ?? [];
  if (ln === undefined) return null;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64url"),
    key: Buffer.from(key, "base64url"),
  };
};

/** A hash of no password: held against when there is none, so that the time tells nobody which handles exist. */
const nobody = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Whether it is the password; takes as long when there is none to hold it against. */
export const isPassword = async (password: string, hashed: string | null): Promise<boolean> => {
  const known = parse(hashed ?? nobody) ?? parse(nobody);
  if (!known) return false;
  const key = await derive(password, known.salt, known.cost);
  return key.length === known.key.length && timingSafeEqual(key, known.key) && hashed !== null;
};

/** Whether it was made at a cost that is no longer ours. */
export const isOldHash = (hashed: string): boolean =>
  !hashed.startsWith(`$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$`);
