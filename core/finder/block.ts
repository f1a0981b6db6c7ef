import * as v from 'valibot';
import { type Meeting, meetingSchema } from '../meeting.ts';
import type { ColumnsProblem, Decoded } from './columns.ts';
import type { MeetingTables } from './tables.ts';

/** Meetings in full, 64 to a block, fetched only for the rows that are shown. */

export const BLOCK_SIZE = 64;

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

/** Reads one block. Anything but a whole block of sound meetings counts as damage. */
export function decodeBlock(block: unknown, tables: MeetingTables): Decoded<Meeting[], ColumnsProblem> {
  if (typeof block !== 'string') return { ok: false, problem: 'not-columns' };
  let json: unknown;
  try {
    json = JSON.parse(block);
  } catch {
    return { ok: false, problem: 'damaged' };
  }
  const rows = v.safeParse(stored, json);
  if (!rows.success) return { ok: false, problem: 'damaged' };
  const meetings = v.safeParse(
    v.array(meetingSchema),
    rows.output.map((row) => fill(row, tables.publishers[row.publisher] ?? null)),
  );
  return meetings.success ? { ok: true, value: meetings.output } : { ok: false, problem: 'damaged' };
}
