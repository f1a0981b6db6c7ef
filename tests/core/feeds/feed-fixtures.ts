import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedFeed } from '../../../core/feeds/import-feed.ts';
import type { AcceptedRow } from '../../../core/feeds/import-options.ts';
import type { Meeting } from '../../../core/meeting.ts';
import { ROOT } from '../../repository/tree.ts';

/** A feed of invented rows, as text. */
export function fixture(name: string): string {
  return readFileSync(join(ROOT, 'tests/fixtures/feeds', name), 'utf8');
}

export function acceptedRows(feed: ImportedFeed): AcceptedRow[] {
  return feed.rows.filter((row) => row.verdict === 'accept');
}

/** Meetings by id. */
export function meetingsById(feed: ImportedFeed): Map<string, Meeting> {
  const meetings = acceptedRows(feed).flatMap((row) => row.meetings);
  return new Map(meetings.map((meeting) => [meeting.id, meeting]));
}

/** Reasons by row, `accept` for those taken. */
export function verdicts(feed: ImportedFeed): string[] {
  return feed.rows.map((row) => (row.verdict === 'accept' ? 'accept' : row.reason));
}
