/** Canadian postal areas (FSAs) from the package zipcodes, with its broken and misplaced rows mended. */
import { distanceKm, type Point } from '../core/finder/distance.ts';
import { foldText } from '../core/finder/fold.ts';
import type { PostalPlace } from '../core/finder/postcode-table.ts';
import type { GeoNamesRow, ListedArea } from './place-sources.ts';

/** First letter of the code: the post office gives each province its own. X is shared. */
const PROVINCES: Readonly<Record<string, string>> = {
  ...{ A: 'Newfoundland and Labrador', B: 'Nova Scotia', C: 'Prince Edward Island', E: 'New Brunswick' },
  ...{ G: 'Quebec', H: 'Quebec', J: 'Quebec', K: 'Ontario', L: 'Ontario', M: 'Ontario', N: 'Ontario' },
  ...{ P: 'Ontario', R: 'Manitoba', S: 'Saskatchewan', T: 'Alberta', V: 'British Columbia', Y: 'Yukon' },
  X: 'Northwest Territories or Nunavut',
};

/** A code this far from the town it is named after is looked at. */
const FAR_KM = 30;
/** How far off a code may be: in town, in the countryside (a second character of 0), and where it was mended. */
const TOWN_KM = 10;
const COUNTRY_KM = 150;
const MENDED_KM = 25;

const townKey = (name: string) =>
  foldText(name)
    .replace(/\(.*/, '')
    .replace(/ (central|north|south|east|west|northeast|northwest|southeast|southwest)\b.*$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function middle(points: readonly Point[]): Point {
  return { lat: median(points.map(({ lat }) => lat)), lon: median(points.map(({ lon }) => lon)) };
}

function inCanada(point: Point | null): point is Point {
  if (point === null) return false;
  const { lat, lon } = point;
  return lat > 41 && lat < 84 && lon > -142 && lon < -52;
}

/** Largest Canadian place of each name. */
function townsByName(rows: readonly GeoNamesRow[]): Map<string, Point> {
  const towns = new Map<string, Point>();
  const canadian = rows.filter(({ country }) => country === 'CA').sort((a, b) => a.population - b.population);
  for (const { name, point } of canadian) towns.set(townKey(name), point);
  return towns;
}

/**
 * Two faults occur in the package: a comma in a name has shifted a row's columns, so that the point is lost or lies
 * outside Canada; and some points lie far from the town they are named after. The first takes the middle of its
 * neighbours (codes that share two characters), the second its town, where that is nearer to the neighbours than
 * the listed point: many towns share a name.
 */
export function buildCanada(
  listed: readonly ListedArea[],
  rows: readonly GeoNamesRow[],
): { places: PostalPlace[]; mended: string[] } {
  const towns = townsByName(rows);
  const sound = listed.flatMap(({ code, point }) => (inCanada(point) ? [{ code, point }] : []));
  const mended: string[] = [];
  const places = listed.flatMap(({ code, city, point }): PostalPlace[] => {
    const name = PROVINCES[code[0] ?? ''] ?? '';
    const rural = code[1] === '0';
    const neighbours = sound.filter(
      (other) => other.code !== code && other.code.startsWith(code.slice(0, 2)),
    );
    const centre = middle(neighbours.map((other) => other.point));
    if (!inCanada(point)) {
      // Without a neighbour there is nothing to go by: H0H, for letters to Santa Claus.
      if (neighbours.length === 0) return [];
      mended.push(`${code}: row broken by a comma`);
      return [{ code, name, point: centre, withinKm: COUNTRY_KM }];
    }
    const town = towns.get(townKey(city));
    if (!rural && town !== undefined && distanceKm(point, town) > FAR_KM) {
      if (distanceKm(town, centre) < distanceKm(point, centre)) {
        mended.push(`${code}: ${Math.round(distanceKm(point, town))} km from ${city}`);
        return [{ code, name, point: town, withinKm: MENDED_KM }];
      }
    }
    return [{ code, name, point, withinKm: rural ? COUNTRY_KM : TOWN_KM }];
  });
  return { places, mended };
}
