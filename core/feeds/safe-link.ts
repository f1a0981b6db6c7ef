import { hasHarmfulCharacter } from './plain-text.ts';
import { type ParsedAddress, parseAddress } from './web-address.ts';

/** Which links of a feed a person may be offered to open. */

const LINK_LIMIT = 2000;

/** Names that resolve inside a network or on the machine itself (RFC 2606, 6761, 6762, 8375 and common routers). */
const INTERNAL_SUFFIXES = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'test',
  'invalid',
  'onion',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
];

/**
 * IPv4 blocks that are not on the public internet, as [first address, prefix length]; from the IANA
 * special-purpose address registry.
 */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

function ipv4Number(host: string): number | null {
  const parts = host.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isSpecialIpv4(address: number): boolean {
  return SPECIAL_IPV4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    const start = ipv4Number(first) ?? 0;
    return address >= start && address < start + size;
  });
}

/**
 * Is a host public? `hostname` is as the URL parser gives it: lower case, punycode, IPv4 written in decimal, octal
 * or hexadecimal already turned into four decimal parts, IPv6 in brackets.
 */
function isPublicHost(hostname: string): boolean {
  // Only global unicast 2000::/3 is public, without documentation (2001:db8::/32) and the ranges that wrap an IPv4
  // address (6to4 2002::/16, Teredo 2001:0::/32): no meeting is held at a bare IPv6 address of those.
  if (hostname.startsWith('[')) {
    return /^\[[23][0-9a-f]{3}:/.test(hostname) && !/^\[(2002:|2001:(0?:|0*db8:))/.test(hostname);
  }
  const host = hostname.replace(/\.+$/, '');
  const address = ipv4Number(host);
  if (address !== null) return !isSpecialIpv4(address);
  if (!host.includes('.') || host.split('.').some((label) => label === '' || label.length > 63)) return false;
  return !INTERNAL_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}

function checked(text: string, url: ParsedAddress | null): string | null {
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '' || !isPublicHost(url.hostname)) return null;
  // `https://@host` parses to an empty user: still an address that pretends to have one.
  if (/^[a-z]+:\/*[^/?#]*@/i.test(text)) return null;
  return url.href.length > LINK_LIMIT || hasHarmfulCharacter(url.href) ? null : url.href;
}

/**
 * A safe link in normal form, or null. Safe: absolute http or https, no user part, no private or loopback host, no
 * control or bidirectional character, at most 2,000 characters.
 */
export function safeLink(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '' || text.length > LINK_LIMIT || hasHarmfulCharacter(text) || /[\s\\]/.test(text))
    return null;
  if (!/^https?:\/\/[^/]/i.test(text)) return null;
  return checked(text, parseAddress(text));
}

/** As `safeLink`, for an address relative to a page; `base` itself must be safe. */
export function safeLinkFrom(value: string, base: string): string | null {
  const page = safeLink(base);
  if (page === null || hasHarmfulCharacter(value)) return null;
  const url = parseAddress(value.trim(), page);
  return url === null ? null : safeLink(url.href);
}

/** The host of a link for showing beside it, in the form the browser resolves (punycode); "" for no link. */
export function linkHost(link: string): string {
  return parseAddress(link)?.hostname.replace(/^www\.|\.+$/g, '') ?? '';
}

/** Services that meetings are held on; a host counts when equal or a subdomain (notes on both feed standards). */
const CONFERENCING_HOSTS: readonly string[] = [
  'zoom.us',
  'zoom.com',
  'zoomgov.com',
  'meet.google.com',
  'teams.microsoft.com',
  'teams.live.com',
  'webex.com',
  'goto.com',
  'gotomeeting.com',
  'gotomeet.me',
  'meet.jit.si',
  'freeconferencecall.com',
  'freeconference.com',
  'bluejeans.com',
  'discord.gg',
  'discord.com',
  'signal.group',
  'skype.com',
  'meetings.dialpad.com',
  'zoho.com',
  'vrchat.com',
  'secondlife.com',
  'horizon.meta.com',
];

/** Is a link's host a known conferencing service? Where not, the view names the host before it is opened. */
export function isConferencingHost(link: string): boolean {
  const host = linkHost(link);
  return CONFERENCING_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}
