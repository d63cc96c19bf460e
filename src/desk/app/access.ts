/** Who is let in: decided once, at the start, and never wider than was asked for. */
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Store } from "../../store/index.ts";
import { createAccounts } from "../people/accounts.ts";
import { parseOrigin } from "../people/origin.ts";
import { guest, localViewer } from "../people/viewer.ts";
import type { DeskOptions } from "./create-desk.ts";

export interface AccessOptions {
  /** The address that people open, such as `https://desk.example`; with it nobody is let in without signing in. */
  readonly origin?: string;
  /** Addresses of servers in front of this one whose X-Forwarded-For is believed. */
  readonly proxies?: readonly string[];
  /** Nobody signs in by password. */
  readonly passkeysOnly?: boolean;
  /** Said beside another host where there is no sign-in: everybody who reaches this machine may read, and nobody may write. */
  readonly openToNetwork?: boolean;
}

interface Asked extends AccessOptions {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly host: string;
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

/**
 * Without sign-in the desk is for this machine alone; as soon as it has people, they sign in, on this machine too.
 * @throws EntenteError E806 for a network without sign-in, E841 for one without an address, E842 for an address that will not do
 */
export const assertAccess = ({ store, host, origin, openToNetwork = false }: Asked): void => {
  if (origin !== undefined) parseOrigin(origin);
  else if (!loopback.has(host) && !openToNetwork)
    throw store.people.hasPeople() ? new EntenteError("E841", { host }) : new EntenteError("E806", { host });
};

type Access = Pick<DeskOptions, "accounts" | "hosts" | "viewer" | "readOnly">;

/** @param port the port that the desk has got */
export const accessFor = (asked: Asked, port: number): Access => {
  const { store, knowledge, host, proxies = [], passkeysOnly = false } = asked;
  const isLoopback = loopback.has(host);
  if (asked.origin === undefined && !isLoopback) return { viewer: () => guest, readOnly: true };
  if (asked.origin === undefined && !store.people.hasPeople())
    return { hosts: loopback, viewer: () => localViewer };
  const origin = parseOrigin(asked.origin ?? `http://localhost:${port}`);
  return {
    accounts: createAccounts({
      people: store.people,
      knowledge,
      origin,
      proxies: new Set(proxies),
      passkeysOnly,
    }),
  };
};
