import { type FeedRow, field, isFeedRow } from './feed-row.ts';
import type { FeedFormat, FileError } from './import-options.ts';

/** From bytes to rows: which standard a file follows, and where its rows are. */

/**
 * 64 MiB. The largest list one could mean to import, 100,000 meetings at about 500 bytes, is 50 MB; beyond this a
 * background page would run out of memory before it ran out of file.
 */
export const FEED_SIZE_LIMIT = 64 * 1024 * 1024;

export type FeedShape = {
  format: FeedFormat | null;
  rows: readonly unknown[];
  /** Formats that came with the answer. */
  formats: unknown;
};

/** How many rows are looked at to tell the standard. */
const SAMPLE = 50;
const BMLT_FIELDS = ['id_bigint', 'weekday_tinyint', 'meeting_name', 'service_body_bigint', 'start_time'];
const MEETING_GUIDE_FIELDS = ['slug', 'name', 'day', 'time', 'types', 'formatted_address', 'conference_url'];

function sense(rows: readonly unknown[]): FeedFormat | null {
  for (const row of rows.slice(0, SAMPLE)) {
    if (!isFeedRow(row)) continue;
    if (BMLT_FIELDS.some((name) => Object.hasOwn(row, name))) return 'bmlt';
    if (MEETING_GUIDE_FIELDS.some((name) => Object.hasOwn(row, name))) return 'meeting-guide';
  }
  return null;
}

/** "Conference URL" → conference_url; "ID" and "Full Address" are called otherwise in a feed. */
function fieldOfHeader(header: unknown): string {
  const name = typeof header === 'string' ? header.slice(0, 100).toLowerCase() : '';
  const key = name.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return key === 'id' ? 'slug' : key === 'full_address' ? 'formatted_address' : key;
}

/** Rows of a Google Sheet: the first holds the headers. What is no list stays as it is and is rejected later. */
function sheetRows(values: readonly unknown[]): unknown[] {
  const [headers, ...rows] = values;
  const fields = (Array.isArray(headers) ? headers : []).map(fieldOfHeader);
  return rows.map((cells): unknown => {
    if (!Array.isArray(cells)) return cells;
    const row = new Map<string, unknown>();
    fields.forEach((name, at) => {
      if (name !== '' && !row.has(name)) row.set(name, cells[at]);
    });
    return Object.fromEntries(row);
  });
}

function shapeOf(data: unknown, forced: FeedFormat | undefined): FeedShape | null {
  if (Array.isArray(data)) return { format: forced ?? sense(data), rows: data, formats: undefined };
  if (!isFeedRow(data)) return null;
  return shapeOfObject(data, forced);
}

function shapeOfObject(data: FeedRow, forced: FeedFormat | undefined): FeedShape | null {
  const meetings = field(data, 'meetings');
  if (Array.isArray(meetings)) {
    return { format: forced ?? sense(meetings) ?? 'bmlt', rows: meetings, formats: field(data, 'formats') };
  }
  const values = field(data, 'values');
  if (Array.isArray(values)) {
    return { format: forced ?? 'meeting-guide', rows: sheetRows(values), formats: undefined };
  }
  return null;
}

/** UTF-8 with or without a byte order mark; null when the bytes are something else. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a file's rows: a bare list of either standard, BMLT's `{meetings, formats}`, or a Google Sheet's
 * `{values: [[headers], [cells] …]}`. Only JSON is parsed; nothing is ever evaluated.
 */
export function readFeedShape(input: Uint8Array | string, forced?: FeedFormat): FeedShape | FileError {
  if (input.length > FEED_SIZE_LIMIT) return 'too_big';
  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decodeUtf8(input);
  if (text === null) return 'not_utf8';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'not_json';
  }
  return shapeOf(data, forced) ?? 'not_a_list';
}
