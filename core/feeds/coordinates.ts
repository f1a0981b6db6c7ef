/** Coordinates of a feed row: both usable or none. */

export type Point = { lat: number; lon: number };

const DECIMAL = /^[+-]?\d{1,3}(?:\.\d{0,20})?$/;

/** A number, or a string that is nothing but a decimal number. `null`, `""` and `true` are not numbers. */
function decimal(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return DECIMAL.test(text) ? Number(text) : null;
}

/** Degrees, WGS 84; null when either half is missing, out of range, or both are 0 (a form left empty). */
export function readPoint(latitude: unknown, longitude: unknown): Point | null {
  const lat = decimal(latitude);
  const lon = decimal(longitude);
  if (lat === null || lon === null) return null;
  if (lat < -90 || lat > 90 || lon < -180 || lon > 180) return null;
  if (lat === 0 && lon === 0) return null;
  return { lat, lon };
}

/**
 * The Meeting Guide `coordinates` string: `lat,lon`, or four numbers `lat,lon,lat,lon` for the corners of an area,
 * whose middle is returned as an approximate point.
 */
export function readPointText(value: unknown): { point: Point; area: boolean } | null {
  if (typeof value !== 'string' || value.length > 200) return null;
  const parts = value.split(',');
  const first = readPoint(parts[0], parts[1]);
  if (parts.length === 2) return first ? { point: first, area: false } : null;
  const second = readPoint(parts[2], parts[3]);
  if (parts.length !== 4 || !first || !second) return null;
  const middle = readPoint((first.lat + second.lat) / 2, (first.lon + second.lon) / 2);
  return middle ? { point: middle, area: true } : null;
}
