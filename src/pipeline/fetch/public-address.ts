/** Which addresses of the internet protocol are open to everybody, and which lead into somebody's own network. */
import { BlockList, isIP } from "node:net";

const ours = new BlockList();

/** IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and its successors), and what embeds an IPv4 address. */
const special: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
for (const [net, bits] of special) ours.addSubnet(net, bits, "ipv4");

const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  ours.addSubnet(net, bits, "ipv6");

/**
 * Whether an address is of the public internet. Of IPv6 only what is handed out as global unicast is; addresses that carry
 * an IPv4 address inside (mapped, 6to4, Teredo, NAT64) are not, since they lead wherever that one does.
 */
export const isPublicAddress = (address: string): boolean => {
  const version = isIP(address);
  if (version === 4) return !ours.check(address, "ipv4");
  if (version !== 6) return false;
  return globalUnicast.check(address, "ipv6") && !ours.check(address, "ipv6");
};
