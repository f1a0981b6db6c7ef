import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDeltas, readPlanes, toDeltas, writePlanes } from '../../../core/finder/byte-planes.ts';
import { type City, decodeCities, encodeCities } from '../../../core/finder/city-table.ts';
import { createPlaceFinder, placeKey, placeLabel } from '../../../core/finder/places.ts';
import { decodePostcodes, encodePostcodes } from '../../../core/finder/postcode-table.ts';
import { decodeZips, encodeZips } from '../../../core/finder/zip-table.ts';

const city = (name: string, country: string, over: Partial<City> = {}): City => ({
  name,
  country,
  region: null,
  point: { lat: 10, lon: 10 },
  population: 20_000,
  spellings: [],
  ...over,
});

const regions = { US: { IL: 'Illinois', MO: 'Missouri', NY: 'New York' } };
const CITIES = [
  city('Copenhagen', 'DK', {
    spellings: ['København'],
    population: 1_000_000,
    point: { lat: 55.68, lon: 12.57 },
  }),
  city('Springfield', 'US', { region: 'MO', population: 160_000 }),
  city('Springfield', 'US', { region: 'IL', population: 110_000, point: { lat: 39.8, lon: -89.64 } }),
  city('Bath', 'GB', { population: 90_000 }),
  city('Bathinda', 'IN', { population: 280_000 }),
  city('St. Louis', 'US', { region: 'MO', population: 300_000 }),
  city('Tehran', 'IR', { spellings: ['تهران'], population: 7_000_000 }),
  city('New York City', 'US', { region: 'NY', population: 8_000_000 }),
];
const zips = encodeZips(
  [
    { zip: '02139', point: { lat: 42.3647, lon: -71.1042 } },
    { zip: '02140', point: { lat: 42.393, lon: -71.134 } },
    { zip: '96799', point: { lat: -14.3, lon: -170.7 } },
  ],
  [
    { zip: '02238', point: { lat: 42.4, lon: -71.13 } },
    { zip: '09001', point: { lat: 50, lon: 8 } },
  ],
  (prefix) => (prefix.startsWith('02') ? 'MA' : ''),
);
const canada = encodePostcodes([
  { code: 'K1A', name: 'Ontario', point: { lat: 45.421, lon: -75.702 }, withinKm: 10 },
]);
const britain = encodePostcodes([
  { code: 'SW', name: 'Battersea', point: { lat: 51.47, lon: -0.17 }, withinKm: 25 },
  { code: 'K', name: 'Nowhere', point: { lat: 51, lon: 0 }, withinKm: 300 },
]);
const tables = {
  cities: decodeCities(encodeCities(CITIES, regions)),
  zips: decodeZips(zips),
  canada: decodePostcodes(canada),
  britain: decodePostcodes(britain),
};
const places = createPlaceFinder(tables, 'de');
const names = (text: string) => places.suggest(text).map((place) => placeLabel(place, 'en'));

