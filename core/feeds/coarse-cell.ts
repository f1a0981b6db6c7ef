import * as v from 'valibot';
import type { Point } from './coordinates.ts';

/**
 * A source is asked for a square of the map, not for a person's place: the server learns the square, which holds a
 * town or a whole city, and nothing about where in it somebody is.
 */

/** Side of a square in degrees of latitude and longitude. */
export const CELL_DEGREES = 0.5;
/** BMLT servers reckon with 111.111 km for a degree. */
const KM_PER_DEGREE = 111.111;
/** For showing: the north-south side of a square, rounded (0.5 degrees are 55.6 km). */
export const CELL_SIDE_KM = 55;

/** A square, named by its middle in degrees. */
export const areaCellSchema = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});
export type AreaCell = v.InferOutput<typeof areaCellSchema>;

function middle(degrees: number, limit: number): number {
  const last = limit - CELL_DEGREES;
  const start = Math.min(Math.floor(degrees / CELL_DEGREES) * CELL_DEGREES, last);
  return start + CELL_DEGREES / 2;
}

/** The square a point lies in. All points of a square give the same answer. */
export function coarseCell(point: Point): AreaCell {
  return { lat: middle(point.lat, 90), lon: middle(point.lon, 180) };
}

/** Kilometres from a square's middle to its farthest corner, the one nearest the equator. */
export function cellReachKm(cell: AreaCell): number {
  const half = (CELL_DEGREES / 2) * KM_PER_DEGREE;
  const widest = Math.cos(((Math.abs(cell.lat) - CELL_DEGREES / 2) * Math.PI) / 180);
  return Math.hypot(half, half * widest);
}

/** A circle to ask for: its middle in degrees, its radius in km. */
export type Circle = { lat: number; lon: number; widthKm: number };

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** The point `km` away in a direction (radians from north). */
function pointFrom(from: Point, km: number, direction: number): Point {
  const [lat, lon, arc] = [radians(from.lat), radians(from.lon), km / EARTH_KM];
  const sine = Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(direction);
  const turned = Math.atan2(
    Math.sin(direction) * Math.sin(arc) * Math.cos(lat),
    Math.cos(arc) - Math.sin(lat) * sine,
  );
  const around = degrees(lon + turned);
  return {
    lat: degrees(Math.asin(sine)),
    lon: around > 180 ? around - 360 : around < -180 ? around + 360 : around,
  };
}

/**
 * Circles that together hold every point within `radiusKm` of any point of the square, none wider than `widestKm`:
 * one where it is enough, else one in the middle and six around it, which reach twice as far as one. A wish beyond
 * that is cut to it. All follow from the square alone, so that asking for several tells no more than asking for one.
 */
export function circlesFor(cell: AreaCell, radiusKm: number, widestKm: number): Circle[] {
  const wanted = Math.max(radiusKm, 0) + cellReachKm(cell);
  const middle = { lat: cell.lat, lon: cell.lon };
  if (wanted <= widestKm) return [{ ...middle, widthKm: Math.ceil(wanted) }];
  // A circle of radius R is covered by seven of radius R / 2, six of them with their middles at R cos 30°.
  const reach = Math.min(wanted, 2 * (widestKm - 2));
  const around = Array.from({ length: 6 }, (_, at) => {
    const point = pointFrom(middle, reach * Math.cos(Math.PI / 6), (at * Math.PI) / 3);
    return { lat: rounded(point.lat), lon: rounded(point.lon), widthKm: widestKm };
  });
  return [{ ...middle, widthKm: widestKm }, ...around];
}

const rounded = (angle: number) => Math.round(angle * 100) / 100;
