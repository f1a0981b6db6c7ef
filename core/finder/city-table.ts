import * as v from 'valibot';
import { createByteReader, joinParts, readHeader, readPlanes, writePlanes } from './byte-planes.ts';
import { asBuffer } from './columns.ts';
import type { Point } from './distance.ts';

/** The world's cities, country by country, with further spellings of the well-known ones. */

const MAGIC = 0x53544943;
const VERSION = 1;
/** Two decimals: a kilometre, for a town that is many wide. */
const SCALE = 100;
const SMALLEST = 15_000;
/** Steps of population: two for each doubling above the smallest. */
const STEPS = 2;

export type City = {
  /** As GeoNames spells it: the English name of famous cities, else the local one. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** State or province, where the table knows it: "IL". */
  region: string | null;
  point: Point;
  /** Inhabitants, within a fifth. */
  population: number;
  /** Local and other spellings. */
  spellings: readonly string[];
};

/** Codes and names of the states and provinces of a country: `{ US: { IL: "Illinois" } }`. */
export type RegionNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type CityTable = { cities: readonly City[]; regions: RegionNames };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const metaSchema = v.strictObject({
  countries: v.array(
    v.strictObject({ code: v.string(), cities: count, south: v.number(), west: v.number() }),
  ),
  regions: v.record(v.string(), v.record(v.string(), v.string())),
});

function byCountry(cities: readonly City[]): Map<string, City[]> {
  const countries = new Map<string, City[]>();
  for (const city of cities) {
    const list = countries.get(city.country);
    if (list) list.push(city);
    else countries.set(city.country, [city]);
  }
  return new Map([...countries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const step = (population: number) =>
  Math.max(0, Math.round(STEPS * Math.log2(Math.max(SMALLEST, population) / SMALLEST)));

/** Keeps the order of cities within a country. */
export function encodeCities(cities: readonly City[], regions: RegionNames): ArrayBuffer {
  const countries = byCountry(cities);
  const ordered = [...countries.values()].flat();
  const least = (list: readonly City[], pick: (point: Point) => number) =>
    list.reduce((low, { point }) => Math.min(low, Math.round(pick(point) * SCALE)), 36_000);
  const boxes = new Map(
    [...countries].map(([code, list]) => [
      code,
      { south: least(list, ({ lat }) => lat), west: least(list, ({ lon }) => lon) },
    ]),
  );
  const meta = {
    countries: [...countries].map(([code, list]) => ({
      code,
      cities: list.length,
      south: boxes.get(code)?.south ?? 0,
      west: boxes.get(code)?.west ?? 0,
    })),
    regions,
  };
  const regionNumber = ({ country, region }: City) =>
    region === null ? 0 : Object.keys(regions[country] ?? {}).indexOf(region) + 1;
  const encoder = new TextEncoder();
  const metaText = encoder.encode(JSON.stringify(meta));
  const names = encoder.encode(ordered.map(({ name }) => name).join('\n'));
  const spellings = encoder.encode(ordered.flatMap((city) => city.spellings).join('\n'));
  return joinParts(
    [MAGIC, VERSION, ordered.length, metaText.length, names.length, spellings.length],
    [
      metaText,
      writePlanes(
        ordered.map(({ country, point }) => Math.round(point.lat * SCALE) - (boxes.get(country)?.south ?? 0)),
        2,
      ),
      writePlanes(
        ordered.map(({ country, point }) => Math.round(point.lon * SCALE) - (boxes.get(country)?.west ?? 0)),
        2,
      ),
      Uint8Array.from(ordered, ({ population }) => step(population)),
      Uint8Array.from(ordered, regionNumber),
      Uint8Array.from(ordered, (city) => city.spellings.length),
      names,
      spellings,
    ],
  );
}

function readMeta(bytes: Uint8Array): v.InferOutput<typeof metaSchema> | null {
  try {
    const parsed = v.safeParse(metaSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Reads the stored table; null when it is another version or damaged. */
export function decodeCities(stored: unknown): CityTable | null {
  const buffer = asBuffer(stored);
  if (buffer === null) return null;
  const reader = createByteReader(buffer);
  const header = readHeader(reader, 6, MAGIC, VERSION);
  if (header === null) return null;
  const [, , total = 0, metaBytes = 0, nameBytes = 0, spellingBytes = 0] = header;
  const metaText = reader.take(metaBytes);
  const lat = reader.take(2 * total);
  const lon = reader.take(2 * total);
  const steps = reader.take(total);
  const regionOf = reader.take(total);
  const spelt = reader.take(total);
  const nameText = reader.take(nameBytes);
  const spellingText = reader.take(spellingBytes);
  if (!metaText || !lat || !lon || !steps || !regionOf || !spelt || !nameText || !spellingText) return null;
  const meta = readMeta(metaText);
  const names = new TextDecoder().decode(nameText).split('\n');
  const spellings = new TextDecoder().decode(spellingText).split('\n');
  const listed = meta?.countries.reduce((sum, { cities }) => sum + cities, 0);
  if (meta === null || listed !== total || names.length !== total || !reader.atEnd()) return null;

  const north = readPlanes(lat, total, 2);
  const east = readPlanes(lon, total, 2);
  const cities: City[] = [];
  let spelling = 0;
  for (const { code, cities: many, south, west } of meta.countries) {
    const regions = Object.keys(meta.regions[code] ?? {});
    for (const end = cities.length + many; cities.length < end; ) {
      const i = cities.length;
      const own = spellings.slice(spelling, spelling + (spelt[i] ?? 0));
      spelling += own.length;
      cities.push({
        name: names[i] ?? '',
        country: code,
        region: regions[(regionOf[i] ?? 0) - 1] ?? null,
        point: { lat: ((north[i] ?? 0) + south) / SCALE, lon: ((east[i] ?? 0) + west) / SCALE },
        population: Math.round(SMALLEST * 2 ** ((steps[i] ?? 0) / STEPS)),
        spellings: own,
      });
    }
  }
  return { cities, regions: meta.regions };
}
