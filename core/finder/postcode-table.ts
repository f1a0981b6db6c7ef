import { createByteReader, joinParts, readHeader, readPlanes, writePlanes } from './byte-planes.ts';
import { asBuffer } from './columns.ts';
import type { Point } from './distance.ts';

/** Short postal codes with a point each: Canadian forward sortation areas, British postcode areas. */

const MAGIC = 0x45444f43;
const VERSION = 1;
const SCALE = 1000;

export type PostalPlace = {
  /** Upper case, without blanks. */
  code: string;
  /** Town or province that the code belongs to. */
  name: string;
  point: Point;
  /** How far off the point may be, in km, at most 255. */
  withinKm: number;
};

export type PostcodeTable = ReadonlyMap<string, PostalPlace>;

export function encodePostcodes(places: readonly PostalPlace[]): ArrayBuffer {
  const names = [...new Set(places.map(({ name }) => name))];
  const text = new TextEncoder().encode([...names, ...places.map(({ code }) => code)].join('\n'));
  const degrees = (pick: (point: Point) => number, shift: number) =>
    writePlanes(
      places.map(({ point }) => Math.round((pick(point) + shift) * SCALE)),
      3,
    );
  return joinParts(
    [MAGIC, VERSION, places.length, names.length, text.length],
    [
      text,
      writePlanes(
        places.map(({ name }) => names.indexOf(name)),
        2,
      ),
      degrees(({ lat }) => lat, 90),
      degrees(({ lon }) => lon, 180),
      Uint8Array.from(places, ({ withinKm }) => Math.min(255, Math.ceil(withinKm))),
    ],
  );
}

/** Reads the stored table; null when it is another version or damaged. */
export function decodePostcodes(stored: unknown): PostcodeTable | null {
  const buffer = asBuffer(stored);
  if (buffer === null) return null;
  const reader = createByteReader(buffer);
  const header = readHeader(reader, 5, MAGIC, VERSION);
  if (header === null) return null;
  const [, , count = 0, nameCount = 0, textBytes = 0] = header;
  const text = reader.take(textBytes);
  const nameOf = reader.take(2 * count);
  const lat = reader.take(3 * count);
  const lon = reader.take(3 * count);
  const within = reader.take(count);
  if (!text || !nameOf || !lat || !lon || !within || !reader.atEnd()) return null;
  const words = new TextDecoder().decode(text).split('\n');
  if (words.length !== nameCount + count) return null;
  const names = readPlanes(nameOf, count, 2);
  const lats = readPlanes(lat, count, 3);
  const lons = readPlanes(lon, count, 3);
  const table = new Map<string, PostalPlace>();
  for (let i = 0; i < count; i++) {
    const code = words[nameCount + i] ?? '';
    const point = { lat: (lats[i] ?? 0) / SCALE - 90, lon: (lons[i] ?? 0) / SCALE - 180 };
    table.set(code, { code, name: words[names[i] ?? 0] ?? '', point, withinKm: within[i] ?? 0 });
  }
  return table;
}
