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
