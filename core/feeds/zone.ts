import tzLookup from '@photostructure/tz-lookup';
import type { Point } from './coordinates.ts';

/**
 * Time zones of meetings. Imported by the importer alone: the table behind the look-up is about 29 kB compressed
 * and no page needs it.
 */

const known = new Map<string, boolean>();
/** A feed may name any number of invented zones; remembering all of them would be a leak. */
const MOST_REMEMBERED = 1000;

function isZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  let valid = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    valid = false;
  }
  if (known.size < MOST_REMEMBERED) known.set(name, valid);
  return valid;
}

/** An IANA zone name that this platform can compute with, or null. Offsets such as `+05:00` are no zones. */
export function readZone(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.trim();
  return name.length <= 60 && /^[A-Z][A-Za-z0-9_+/-]*$/.test(name) && isZone(name) ? name : null;
}

/** The zone at a point, or null where there is no answer the platform can compute with. */
export function zoneAt(point: Point | null): string | null {
  if (point === null) return null;
  try {
    return readZone(tzLookup(point.lat, point.lon));
  } catch {
    return null;
  }
}
