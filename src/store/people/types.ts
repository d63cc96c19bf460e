/** People as the store keeps them. Times are ISO 8601 in UTC. */

/** From those who only read to those who manage people; each may do what those before it may. */
export const roles = ["reader", "member", "analyst", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: string;
  /** The name to sign in with; null once the person is gone. */
  readonly handle: string | null;
  /** The name that stands beside what this person writes. */
  readonly name: string;
  readonly role: Role;
  /** What this person writes waits for a moderator. */
  readonly held: boolean;
  /** `gone`: the account was deleted; the row stays, so that what hangs on it has something to hang on. */
  readonly state: "active" | "suspended" | "gone";
  readonly madeAt: string;
}

export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly madeAt: string;
  readonly usedAt: string | null;
}

export type SignedInBy = "passkey" | "password" | "invitation";

export interface Session {
  /** Names it to its owner; it is not what lets in. */
  readonly id: string;
  readonly person: string;
  readonly how: SignedInBy;
  /** What the browser called itself. */
  readonly agent: string;
  /** When this person last proved who they are. */
  readonly madeAt: string;
  readonly seenAt: string;
}

/** A link that makes one account, or gives back one whose keys are lost. */
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly held: boolean;
  /** Set when it gives an account back. */
  readonly person: string | null;
  readonly note: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

export interface ApiToken {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly madeAt: string;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

/** Who does something, and when: goes into the log with it. */
export interface Act {
  /** Person id, `local`, or `cli`. */
  readonly by: string;
  readonly at: string;
}

/** An entry of the log. It names people by id only, so that it can stay when a name must go. */
export interface AuditEntry extends Act {
  readonly number: number;
  readonly what: string;
  /** Id of the person or thing. */
  readonly about: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** SHA-256 over the entry and the hash of the one before it. */
  readonly hash: string;
}