describe('a place that is typed', () => {
  it('may be an American ZIP code, long or short', () => {
    for (const text of ['02139', '02139-1234', ' 02139 ']) {
      expect(places.resolve(text)).toMatchObject({
        name: '02139',
        country: 'US',
        point: { lat: 42.365, lon: -71.104 },
      });
    }
    expect(places.resolve('02238')).toMatchObject({ point: { lat: 42.393, lon: -71.134 }, withinKm: 15 });
    expect(places.resolve('02101')?.withinKm).toBeLessThan(5);
    expect(places.resolve('96799')?.point).toEqual({ lat: -14.3, lon: -170.7 });
    expect(places.resolve('99999')).toBeNull();
  });

  it('may be a Canadian code, whole or its first half', () => {
    for (const text of ['K1A', 'k1a 0b1', 'K1A0B1']) {
      expect(places.resolve(text)).toMatchObject({ name: 'K1A', region: 'Ontario', country: 'CA' });
    }
    expect(places.resolve('K1A 9AA')).toMatchObject({ country: 'GB' });
  });

  it('may be a British postcode, whole or its first half, and is then an area', () => {
    for (const text of ['SW1A 1AA', 'sw1a1aa', 'SW1A', 'SW4']) {
      expect(places.resolve(text)).toMatchObject({
        region: 'Battersea',
        country: 'GB',
        kind: 'postcode-area',
      });
    }
    expect(places.resolve('XX1 1AA')).toBeNull();
  });

  it('may be a city in English or in its own spelling, with or without accents', () => {
    for (const text of ['Copenhagen', 'København', 'kobenhavn', 'COPEN']) {
      expect(places.resolve(text)?.name).toBe('Copenhagen');
    }
    expect(places.resolve('تهران')?.name).toBe('Tehran');
    expect(places.resolve('تهر')?.name).toBe('Tehran');
    expect(places.resolve('saint louis')?.name).toBe('St. Louis');
    expect(places.resolve('st louis')?.name).toBe('St. Louis');
  });

  it('may say its state or country after a comma, in English or in the person’s language', () => {
    expect(names('Springfield')).toEqual([
      'Springfield, Missouri, United States',
      'Springfield, Illinois, United States',
    ]);
    for (const text of ['Springfield, IL', 'springfield,illi', 'Springfield, IL, USA']) {
      expect(places.resolve(text)?.region).toBe('Illinois');
    }
    expect(places.resolve('Copenhagen, Denmark')?.country).toBe('DK');
    expect(places.resolve('København, Dänemark')?.country).toBe('DK');
    expect(places.resolve('Copenhagen, Sweden')).toBeNull();
    expect(places.resolve('Bath, UK')?.country).toBe('GB');
  });

  it('is the town of that very name before a larger one that only begins so', () => {
    expect(places.suggest('bath').map(({ name }) => name)).toEqual(['Bath', 'Bathinda']);
    expect(places.suggest('bat').map(({ name }) => name)).toEqual(['Bathinda', 'Bath']);
    expect(places.suggest('s', 2)).toHaveLength(2);
  });

  it('is nothing when it is empty or unknown, and never throws', () => {
    expect(places.suggest('')).toEqual([]);
    expect(places.suggest(' , ')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(places.suggest(text).length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is still looked for where a table is missing', () => {
    const only = createPlaceFinder({ ...tables, cities: null, zips: null }, 'en');
    expect(only.resolve('K1A')?.country).toBe('CA');
    expect(only.resolve('02139')).toBeNull();
    expect(only.resolve('Tehran')).toBeNull();
  });
});

describe('place tables', () => {
  it('come back as they were written', () => {
    const back = tables.cities?.cities ?? [];
    expect(back.map(({ name }) => name).toSorted()).toEqual(CITIES.map(({ name }) => name).toSorted());
    const tehran = back.find(({ name }) => name === 'Tehran');
    expect(tehran?.spellings).toEqual(['تهران']);
    expect((tehran?.population ?? 0) / 7_000_000).toBeCloseTo(1, 0);
    expect(tables.zips?.boxes).toBe(1);
  });

  it('are refused when cut off, changed in version or something else', () => {
    const all: [ArrayBuffer, (stored: unknown) => unknown][] = [
      [encodeCities(CITIES, regions), decodeCities],
      [zips, decodeZips],
      [canada, decodePostcodes],
    ];
    for (const [whole, decode] of all) {
      expect(decode(whole)).not.toBeNull();
      expect(decode(whole.slice(0, whole.byteLength - 1))).toBeNull();
      const later = whole.slice(0);
      new DataView(later).setUint32(4, 99, true);
      expect(decode(later)).toBeNull();
      for (const other of [null, 'text', new ArrayBuffer(3), new ArrayBuffer(40)])
        expect(decode(other)).toBeNull();
    }
  });

  it('keep any numbers in planes and deltas', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -180_000, max: 180_000 })), (values) => {
        const bytes = writePlanes(toDeltas(values), 3);
        expect([...fromDeltas(readPlanes(bytes, values.length, 3))]).toEqual(values);
      }),
    );
  });

  it('bring punctuation together', () => {
    expect(placeKey("Coeur d'Alene")).toBe(placeKey('coeur d’alene'));
    expect(placeKey('Saint-Étienne')).toBe('st etienne');
  });
});
