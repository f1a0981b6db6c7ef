import { ATTENDANCES, type Meeting, OPEN_TO } from '../meeting.ts';
import { BLOCK_SIZE, encodeBlock } from './block.ts';
import { APPROXIMATE, createHot, kindBits, VENUE_CLOSED } from './columns.ts';
import { foldedWordsToFind } from './fold.ts';
import { mortonOf } from './morton.ts';
import { encodeNames } from './name-order.ts';
import { buildTables, type MeetingTables, tagMask } from './tables.ts';
import { encodeTokens } from './token-index.ts';

/** One generation of one source, ready to be stored: five kinds of records, each read only when needed. */
export type EncodedMeetings = {
  count: number;
  /** Needed for every query. */
  hot: ArrayBuffer;
  tables: MeetingTables;
  /** Needed once something is typed. */
  tokens: ArrayBuffer;
  /** Needed once somebody sorts by name. */
  names: ArrayBuffer;
  /** Block k holds rows k times `BLOCK_SIZE` and on. */
  blocks: string[];
};

/** Meetings without a point come last, in their given order. */
const NO_POINT = 0x1_0000_0000;

function sorted(meetings: readonly Meeting[]): Meeting[] {
  const keyed = meetings.map((meeting) => {
    const point = meeting.place?.point;
    return { meeting, key: point ? mortonOf(point.lat, point.lon) : NO_POINT };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ meeting }) => meeting);
}

/** What a person may type to find a meeting: its name, the building and the town. */
function wordsOf({ name, place }: Meeting): string[] {
  return foldedWordsToFind([name, place?.name, place?.town].filter(Boolean).join(' '));
}

/** Lays out a source's meetings for storage. Rows are numbered along a Z-order curve, so neighbours share blocks. */
export function encodeMeetings(meetings: readonly Meeting[]): EncodedMeetings {
  const rows = sorted(meetings);
  const { tables, profileOf, publisherOf } = buildTables(rows);
  const { buffer, columns } = createHot(rows.length, tables.profiles.length);
  rows.forEach((meeting, row) => {
    const { place } = meeting;
    columns.lat[row] = place?.point?.lat ?? Number.NaN;
    columns.lon[row] = place?.point?.lon ?? Number.NaN;
    columns.tags[row] = tagMask(tables, meeting.tags) ?? 0;
    columns.minute[row] = meeting.day * 1440 + meeting.start;
    columns.profile[row] = profileOf[row] ?? 0;
    columns.kind[row] = kindBits(
      ATTENDANCES.indexOf(meeting.attendance),
      OPEN_TO.indexOf(meeting.openTo),
      (meeting.venueClosed ? VENUE_CLOSED : 0) | (place?.approximate ? APPROXIMATE : 0),
    );
  });
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += BLOCK_SIZE) {
    blocks.push(encodeBlock(rows.slice(from, from + BLOCK_SIZE), publisherOf.slice(from, from + BLOCK_SIZE)));
  }
  return {
    count: rows.length,
    hot: buffer,
    tables,
    tokens: encodeTokens(rows.map(wordsOf)),
    names: encodeNames(rows.map(({ name }) => name)),
    blocks,
  };
}
