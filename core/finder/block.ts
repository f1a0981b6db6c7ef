import * as v from 'valibot';
import { type Meeting, type MeetingJoin, type MeetingPlace, meetingSchema } from '../meeting.ts';
import type { ColumnsProblem, Decoded } from './columns.ts';
import type { MeetingTables } from './tables.ts';

/** Meetings in full, a few to a block, fetched only for the rows that are shown. */

/**
 * Part of the stored form: another number needs another `COLUMNS_VERSION`. The soonest twenty of many lie in twenty
 * blocks, and a key in the finder waits for them: fewer to a block are read sooner, but pack worse on the disk.
 */
export const BLOCK_SIZE = 16;

/** Where a row of the columns is found. */
export const blockOf = (row: number) => Math.floor(row / BLOCK_SIZE);
export const placeInBlock = (row: number) => row % BLOCK_SIZE;

/** A meeting is stored as its values in this order, since its names would take as much room as what they name. */
const FIELDS = [
  'id',
  'name',
  'programme',
  'day',
  'start',
  'duration',
  'zone',
  'attendance',
  'venueClosed',
  'openTo',
  'tags',
  'languages',
  'place',
  'join',
  'notes',
  'url',
  'publisher',
  'reportUrl',
  'updatedOn',
] as const satisfies readonly (keyof Meeting)[];
const PLACE_FIELDS = [
  'name',
  'address',
  'town',
  'directions',
  'point',
  'approximate',
] as const satisfies readonly (keyof MeetingPlace)[];
const JOIN_FIELDS = [
  'url',
  'urlNotes',
  'phone',
  'phoneNotes',
] as const satisfies readonly (keyof MeetingJoin)[];

type Row = readonly unknown[];
const stored = v.array(v.array(v.unknown()));

function valuesOf<K extends string>(record: Record<K, unknown> | null, fields: readonly K[]): Row | null {
  return record && fields.map((field) => record[field]);
}

/** What was stored under each name; anything but a row of that length stays as it is, for the schema to refuse. */
function named(row: unknown, fields: readonly string[]): unknown {
  if (!Array.isArray(row) || row.length !== fields.length) return row;
  return Object.fromEntries(fields.map((field, at) => [field, row[at]]));
}

/** One block; `publisherOf` holds a number in the tables for each of these meetings, or -1. */
export function encodeBlock(meetings: readonly Meeting[], publisherOf: readonly number[]): string {
  const rows = meetings.map((meeting, at) => {
    const place = valuesOf(meeting.place, PLACE_FIELDS);
    const join = valuesOf(meeting.join, JOIN_FIELDS);
    return valuesOf({ ...meeting, place, join, publisher: publisherOf[at] ?? -1 }, FIELDS);
  });
  return JSON.stringify(rows);
}

/** The rows of one block, not yet looked at; null when it is damaged. */
function openBlock(block: unknown): Row[] | null {
  if (typeof block !== 'string') return null;
  try {
    const rows = v.safeParse(stored, JSON.parse(block));
    return rows.success ? rows.output : null;
  } catch {
    return null;
  }
}

const numbered = v.looseObject({
  place: v.unknown(),
  join: v.unknown(),
  publisher: v.pipe(v.number(), v.integer()),
});

function readRow(row: Row, tables: MeetingTables): Meeting | null {
  const fields = v.safeParse(numbered, named(row, FIELDS));
  if (!fields.success) return null;
  const { place, join, publisher } = fields.output;
  const meeting = v.safeParse(meetingSchema, {
    ...fields.output,
    place: named(place, PLACE_FIELDS),
    join: named(join, JOIN_FIELDS),
    publisher: tables.publishers[publisher] ?? null,
  });
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
  return { ok: true, value: { at, placeOf: (id) => rows.findIndex(([first]) => first === id) } };
}

/** Reads one block whole. Anything but a whole block of sound meetings counts as damage. */
export function decodeBlock(block: unknown, tables: MeetingTables): Decoded<Meeting[], ColumnsProblem> {
  const rows = openBlock(block);
  if (rows === null) return { ok: false, problem: typeof block === 'string' ? 'damaged' : 'not-columns' };
  const meetings = rows.map((row) => readRow(row, tables)).filter((meeting) => meeting !== null);
  return meetings.length === rows.length ? { ok: true, value: meetings } : { ok: false, problem: 'damaged' };
}
