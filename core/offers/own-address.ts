import { ENGINES } from './engines.ts';

/**
 * The SearXNG address that a page stands at, when its host is none of a listed engine. The script on search pages runs
 * only where permission was given, so a host that no row knows is the address that the person named; it need not be
 * read from storage. Null on hosts of listed engines, whose other paths are not for reading.
 */
export function ownAddressOn({ host, pathname }: { host: string; pathname: string }): string | null {
  const isListed = ENGINES.some(({ hosts }) =>
    hosts.some((known) => {
      const name = known.replace(/\W+$|^\W+/g, '');
      return host.endsWith(name) || host.startsWith(`${name}.`);
    }),
  );
  if (isListed) return null;
  return `https://${host}${pathname.replace(/[^/]+\/?$/, '')}`;
}
