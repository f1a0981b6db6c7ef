import {
  createByteReader,
  fromDeltas,
  joinParts,
  readHeader,
  readPlanes,
  toDeltas,
  writePlanes,
} from './byte-planes.ts';
import { asBuffer } from './columns.ts';
import { distanceKm, type Point } from './distance.ts';

/**
 * Where the ZIP codes of the United States are, to 0.001 degree.
 *
 * Codes with an area of their own have a point. Others (post-office boxes, single users) point to a neighbour in
 * the list of those. The rest falls back to the mean of the codes with the same first three digits.
 */

const MAGIC = 0x53504951;
const VERSION = 1;
const CODES = 100_000;
const BITMAP_BYTES = CODES / 8;
const SCALE = 1000;
/** A neighbour is at most this many places away in the list. */
const REACH = 127;
/** A box whose nearest listed neighbour is farther than this is left to the three-digit mean. */
const NEIGHBOUR_KM = 40;

export type ZipTable = {
  /** The point of five digits, with how far off it may be in km; null when even the first three are unknown. */
  find(zip: string): { point: Point; withinKm: number; state: string | null } | null;
  /** Codes with a point of their own, and codes that point to a neighbour. */
  exact: number;
  boxes: number;
};

type Located = { zip: string; point: Point };

function bitmapOf(zips: readonly string[]): Uint8Array {
  const bits = new Uint8Array(BITMAP_BYTES);
  for (const zip of zips) bits[Number(zip) >> 3] = (bits[Number(zip) >> 3] ?? 0) | (1 << (Number(zip) & 7));
  return bits;
}

/** For a box, the offset to the nearest listed code around its place in the list, or null when all are far. */
function neighbourOf(box: Located, exact: readonly Located[], place: number): number | null {
  let best = NEIGHBOUR_KM;
  let offset: number | null = null;
  for (let step = -REACH; step <= REACH; step++) {
    const other = exact[place + step];
    const km = other === undefined ? Number.POSITIVE_INFINITY : distanceKm(box.point, other.point);
    if (km < best) {
      best = km;
      offset = step;
    }
  }
  return offset;
}

/** `stateOf` gives the two letters for the first three digits, or "". Both lists hold five-digit codes. */
export function encodeZips(
  exact: readonly Located[],
  boxes: readonly Located[],
  stateOf: (prefix: string) => string,
): ArrayBuffer {
  const byCode = (a: Located, b: Located) => Number(a.zip) - Number(b.zip);
  const listed = [...exact].sort(byCode);
  const kept: { zip: string; offset: number }[] = [];
  let place = 0;
  for (const box of [...boxes].sort(byCode)) {
    while (place < listed.length && Number(listed[place]?.zip) < Number(box.zip)) place++;
    const offset = neighbourOf(box, listed, place);
    if (offset !== null) kept.push({ zip: box.zip, offset: offset + REACH });
  }
  const degrees = (pick: (point: Point) => number) =>
    writePlanes(toDeltas(listed.map(({ point }) => Math.round(pick(point) * SCALE))), 3);
  const states = Array.from({ length: 1000 }, (_, i) => stateOf(String(i).padStart(3, '0')).padEnd(2)).join(
    '',
  );
  return joinParts(
    [MAGIC, VERSION, listed.length, kept.length],
    [
      bitmapOf(listed.map(({ zip }) => zip)),
      bitmapOf(kept.map(({ zip }) => zip)),
      degrees(({ lat }) => lat),
      degrees(({ lon }) => lon),
      Uint8Array.from(kept, ({ offset }) => offset),
      new TextEncoder().encode(states),
    ],
  );
}

/** Rank of each set bit, as counts before each byte. */
function ranksOf(bits: Uint8Array): Int32Array {
  const before = new Int32Array(bits.length + 1);
  for (let i = 0; i < bits.length; i++) {
    let byte = bits[i] ?? 0;
    let count = 0;
    while (byte !== 0) {
      count += byte & 1;
      byte >>= 1;
    }
    before[i + 1] = (before[i] ?? 0) + count;
  }
  return before;
}

function rank(bits: Uint8Array, before: Int32Array, code: number): number {
  let count = before[code >> 3] ?? 0;
  for (let bit = 0; bit < (code & 7); bit++) count += ((bits[code >> 3] ?? 0) >> bit) & 1;
  return count;
}

const has = (bits: Uint8Array, code: number) => (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;

/** Reads the stored table; null when it is another version or damaged. */
export function decodeZips(stored: unknown): ZipTable | null {
  const buffer = asBuffer(stored);
  if (buffer === null) return null;
  const reader = createByteReader(buffer);
  const [, , exact = 0, boxes = 0] = readHeader(reader, 4, MAGIC, VERSION) ?? [];
  const exactBits = reader.take(BITMAP_BYTES);
  const boxBits = reader.take(BITMAP_BYTES);
  const latBytes = reader.take(3 * exact);
  const lonBytes = reader.take(3 * exact);
  const offsets = reader.take(boxes);
  const stateBytes = reader.take(2000);
  if (!exactBits || !boxBits || !latBytes || !lonBytes || !offsets || !stateBytes || !reader.atEnd())
    return null;
  const exactBefore = ranksOf(exactBits);
  const boxBefore = ranksOf(boxBits);
  if (exactBefore[BITMAP_BYTES] !== exact || boxBefore[BITMAP_BYTES] !== boxes) return null;
  const lat = fromDeltas(readPlanes(latBytes, exact, 3));
  const lon = fromDeltas(readPlanes(lonBytes, exact, 3));
  const states = new TextDecoder().decode(stateBytes);
  const pointAt = (i: number): Point => ({ lat: (lat[i] ?? 0) / SCALE, lon: (lon[i] ?? 0) / SCALE });

  function meanOf(prefix: number): { point: Point; withinKm: number } | null {
    const from = rank(exactBits ?? new Uint8Array(), exactBefore, prefix * 100);
    const to = rank(exactBits ?? new Uint8Array(), exactBefore, prefix * 100 + 100);
    if (from === to) return null;
    const points = Array.from({ length: to - from }, (_, i) => pointAt(from + i));
    const mean = (pick: (point: Point) => number) =>
      points.reduce((sum, point) => sum + pick(point), 0) / points.length;
    const point = { lat: mean((one) => one.lat), lon: mean((one) => one.lon) };
    return { point, withinKm: Math.ceil(Math.max(...points.map((one) => distanceKm(point, one)))) };
  }

  return {
    exact,
    boxes,
    find(zip) {
      if (!/^\d{5}$/.test(zip)) return null;
      const code = Number(zip);
      const prefix = Math.floor(code / 100);
      const state = states.slice(2 * prefix, 2 * prefix + 2).trim() || null;
      const place = rank(exactBits, exactBefore, code);
      if (has(exactBits, code)) return { point: pointAt(place), withinKm: 5, state };
      if (has(boxBits, code)) {
        const offset = (offsets[rank(boxBits, boxBefore, code)] ?? REACH) - REACH;
        return { point: pointAt(place + offset), withinKm: 15, state };
      }
      const mean = meanOf(prefix);
      return mean === null ? null : { ...mean, state };
    },
  };
}
