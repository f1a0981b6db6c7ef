/** Distances on a sphere, and whether a region counts them in miles. */

export type Point = { lat: number; lon: number };

/** Mean radius of the Earth in km (IUGG). */
export const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;
const KM_PER_MILE = 1.609344;

/** Great-circle distance in km (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const dLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = dLat * dLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * dLon * dLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A point as x, y, z on a sphere of radius 1: comparing many distances then needs no trigonometry. */
export function unitVector({ lat, lon }: Point): [number, number, number] {
  const flat = Math.cos(lat * RADIANS);
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** The unit vectors of many points, three floats each, without an object per point. */
export function unitVectors(lat: Float32Array, lon: Float32Array): Float32Array {
  const made = new Float32Array(3 * lat.length);
  for (let row = 0; row < lat.length; row++) {
    const north = (lat[row] ?? 0) * RADIANS;
    const east = (lon[row] ?? 0) * RADIANS;
    const flat = Math.cos(north);
    made[3 * row] = flat * Math.cos(east);
    made[3 * row + 1] = flat * Math.sin(east);
    made[3 * row + 2] = Math.sin(north);
  }
  return made;
}

/** Km along the surface for the square of the straight line between two unit vectors. */
export function kmOfChord(squared: number): number {
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/** The square of the straight line that `km` along the surface spans; rises with `km`. */
export function chordOfKm(km: number): number {
  const half = Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_KM)));
  return 4 * half * half;
}

export type DistanceUnit = 'km' | 'mi';

/** CLDR's regions whose roads are signed in miles. */
const MILES = new Set(['GB', 'US', 'LR', 'MM', 'AS', 'GU', 'MP', 'PR', 'VI', 'GG', 'IM', 'JE']);

/** Miles or kilometres, by ISO 3166 region; kilometres when it is unknown. */
export function distanceUnit(region: string | null): DistanceUnit {
  return region !== null && MILES.has(region.toUpperCase()) ? 'mi' : 'km';
}

export function kmIn(unit: DistanceUnit, km: number): number {
  return unit === 'mi' ? km / KM_PER_MILE : km;
}

export function kmFrom(unit: DistanceUnit, length: number): number {
  return unit === 'mi' ? length * KM_PER_MILE : length;
}
