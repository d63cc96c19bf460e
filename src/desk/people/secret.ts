/** Secrets that let in: 256 bits of chance. Only their hashes are kept, so that who reads the store can use none of them. */
import { createHash, randomBytes } from "node:crypto";

/** What a secret is for shows in front, so that one that leaked can be told and searched for. */
export type SecretKind = "session" | "invitation" | "token";

const prefixes: Readonly<Record<SecretKind, string>> = {
  session: "",
  invitation: "",
  token: "entente_",
};

export const newSecret = (kind: SecretKind): string =>
  `${prefixes[kind]}${randomBytes(32).toString("base64url")}`;

/** A secret of 256 bits cannot be guessed from its hash, so the fast one will do. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
