import { parseAddress } from './web-address.ts';

/**
 * What the browser is asked to allow for an address: its very host over https, with none above or below it. Ports are
 * left out, as Firefox knows none in patterns. null for what is no https address.
 */
export function hostPattern(address: string): string | null {
  const url = parseAddress(address);
  return url?.protocol === 'https:' && url.hostname !== '' ? `https://${url.hostname}/*` : null;
}
