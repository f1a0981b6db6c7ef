import { GOOGLE_SUFFIXES } from './engines.generated.ts';
import type { Engine } from './engines.ts';

/** The endings of Google's country hosts, `com` first: www.google.<ending>. */
export function googleSuffixes(): string[] {
  return GOOGLE_SUFFIXES.split(' ');
}

/** The Google host of a country (ISO 3166 code in either case), or google.com where it has none. */
export function googleSuffixFor(country: string | null): string {
  const code = (country ?? '').toLowerCase();
  const label = code === 'gb' ? 'uk' : code;
  return (
    googleSuffixes().find(
      (suffix) => label !== '' && suffix.split('.').at(-1) === label && suffix !== 'com',
    ) ?? 'com'
  );
}

/**
 * The match patterns to ask permission for, one engine at a time: for Google the one host asked for, for SearXNG
 * the person's own address. Empty where the engine needs an address and none is given.
 */
export function permissionPatterns(
  engine: Engine,
  choice: { googleSuffix?: string; ownAddress?: string | null } = {},
): string[] {
  if (engine.id === 'google') return [`https://www.google.${choice.googleSuffix ?? 'com'}/*`];
  if (engine.id === 'searxng')
    return choice.ownAddress ? [`${choice.ownAddress.split('/').slice(0, 3).join('/')}/*`] : [];
  return engine.hosts.filter((host) => !host.startsWith('-')).map((host) => `https://${host}/*`);
}

/**
 * All patterns of the listed engines, for the manifest's optional list: every Google host among them. A named SearXNG
 * address is not: the manifest decides how widely that may be asked.
 */
export function optionalPatterns(engines: readonly Engine[]): string[] {
  const listed = engines.flatMap((engine) =>
    engine.id === 'google'
      ? googleSuffixes().map((suffix) => `https://www.google.${suffix}/*`)
      : permissionPatterns(engine),
  );
  return [...new Set(listed)];
}

/** Whether a match pattern covers a host, by its exact name or as one of its subdomains. */
export function patternCovers(pattern: string, host: string): boolean {
  const [, wildcard, name] = /^https?:\/\/(\*\.)?([^/]+)\//.exec(pattern) ?? [];
  return name === host || (wildcard !== undefined && name !== undefined && host.endsWith(`.${name}`));
}

/** Why a typed address cannot be used. */
export type OwnAddressFault = 'not-an-address' | 'needs-https' | 'has-a-port';

/**
 * A SearXNG address as typed, made whole: https unless it is this very computer, no query, ending in a slash. A port
 * is refused because match patterns cannot name one in every browser.
 */
export function readOwnAddress(
  typed: string,
): { ok: true; address: string } | { ok: false; fault: OwnAddressFault } {
  const text = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const parts = /^(https?):\/\/([a-z\d.-]+)(:\d+)?(\/[^?#]*)?(?:[?#].*)?$/i.exec(whole);
  if (!parts) return { ok: false, fault: 'not-an-address' };
  const [, protocol = '', host = '', port, path = '/'] = parts;
  const local = /^(localhost|127\.0\.0\.1)$/i.test(host);
  if (!local && !/^[a-z\d-]+(\.[a-z\d-]+)+$/i.test(host)) return { ok: false, fault: 'not-an-address' };
  if (port !== undefined) return { ok: false, fault: 'has-a-port' };
  if (protocol.toLowerCase() === 'http' && !local && !host.endsWith('.onion'))
    return { ok: false, fault: 'needs-https' };
  const base = path.replace(/\/?(search\/?)?$/, '/');
  return { ok: true, address: `${protocol.toLowerCase()}://${host.toLowerCase()}${base}` };
}
