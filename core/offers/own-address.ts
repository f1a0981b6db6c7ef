import { ENGINES } from './engines.ts';

/**
 * The SearXNG address that a page stands at, when it is no page of a listed engine. The script on search pages runs
 * only where permission was given, so a host that no row knows is the address that the person named; it need not be
 * read from storage. Null on hosts of listed engines, whose other paths are not for reading.
 */
export function ownAddressOn(url: string): string | null {
  const parts = /^(https:\/\/([^/?#]+))(\/[^?#]*)?/.exec(url);
  if (!parts) return null;
  const [, origin = '', host = '', path = '/'] = parts;
  const listed = ENGINES.some(({ hosts }) =>
    hosts.some((known) => {
      const name = known.replace(/^-|^\*/, '');
      return host === name || (name.startsWith('.') && host.endsWith(name));
    }),
  );
  if (listed || host.startsWith('www.google.')) return null;
  return origin + path.replace(/[^/]+\/?$/, '');
}
