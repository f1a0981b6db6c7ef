import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCities } from '../../core/finder/city-table.ts';
import { distanceKm, type Point } from '../../core/finder/distance.ts';
import { createPlaceFinder, type PlaceFinder, placeLabel } from '../../core/finder/places.ts';
import { decodePostcodes } from '../../core/finder/postcode-table.ts';
import { decodeZips } from '../../core/finder/zip-table.ts';
import { buildPlaces, gzipBytes, MOST_GZIP_BYTES } from '../../scripts/build-places.ts';

/** Reference points are not shipped; where they are absent, the tests that need them say so and pass. */
const GEO = join(import.meta.dirname, '../../../shared/feeds/geo');
const TREATMENT = join(import.meta.dirname, '../../../shared/feeds/treatment');

let built: ReturnType<typeof buildPlaces>;
let places: PlaceFinder;

beforeAll(() => {
  built = buildPlaces();
  places = createPlaceFinder(
    {
      cities: decodeCities(built.files['cities.bin']),
      zips: decodeZips(built.files['zips.bin']),
      canada: decodePostcodes(built.files['canada.bin']),
      britain: decodePostcodes(built.files['britain.bin']),
    },
    'en',
  );
}, 120_000);

function reference(folder: string, file: string): string[] {
  const path = join(folder, file);
  if (!existsSync(path)) {
    console.log(`${file} is not here: not compared`);
    return [];
  }
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}

/** Share found, and the distances of those to their reference point, at the median and the 95th of a hundred. */
function compare(pairs: readonly { text: string; point: Point }[]) {
  const distances = pairs.flatMap(({ text, point }) => {
    const found = places.resolve(text);
    return found === null ? [] : [distanceKm(found.point, point)];
  });
  distances.sort((a, b) => a - b);
  const at = (share: number) => distances[Math.floor(distances.length * share)] ?? Number.POSITIVE_INFINITY;
  const result = { found: distances.length / pairs.length, p50: at(0.5), p95: at(0.95) };
  console.log(`${pairs.length} places: ${JSON.stringify(result)}`);
  return result;
}

describe('the built places', () => {
  it('are small enough for the package', () => {
    const bytes = Object.values(built.files).reduce((sum, buffer) => sum + gzipBytes(buffer), 0);
    expect(bytes).toBeLessThanOrEqual(MOST_GZIP_BYTES);
  });

  it.each([
    ['02139', '02139, Massachusetts, United States'],
    ['02139-1234', '02139, Massachusetts, United States'],
    ['85001', '85001, Arizona, United States'],
    ['K1A', 'K1A, Ontario, Canada'],
    ['K1A 0B1', 'K1A, Ontario, Canada'],
    ['SW1A 1AA', 'SW1A, Battersea, United Kingdom'],
    ['SW1A', 'SW1A, Battersea, United Kingdom'],
    ['København', 'Copenhagen, Denmark'],
    ['Copenhagen', 'Copenhagen, Denmark'],
    ['Kobenhavn', 'Copenhagen, Denmark'],
    ['Springfield, IL', 'Springfield, Illinois, United States'],
    ['Tehran', 'Tehran, Iran'],
    ['تهران', 'Tehran, Iran'],
    ['طهران', 'Tehran, Iran'],
    ['كابل', 'Kabul, Afghanistan'],
    ['Köln', 'Köln, Germany'],
    ['cologne', 'Köln, Germany'],
    ['Wien', 'Vienna, Austria'],
    ['Ulaanbaatar', 'Ulan Bator, Mongolia'],
    ['Calcutta', 'Kolkata, India'],
    ['Москва', 'Moscow, Russia'],
    ['東京', 'Tokyo, Japan'],
    ['Αθήνα', 'Athens, Greece'],
    ['montreal', 'Montréal, Quebec, Canada'],
    ['London, Ontario', 'London, Ontario, Canada'],
    ['london', 'London, United Kingdom'],
    ['st louis', 'St. Louis, Missouri, United States'],
  ])('know %s', (text, label) => {
    const found = places.resolve(text);
    expect(found && placeLabel(found, 'en')).toBe(label);
  });

  it('put British outward codes into the right part of the country', () => {
    const pairs = reference(GEO, 'uk-outcodes.csv').flatMap((line) => {
      const [text = '', , , lat, lon] = line.split(',');
      return Number(lat) ? [{ text: `${text} 1AA`, point: { lat: Number(lat), lon: Number(lon) } }] : [];
    });
    if (pairs.length === 0) return;
    const { found, p50, p95 } = compare(pairs);
    expect(found).toBeGreaterThan(0.99);
    expect(p50).toBeLessThan(15);
    expect(p95).toBeLessThan(75);
  });

  it('put Canadian areas where another source has them, in town within a few kilometres', () => {
    const pairs = reference(GEO, 'ca-fsa.tsv').flatMap((line) => {
      const cells = line.split('\t');
      const point = { lat: Number(cells[9]), lon: Number(cells[10]) };
      return point.lat ? [{ text: cells[1] ?? '', point }] : [];
    });
    if (pairs.length === 0) return;
    const town = compare(pairs.filter(({ text }) => text[1] !== '0'));
    expect(town.found).toBeGreaterThan(0.97);
    expect(town.p50).toBeLessThan(4);
    expect(town.p95).toBeLessThan(20);
    const country = compare(pairs.filter(({ text }) => text[1] === '0'));
    expect(country.p95).toBeLessThan(400);
  });

  it('put American ZIP codes where the treatment centres that write them are', () => {
    const [head = '', ...lines] = reference(TREATMENT, 'samhsa-sut-facilities-2021.csv');
    const columns = head.toLowerCase().split(',');
    const pairs = lines.flatMap((line) => {
      const cells = line.split(',');
      // A comma inside quotes shifts the columns: leave those rows out.
      if (cells.length !== columns.length) return [];
      const cell = (name: RegExp) => cells[columns.findIndex((column) => name.test(column))] ?? '';
      const [text, lat, lon] = [cell(/^zip/), Number(cell(/^lat/)), Number(cell(/^lon/))];
      return /^\d{5}$/.test(text) && lat ? [{ text, point: { lat, lon } }] : [];
    });
    if (pairs.length === 0) return;
    const { found, p50, p95 } = compare(pairs);
    expect(found).toBeGreaterThan(0.99);
    expect(p50).toBeLessThan(4);
    expect(p95).toBeLessThan(15);
  });
});
