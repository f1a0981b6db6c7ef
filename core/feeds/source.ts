import * as v from 'valibot';
import { calendarDay, webAddress } from '../directory/citation.ts';
import { areaCellSchema } from './coarse-cell.ts';
import { FILE_ERRORS } from './import-options.ts';

/** A source: where a person's meetings come from, when it was last read, and what went wrong. */

export const SOURCE_KINDS = ['bmlt', 'meeting-guide', 'file', 'sample'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Why a reading failed. Each has a message of its own; the earlier meetings are untouched by any of them. */
export const SOURCE_FAILURES = [
  'no_network',
  'timeout',
  /** The browser no longer lets the extension reach this host. */
  'no_permission',
  /** 401 or 403: the publisher has not opened the list. */
  'forbidden',
  /** Any other 4xx. */
  'client_error',
  /** 5xx. */
  'server_error',
  /** A web page instead of a feed. */
  'html_page',
  /** The connection ended before the answer did. */
  'half_body',
  /** The address leads on to another one, which was not followed. */
  'redirected',
  /** A list in which no row could be taken. */
  'no_meetings',
  /** Reading or storing broke off here, not there: the browser ended in the middle. */
  'interrupted',
  /** The browser would not store it; the disk may be full. */
  'not_stored',
  /** The chosen file is no longer at hand. */
  'no_file',
  ...FILE_ERRORS,
] as const;
export type SourceFailure = (typeof SOURCE_FAILURES)[number];

/** Milliseconds since 1970, UTC. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(SOURCE_KINDS),
  /** Root of a BMLT server, or a feed's address; null for a file and the sample. */
  address: v.nullable(webAddress),
  /** Programme of the directory its codes belong to; null when the person did not say. */
  programme: v.nullable(v.string()),
  /** For showing. */
  name: v.string(),
  /** The square asked for and the distance wanted around it; null where the whole list is read. */
  area: v.nullable(v.strictObject({ cell: areaCellSchema, radiusKm: v.pipe(v.number(), v.minValue(0)) })),
  /** BMLT: only meetings that are held online are asked for, wherever they come from. */
  onlineOnly: v.boolean(),
  addedOn: calendarDay,
  /** Last reading that was stored; null before the first. */
  lastReadAt: v.nullable(instant),
  /** Last attempt, whether it worked or not. */
  lastTriedAt: v.nullable(instant),
  /** Failure of the last attempt; null when it worked. `status` is the HTTP status, where there was an answer. */
  lastFailure: v.nullable(
    v.strictObject({ reason: v.picklist(SOURCE_FAILURES), status: v.nullable(v.number()) }),
  ),
  /** Attempts that failed since the last that worked. */
  failures: count,
  /** For conditional requests, as the server sent them. */
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  /** Meetings and rejected rows of the last stored reading. */
  meetings: count,
  rejected: count,
  /** Read again every week in the background. */
  weekly: v.boolean(),
  /** Which generation of stored meetings is the current one; 0 before the first. */
  generation: count,
});
export type Source = v.InferOutput<typeof sourceSchema>;

/** A stored record as a source; null when it is none this version can read. */
export function parseSource(stored: unknown): Source | null {
  const parsed = v.safeParse(sourceSchema, stored);
  return parsed.success ? parsed.output : null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A list is shown with a warning beyond this many days, and behind a click beyond the second number. */
export const OLD_AFTER_DAYS = 90;
export const HIDDEN_AFTER_DAYS = 365;
const WEEK = 7 * DAY;
/** Wait after the first failure; doubled with each further one, up to a week. */
const FIRST_WAIT = HOUR;

export type SourceAge = 'unread' | 'fresh' | 'old' | 'hidden';

/** How far the last reading may be relied on. A clock that runs behind makes nothing old. */
export function sourceAge(source: Source, now: number): SourceAge {
  if (source.lastReadAt === null) return 'unread';
  const days = (now - source.lastReadAt) / DAY;
  if (days > HIDDEN_AFTER_DAYS) return 'hidden';
  return days > OLD_AFTER_DAYS ? 'old' : 'fresh';
}

/**
 * When to read a source in the background, in milliseconds since 1970; null for never: only sources with an address
 * and the weekly switch on, and only after a first reading by hand. After failures the wait is 1, 2, 4 … hours, at
 * most a week. An attempt in the future (the clock was set back) counts as made now.
 */
export function nextRefreshAt(source: Source, now: number): number | null {
  if (!source.weekly || source.address === null || source.lastReadAt === null) return null;
  const tried = Math.min(source.lastTriedAt ?? source.lastReadAt, now);
  if (source.failures === 0) return Math.min(source.lastReadAt, now) + WEEK;
  return tried + Math.min(FIRST_WAIT * 2 ** Math.min(source.failures - 1, 20), WEEK);
}

/**
 * A source while it is read: what its record says if the reading never comes to an end, because the browser was ended
 * or the device went off. `settled` gives the record to go on from when it does.
 */
export function whileReading(source: Source, at: number): Source {
  return afterFailure(source, { at, reason: 'interrupted', status: null });
}

/** The record as it is now, with the attempts it had before a reading began. */
export function settled(now: Source, before: Source): Source {
  const { lastTriedAt, lastFailure, failures } = before;
  return { ...now, lastTriedAt, lastFailure, failures };
}

/** Do two sources ask the same of the same server? Files are never the same: each is read once. */
export function asksTheSame(
  one: Pick<Source, 'kind' | 'address' | 'area' | 'onlineOnly'>,
  other: typeof one,
): boolean {
  if (one.kind !== other.kind || one.kind === 'file') return false;
  const question = ({ address, area, onlineOnly }: typeof one) =>
    JSON.stringify([address, area?.cell.lat, area?.cell.lon, area?.radiusKm, onlineOnly]);
  return question(one) === question(other);
}

/** A source as a person adds it: not read yet. */
export function newSource(
  id: string,
  added: Pick<Source, 'kind' | 'address' | 'programme' | 'name' | 'area' | 'onlineOnly'>,
  addedOn: string,
): Source {
  return {
    id,
    ...added,
    addedOn,
    lastReadAt: null,
    lastTriedAt: null,
    lastFailure: null,
    failures: 0,
    etag: null,
    lastModified: null,
    meetings: 0,
    rejected: 0,
    weekly: false,
    generation: 0,
  };
}

/** A source after a reading that was stored as `generation`. */
export function afterReading(
  source: Source,
  reading: {
    at: number;
    meetings: number;
    rejected: number;
    generation: number;
    etag: string | null;
    lastModified: string | null;
    address: string | null;
  },
): Source {
  const { at, ...stored } = reading;
  return { ...source, ...stored, lastReadAt: at, lastTriedAt: at, lastFailure: null, failures: 0 };
}

/** A source whose server says that nothing changed since: as fresh as if it had been read. */
export function afterUnchanged(source: Source, at: number): Source {
  return { ...source, lastReadAt: at, lastTriedAt: at, lastFailure: null, failures: 0 };
}

/** A source after an attempt that failed: its meetings and their age stay. */
export function afterFailure(
  source: Source,
  failure: { at: number; reason: SourceFailure; status: number | null },
): Source {
  const { at, reason, status } = failure;
  return { ...source, lastTriedAt: at, lastFailure: { reason, status }, failures: source.failures + 1 };
}
