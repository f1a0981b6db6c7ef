/** What an import is told besides the bytes, and what it answers. */
import type { Meeting, Weekday } from '../meeting.ts';
import type { FeedRow } from './feed-row.ts';

export const FEED_FORMATS = ['bmlt', 'meeting-guide'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FILE_ERRORS = ['not_json', 'not_a_list', 'not_utf8', 'too_big'] as const;
/** Why a file gave nothing at all; the earlier copy stays. */
export type FileError = (typeof FILE_ERRORS)[number];

export const REJECTIONS = [
  'not_an_object',
  'no_name',
  'bad_day',
  'bad_time',
  'no_way_to_attend',
  'duplicate',
  'unpublished',
  'too_long',
] as const;
/** Why one row was not taken. */
export type Rejection = (typeof REJECTIONS)[number];

export type ImportOptions = {
  /** Forces a standard; without it the rows tell. */
  format?: FeedFormat;
  /** Programme of the directory the feed belongs to: its codes are read and its meetings marked with it. */
  programme: string | null;
  /** Zone of rows that name none; without it the coordinates tell. */
  zone?: string;
  /** BMLT `GetFormats` rows, where the answer brings none itself. Not trusted. */
  formats?: unknown;
  /** BMLT `GetServiceBodies` rows: who runs a meeting and which helpline answers there. Not trusted. */
  serviceBodies?: unknown;
  /** Minutes, for BMLT rows that state no length; `defaultDuration` of the server. */
  defaultDuration?: number;
  /** Meeting ids already taken from earlier pages of the same source; added to. */
  seen?: Set<string>;
};

export type AcceptedRow = {
  index: number;
  verdict: 'accept';
  /** One, or several where the row lists several days. */
  meetings: Meeting[];
  /** The row's own codes that were understood, and those that were not. */
  codes: { known: string[]; unknown: string[] };
};
export type RejectedRow = { index: number; verdict: 'reject'; reason: Rejection };
export type RowResult = AcceptedRow | RejectedRow;

/** What the reader of a standard makes of one row: everything but identity and duplicates, which the importer keeps. */
export type RowDraft = {
  /** The row's own id; null when it has none. */
  id: string | null;
  days: Weekday[];
  meeting: Omit<Meeting, 'id' | 'day'>;
  codes: { known: string[]; unknown: string[] };
};
export type RowReader = (row: FeedRow) => RowDraft | Rejection;
