import { ATTENDANCES, OPEN_TO } from '../meeting.ts';

/**
 * The hot part of a source's meetings: one typed array per thing that a query tests, 17 bytes a meeting.
 *
 * Header of eight 32-bit words: magic, version, count, bytes of a profile id, four reserved. Then, each from a
 * multiple of four: lat f32, lon f32, tags u32, minute u16, profile u16 or u32, kind u8.
 */

const MAGIC = 0x544d484e;
/** 1: 64 meetings to a block, with names; 2: 16, values alone. */
export const COLUMNS_VERSION = 2;
const HEADER_BYTES = 32;
const WORDS = HEADER_BYTES / 4;

export type HotColumns = {
  count: number;
  /** Degrees; NaN in both when the place has no point. */
  lat: Float32Array;
  lon: Float32Array;
  /** Bit i stands for the i-th tag of the tables. */
  tags: Uint32Array;
  /** Minutes since Sunday 00:00 in the meeting's own zone. */
  minute: Uint16Array;
  /** Index of the profile (zone, programme, languages, duration) in the tables. */
  profile: Uint16Array | Uint32Array;
  /** See `kindBits`. */
  kind: Uint8Array;
};

export const VENUE_CLOSED = 1 << 4;
export const APPROXIMATE = 1 << 5;

/** Attendance in bits 0-1, who may come in bits 2-3, then flags. Their order is part of the format. */
export function kindBits(attendance: number, openTo: number, flags: number): number {
  return attendance | (openTo << 2) | flags;
}
export const attendanceOf = (kind: number) => ATTENDANCES[kind & 3] ?? 'in-person';
export const openToOf = (kind: number) => OPEN_TO[(kind >> 2) & 3] ?? 'unknown';

const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

function layout(count: number, profileBytes: number) {
  const lon = HEADER_BYTES + 4 * count;
  const tags = lon + 4 * count;
  const minute = tags + 4 * count;
  const profile = minute + padded(2 * count);
  const kind = profile + padded(profileBytes * count);
  return { lat: HEADER_BYTES, lon, tags, minute, profile, kind, end: kind + padded(count) };
}

function view(buffer: ArrayBuffer, count: number, profileBytes: number): HotColumns {
  const at = layout(count, profileBytes);
  return {
    count,
    lat: new Float32Array(buffer, at.lat, count),
    lon: new Float32Array(buffer, at.lon, count),
    tags: new Uint32Array(buffer, at.tags, count),
    minute: new Uint16Array(buffer, at.minute, count),
    profile:
      profileBytes === 2
        ? new Uint16Array(buffer, at.profile, count)
        : new Uint32Array(buffer, at.profile, count),
    kind: new Uint8Array(buffer, at.kind, count),
  };
}

/** An empty set of columns and the buffer behind it, to be filled by the encoder. */
export function createHot(count: number, profiles: number): { buffer: ArrayBuffer; columns: HotColumns } {
  const profileBytes = profiles <= 0x10000 ? 2 : 4;
  const buffer = new ArrayBuffer(layout(count, profileBytes).end);
  new Uint32Array(buffer, 0, WORDS).set([MAGIC, COLUMNS_VERSION, count, profileBytes]);
  return { buffer, columns: view(buffer, count, profileBytes) };
}

export type ColumnsProblem = 'not-columns' | 'unknown-version' | 'damaged';
export type Decoded<T, P = ColumnsProblem> = { ok: true; value: T } | { ok: false; problem: P };

function isBuffer(stored: unknown): stored is ArrayBuffer {
  return Object.prototype.toString.call(stored) === '[object ArrayBuffer]';
}

/** A stored value as an ArrayBuffer, also one from another realm; null when it is none. */
export function asBuffer(stored: unknown): ArrayBuffer | null {
  return isBuffer(stored) ? stored : null;
}

/** The largest of some numbers, 0 of none. A loop without calls: it goes over every meeting each time the list is opened, before anything is compiled. */
export function largest(values: Uint16Array | Uint32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > most) most = value;
  }
  return most;
}

/**
 * Reads stored columns, or says why they cannot be used; the caller then imports the source anew.
 * `profiles` is the number of profiles in the tables that belong to them.
 */
export function decodeHot(stored: unknown, profiles: number): Decoded<HotColumns> {
  const buffer = asBuffer(stored);
  if (buffer === null || buffer.byteLength < HEADER_BYTES) return { ok: false, problem: 'not-columns' };
  const [magic, version, count = 0, profileBytes = 0] = new Uint32Array(buffer, 0, WORDS);
  if (magic !== MAGIC) return { ok: false, problem: 'not-columns' };
  if (version !== COLUMNS_VERSION) return { ok: false, problem: 'unknown-version' };
  if (profileBytes !== 2 && profileBytes !== 4) return { ok: false, problem: 'damaged' };
  if (buffer.byteLength !== layout(count, profileBytes).end) return { ok: false, problem: 'damaged' };
  const columns = view(buffer, count, profileBytes);
  const inRange = largest(columns.profile) < profiles && largest(columns.minute) < 10080;
  return count === 0 || inRange ? { ok: true, value: columns } : { ok: false, problem: 'damaged' };
}
