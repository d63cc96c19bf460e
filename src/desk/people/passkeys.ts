/** Passkeys: the questions a browser puts to an authenticator, and what its answers are worth. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { EntenteError } from "../../errors/index.ts";
import type { PeopleStore, Person } from "../../store/index.ts";
import { type Challenges, createChallenges } from "./challenges.ts";
import type { Origin } from "./origin.ts";
import type { Creation, Request } from "./webauthn-shape.ts";

/** A new passkey as it is kept, without its owner. */
export interface MadePasskey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** For whom a passkey is made: a person, or the one who holds an invitation. */
export interface Registering {
  readonly for: string;
  readonly handle: string;
  readonly name: string;
}

export interface Passkeys {
  /** Options for `navigator.credentials.create`. */
  askNew(owner: Registering, known: readonly { readonly id: string }[]): Promise<unknown>;
  /** Throws E843 when the answer is not to a question asked for this owner. */
  made(answer: Creation, owner: { readonly for: string; readonly name: string }): Promise<MadePasskey>;
  /** Options for `navigator.credentials.get`: whichever passkey the browser holds for this desk. */
  ask(): Promise<unknown>;
  /** Whose passkey answered. Throws E843 when it does not count. */
  answered(answer: Request): Promise<Person>;
}

interface PasskeyParts {
  readonly people: PeopleStore;
  readonly origin: Origin;
  readonly now: () => Date;
}

/** Loaded at the first passkey only: it is the dearest thing that the desk loads. */
const library = () => import("@simplewebauthn/server");

const refuse = (why: string): EntenteError => new EntenteError("E843", { why });

/** What it signed is held against the question that it says it answers. */
const challengeOf = (clientData: string): string => {
  try {
    const told: unknown = JSON.parse(Buffer.from(clientData, "base64url").toString("utf8"));
    return String((told as { readonly challenge?: unknown } | null)?.challenge ?? "");
  } catch {
    return "";
  }
};

const checked = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    throw refuse("its answer is not what was asked for");
  }
};

/** What people are asked to name their passkeys after: nothing, so the day they were made. */
const nameOn = (now: Date): string => `Passkey of ${now.toISOString().slice(0, 10)}`;

const creating =
  ({ origin }: PasskeyParts, asked: Challenges<string>): Passkeys["askNew"] =>
  async (owner, known) => {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: "Entente",
      rpID: origin.rpId,
      userName: owner.handle,
      userDisplayName: owner.name,
      challenge: Uint8Array.from(Buffer.from(asked.ask(owner.for), "base64url")),
      attestationType: "none",
      excludeCredentials: known.map(({ id }) => ({ id })),
      // Found without a handle, and opened by a finger, a face or a PIN: two factors in one.
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
  };

const created =
  ({ origin, now }: PasskeyParts, asked: Challenges<string>): Passkeys["made"] =>
  async (answer, owner) =>
    checked(async () => {
      const { verifyRegistrationResponse } = await library();
      const challenge = challengeOf(answer.response.clientDataJSON);
      if (asked.take(challenge) !== owner.for)
        throw refuse("the question it answers was not asked, or is too old");
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin.url,
        expectedRPID: origin.rpId,
        requireUserVerification: true,
      });
      if (!verified) throw refuse("its answer is not what was asked for");
      const { id, publicKey, counter } = registrationInfo.credential;
      const transports = (answer.response.transports ?? []).map(String).slice(0, 8);
      return { id, name: owner.name || nameOn(now()), publicKey, counter, transports };
    });

const getting =
  ({ people, origin, now }: PasskeyParts, asked: Challenges<string>): Passkeys["answered"] =>
  async (answer) =>
    checked(async () => {
      const { verifyAuthenticationResponse } = await library();
      const challenge = challengeOf(answer.response.clientDataJSON);
      if (asked.take(challenge) !== "sign-in")
        throw refuse("the question it answers was not asked, or is too old");
      const key = people.passkey(answer.id);
      const person = key && people.person(key.person);
      if (!key || person?.state !== "active") throw refuse("this desk does not know it");
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin.url,
        expectedRPID: origin.rpId,
        credential: { id: key.id, publicKey: key.publicKey, counter: key.counter },
        requireUserVerification: true,
      });
      if (!verified) throw refuse("its answer is not what was asked for");
      people.usePasskey(key.id, { counter: authenticationInfo.newCounter, at: now().toISOString() });
      return person;
    });

export const createPasskeys = (parts: PasskeyParts): Passkeys => {
  const asked = createChallenges<string>(parts.now);
  return {
    askNew: creating(parts, asked),
    made: created(parts, asked),
    ask: async () => {
      const { generateAuthenticationOptions } = await library();
      return generateAuthenticationOptions({
        rpID: parts.origin.rpId,
        challenge: Uint8Array.from(Buffer.from(asked.ask("sign-in"), "base64url")),
        userVerification: "required",
      });
    },
    answered: getting(parts, asked),
  };
};
