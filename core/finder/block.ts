import * as v from 'valibot';
import { type Meeting, meetingSchema } from '../meeting.ts';
import type { ColumnsProblem, Decoded } from './columns.ts';
import type { MeetingTables } from './tables.ts';

/** Meetings in full, a few to a block, fetched only for the rows that are shown. */

/**
 * Part of the stored form: another number needs another `COLUMNS_VERSION`. The soonest twenty of many lie in twenty
 * blocks; of 64 meetings each, those took 18 ms to read and 3 ms to parse, of 16 each 8 ms and 1 ms.
 */
export const BLOCK_SIZE = 16;

/** Where a row of the columns is found. */
export const blockOf = (row: number) => Math.floor(row / BLOCK_SIZE);
export const placeInBlock = (row: number) => row % BLOCK_SIZE;

/** What `null` leaves out when a block is written. */
const NOTHING = {
  programme: null,
  duration: null,
  zone: null,
  place: null,
  join: null,
  notes: null,
  url: null,
  reportUrl: null,
  updatedOn: null,
};
const NO_PLACE = { name: null, address: null, town: null, directions: null, point: null };
const NO_JOIN = { url: null, urlNotes: null, phone: null, phoneNotes: null };

const stored = v.array(v.looseObject({ publisher: v.pipe(v.number(), v.integer()) }));

/** One block; `publisherOf` holds a number in the tables for each of these meetings, or -1. */
export function encodeBlock(meetings: readonly Meeting[], publisherOf: readonly number[]): string {
  const rows = meetings.map((meeting, i) => ({ ...meeting, publisher: publisherOf[i] ?? -1 }));
  return JSON.stringify(rows, (_key, value) => (value === null ? undefined : value));
}

function fill(row: Record<string, unknown>, publisher: unknown): unknown {
  const place = row.place === undefined ? null : { ...NO_PLACE, ...asRecord(row.place) };
  const join = row.join === undefined ? null : { ...NO_JOIN, ...asRecord(row.join) };
  return { ...NOTHING, ...row, place, join, publisher };
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { damaged: value };
}

/** The rows of one block, not yet looked at; null when it is damaged. */
function openBlock(block: unknown): Record<string, unknown>[] | null {
  if (typeof block !== 'string') return null;
  try {
    const rows = v.safeParse(stored, JSON.parse(block));
    return rows.success ? rows.output : null;
  } catch {
    return null;
  }
}

function readRow(row: Record<string, unknown>, tables: MeetingTables): Meeting | null {
  const publisher = tables.publishers[Number(row.publisher)] ?? null;
  const meeting = v.safeParse(meetingSchema, fill(row, publisher));
  return meeting.success ? meeting.output : null;
}

/**
 * One block whose meetings are checked when they are asked for: a list shows a few rows of each of a dozen blocks, and
 * checking the others would take several times as long as reading them.
 */
export type BlockRows = {
  /** Null for a place without a sound meeting. */
  at(place: number): Meeting | null;
  /** Place of the meeting with this id; -1 when it is not in the block. */
  placeOf(id: string): number;
};

/** Opens one block; each of its meetings is checked once, when first asked for. */
export function decodeLater(block: unknown, tables: MeetingTables): Decoded<BlockRows, ColumnsProblem> {
  const rows = openBlock(block);
  if (rows === null) return { ok: false, problem: typeof block === 'string' ? 'damaged' : 'not-columns' };
  const checked = new Map<number, Meeting | null>();
  const at = (place: number) => {
    const row = rows[place];
    if (row === undefined) return null;
    const known = checked.get(place);
    if (known !== undefined) return known;
    const meeting = readRow(row, tables);
    checked.set(place, meeting);
    return meeting;
  };
  return { ok: true, value: { at, placeOf: (id) => rows.findIndex((row) => row.id === id) } };
}

/** Reads one block whole. Anything but a whole block of sound meetings counts as damage. */
export function decodeBlock(block: unknown, tables: MeetingTables): Decoded<Meeting[], ColumnsProblem> {
  const rows = openBlock(block);
  if (rows === null) return { ok: false, problem: typeof block === 'string' ? 'damaged' : 'not-columns' };
  const meetings = rows.map((row) => readRow(row, tables)).filter((meeting) => meeting !== null);
  return meetings.length === rows.length ? { ok: true, value: meetings } : { ok: false, problem: 'damaged' };
}
