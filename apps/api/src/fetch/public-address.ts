import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out for public use (IANA, RFC 3513): all forms that hide an IPv4 lie outside or below. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Is this the address of a machine on the public Internet? Not what is private, local, shared, reserved or for many; and
 * no IPv6 form that stands for an IPv4 address (mapped, compatible, translated, 6to4, Teredo), public or not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
