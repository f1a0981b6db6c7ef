import type { Meeting } from '../meeting.ts';
import { bmltReader } from './bmlt.ts';
import { formatReader } from './bmlt-formats.ts';
import { codesOf } from './codes/programme-codes.ts';
import { idFromContent } from './feed-id.ts';
import { isFeedRow, isTooLong, isUnpublished } from './feed-row.ts';
import { type FeedShape, readFeedShape } from './feed-shape.ts';
import type {
  FeedFormat,
  FileError,
  ImportOptions,
  Rejection,
  RowDraft,
  RowReader,
  RowResult,
} from './import-options.ts';
import { meetingGuideReader } from './meeting-guide.ts';
import { publisherFinder } from './service-bodies.ts';
import { readZone } from './zone.ts';

/** The importer of both standards. It never throws: every row is accepted or rejected with a reason. */

export type OpenedFeed =
  | { fileError: FileError; format: null; total: 0; rows: Iterable<RowResult> }
  | {
      fileError: null;
      /** null only for an empty list, or rows of which none looks like either standard. */
      format: FeedFormat | null;
      total: number;
      /** Reads one row for each step, so that the caller can pause between any two. To be walked once. */
      rows: Iterable<RowResult>;
    };
export type ImportedFeed = { fileError: FileError | null; format: FeedFormat | null; rows: RowResult[] };

function readerOf(shape: FeedShape, options: ImportOptions): RowReader {
  const zone = readZone(options.zone);
  const { programme } = options;
  if (shape.format === 'bmlt') {
    const ownFormats = Array.isArray(shape.formats) && shape.formats.length > 0;
    return bmltReader({
      programme,
      zone,
      defaultDuration: options.defaultDuration ?? null,
      readFormats: formatReader(ownFormats ? shape.formats : options.formats),
      findPublisher: publisherFinder(options.serviceBodies),
    });
  }
  return meetingGuideReader({ programme, zone, codes: codesOf(programme) });
}

/** One meeting for each day of a draft; days whose id is already taken are left out. */
function meetingsOf(draft: RowDraft, seen: Set<string>): Meeting[] {
  const { meeting, days } = draft;
  const base =
    draft.id ??
    idFromContent(
      meeting.name,
      days.join(),
      meeting.start,
      meeting.place?.address ?? null,
      meeting.join?.url ?? null,
    );
  const meetings: Meeting[] = [];
  for (const day of days) {
    const id = days.length === 1 ? base : `${base}-${day}`;
    if (seen.has(id)) continue;
    seen.add(id);
    meetings.push({ id, day, ...meeting });
  }
  return meetings;
}

function readOne(row: unknown, read: RowReader): RowDraft | Rejection {
  if (!isFeedRow(row)) return 'not_an_object';
  if (isTooLong(row)) return 'too_long';
  if (isUnpublished(row)) return 'unpublished';
  return read(row);
}

/** Reads rows one by one. `seen` holds the meeting ids of the source so far. */
export function* importRows(
  rows: readonly unknown[],
  read: RowReader,
  seen: Set<string>,
): Generator<RowResult, void, void> {
  for (const [index, row] of rows.entries()) {
    const draft = readOne(row, read);
    if (typeof draft === 'string') {
      yield { index, verdict: 'reject', reason: draft };
      continue;
    }
    const meetings = meetingsOf(draft, seen);
    if (meetings.length === 0) yield { index, verdict: 'reject', reason: 'duplicate' };
    else yield { index, verdict: 'accept', meetings, codes: draft.codes };
  }
}

/**
 * Reads the rows of a shape one at a time, for an importer that must look at the rows first (to ask for their service
 * bodies) and must not hold up its context.
 */
export function openShape(shape: FeedShape, options: ImportOptions): OpenedFeed {
  const rows = importRows(shape.rows, readerOf(shape, options), options.seen ?? new Set());
  return { fileError: null, format: shape.format, total: shape.rows.length, rows };
}

/** Parses a file and hands its rows out one at a time. */
export function openFeed(input: Uint8Array | string, options: ImportOptions): OpenedFeed {
  const shape = readFeedShape(input, options.format);
  if (typeof shape === 'string') return { fileError: shape, format: null, total: 0, rows: [] };
  return openShape(shape, options);
}

/** Imports a whole file in one go. A file error comes with no rows at all. */
export function importFeed(input: Uint8Array | string, options: ImportOptions): ImportedFeed {
  const { fileError, format, rows } = openFeed(input, options);
  return { fileError, format, rows: [...rows] };
}
