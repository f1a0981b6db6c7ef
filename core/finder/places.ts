import type { City, CityTable } from './city-table.ts';
import type { Point } from './distance.ts';
import { foldText } from './fold.ts';
import type { PostalPlace, PostcodeTable } from './postcode-table.ts';
import { prefixRange } from './token-index.ts';
import type { ZipTable } from './zip-table.ts';

/** From what a person types to a point on the map, without asking anybody. */

export type Place = {
  /** City, or the code as it is written. */
  name: string;
  /** State or province in words, or the town of a British postcode; null when the tables do not say. */
  region: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  point: Point;
  /** How far off the point may be, in km: a city's own width is not counted. */
  withinKm: number;
  kind: 'city' | 'postcode' | 'postcode-area';
};

/** Any of the tables may be missing: its places are then not found, the others are. */
export type PlaceTables = {
  cities: CityTable | null;
  zips: ZipTable | null;
  canada: PostcodeTable | null;
  britain: PostcodeTable | null;
};

export type PlaceFinder = {
  /** The best places for what has been typed so far, best first. */
  suggest(text: string, limit?: number): Place[];
  /** The place meant by a finished text; null when it is not known. */
  resolve(text: string): Place | null;
};

const MOST_SUGGESTIONS = 8;

const ZIP = /^(\d{5})(?:[- ]?\d{4})?$/;
/** Canada: the letters that Canada Post uses, and a whole code only with a digit, a letter and a digit after it. */
const FSA = /^([ABCEGHJ-NPRSTVXY]\d[A-Z])(?: ?\d[A-Z]\d)?$/;
const BRITISH = /^([A-Z]{1,2})(\d[A-Z\d]?)(?: ?\d[A-Z]{2})?$/;

/** One spelling for a name however it is punctuated: "Saint-Étienne" and "st etienne" meet. */
export function placeKey(text: string): string {
  return foldText(text)
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^saint /u, 'st ');
}

/** "Springfield, Illinois, US" for a list; the country's name in the person's language. */
export function placeLabel({ name, region, country }: Place, locale: string): string {
  return [name, region, countryNames(locale).of(country)].filter(Boolean).join(', ');
}

function countryNames(locale: string): { of(code: string): string } {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' });
  return { of: (code) => names.of(code) ?? code };
}

const cityPlace = (city: City, regions: CityTable['regions']): Place => ({
  name: city.name,
  region: city.region === null ? null : (regions[city.country]?.[city.region] ?? city.region),
  country: city.country,
  point: city.point,
  withinKm: 1,
  kind: 'city',
});

const postalPlace = (found: PostalPlace, name: string, country: string): Place => ({
  name,
  region: found.name,
  country,
  point: found.point,
  withinKm: found.withinKm,
  kind: country === 'GB' ? 'postcode-area' : 'postcode',
});

/** Sorted keys of all spellings, and the city of each. */
function indexCities(cities: readonly City[]): { keys: string[]; cityOf: number[] } {
  const entries: string[] = [];
  cities.forEach(({ name, spellings }, city) => {
    const keys = new Set([name, ...spellings].map(placeKey));
    for (const key of keys) entries.push(`${key}\n${city}`);
  });
  // Plain strings sort several times faster than pairs; a newline sorts before everything that a key may hold.
  entries.sort();
  const ends = entries.map((entry) => entry.indexOf('\n'));
  return {
    keys: entries.map((entry, i) => entry.slice(0, ends[i])),
    cityOf: entries.map((entry, i) => Number(entry.slice((ends[i] ?? 0) + 1))),
  };
}

/**
 * Makes a finder; sorting the cities takes some tens of milliseconds, so make it when the place field is first used.
 * `locale` is the person's language, in which a country may be typed after a comma.
 */
export function createPlaceFinder(tables: PlaceTables, locale: string): PlaceFinder {
  const cities = tables.cities?.cities ?? [];
  const regions = tables.cities?.regions ?? {};
  const { keys, cityOf } = indexCities(cities);
  const languages = [countryNames(locale), countryNames('en')];

  /** Whether what stands after the comma begins the city's state or country, by code or name. */
  function liesIn(city: City, qualifiers: readonly string[]): boolean {
    if (qualifiers.length === 0) return true;
    const state = city.region === null ? [] : [city.region, regions[city.country]?.[city.region] ?? ''];
    const known = [...state, city.country, ...languages.map((names) => names.of(city.country))].map(placeKey);
    if (city.country === 'GB') known.push('uk');
    if (city.country === 'US') known.push('usa');
    return qualifiers.every((asked) => known.some((name) => name.startsWith(asked)));
  }

  function citiesFor(text: string, limit: number): Place[] {
    const [name = '', ...rest] = text.split(/[,،،]/u);
    const key = placeKey(name);
    const qualifiers = rest.map(placeKey).filter(Boolean);
    if (key === '') return [];
    const [from, to] = prefixRange(keys, key);
    const found = new Map<number, boolean>();
    for (let i = from; i < to; i++) {
      const city = cityOf[i] ?? 0;
      found.set(city, (found.get(city) ?? false) || keys[i] === key);
    }
    return [...found]
      .flatMap(([number, whole]) => {
        const city = cities[number];
        return city && liesIn(city, qualifiers) ? [{ city, whole }] : [];
      })
      .sort((a, b) => Number(b.whole) - Number(a.whole) || b.city.population - a.city.population)
      .slice(0, limit)
      .map(({ city }) => cityPlace(city, regions));
  }

  /** Britain and Canada share a few short codes; a whole code says which one is meant. */
  function postcodesFor(text: string): Place[] {
    const code = foldText(text).toUpperCase().replace(/\s+/gu, ' ').trim();
    const zip = ZIP.exec(code)?.[1];
    if (zip !== undefined) {
      const found = tables.zips?.find(zip);
      if (!found) return [];
      const state = found.state === null ? null : (regions.US?.[found.state] ?? found.state);
      return [
        {
          name: zip,
          region: state,
          country: 'US',
          point: found.point,
          withinKm: found.withinKm,
          kind: 'postcode',
        },
      ];
    }
    const places: Place[] = [];
    const fsa = FSA.exec(code)?.[1];
    const area = fsa === undefined ? undefined : tables.canada?.get(fsa);
    if (area) places.push(postalPlace(area, area.code, 'CA'));
    const [, letters = '', district = ''] = BRITISH.exec(code) ?? [];
    const british = tables.britain?.get(letters);
    if (british) places.push(postalPlace(british, `${letters}${district}`, 'GB'));
    return places;
  }

  function suggest(text: string, limit = MOST_SUGGESTIONS): Place[] {
    const postal = postcodesFor(text);
    return [...postal, ...citiesFor(text, limit - postal.length)].slice(0, limit);
  }
  return { suggest, resolve: (text) => suggest(text, 1)[0] ?? null };
}
