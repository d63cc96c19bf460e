/** Where a request comes from, for limits. Headers are believed only from proxies that the operator has named. */
import { isIP } from "node:net";
import type { Context } from "hono";

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

const socketAddress = (context: Context): string => {
  const env: unknown = context.env;
  const incoming = (
    env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined
  )?.incoming;
  return plain(incoming?.socket?.remoteAddress ?? "unknown");
};

/** The first four groups, of which "::" may have left out any that are zero. */
const networkOf = (address: string): string => {
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const groups =
    tail === undefined
      ? head
      : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => "0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
};

/** One neighbour of IPv6 owns a whole /64: it counts as one. */
const counted = (address: string): string => (isIP(address) === 6 ? `${networkOf(address)}::` : address);

/**
 * The address to count by: the peer itself, or, behind proxies that are trusted, the last one in X-Forwarded-For that is not
 * one of them. What stands before it may be made up.
 */
export const peerOf = (context: Context, proxies: ReadonlySet<string>): string => {
  let address = socketAddress(context);
  const told = (context.req.header("x-forwarded-for") ?? "").split(",").map(plain).filter(Boolean);
  while (proxies.has(address)) {
    const before = told.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return counted(address);
};
