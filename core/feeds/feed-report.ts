import type { Meeting } from '../meeting.ts';
import { meetsInPerson, meetsRemotely } from '../meeting.ts';
import type { ImportedFeed } from './import-feed.ts';
import type { Rejection, RowResult } from './import-options.ts';

/** What the importer says to whoever publishes a feed: lines for programs, and sentences for people. */

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function meetingLine(meeting: Meeting, types: string[]) {
  return {
    name: meeting.name,
    day: meeting.day,
    time: clock(meeting.start),
    lat: meeting.place?.point?.lat ?? null,
    lon: meeting.place?.point?.lon ?? null,
    url: meeting.join?.url ?? null,
    phone: meeting.join?.phone ?? null,
    types,
    in_person: meetsInPerson(meeting),
    online: meetsRemotely(meeting),
  };
}

function rowLine(row: RowResult) {
  if (row.verdict === 'reject') return row;
  const meetings = row.meetings.map((meeting) => meetingLine(meeting, row.codes.known));
  return { index: row.index, verdict: row.verdict, meetings };
}

/** One file as one line of JSON; the shape is a contract with other programs. */
export function reportLine(file: string, feed: ImportedFeed, seconds: number, threw: boolean): string {
  return JSON.stringify({
    file,
    threw,
    file_error: feed.fileError,
    seconds: Math.round(seconds * 1000) / 1000,
    rows: feed.rows.map(rowLine),
  });
}

const FILE_ERROR_WORDS = {
  not_json:
    'is not JSON: nothing could be read. Check that it is the feed itself and not a web page about it.',
  not_a_list: 'is JSON, but no list of meetings. A feed is a list, or {"meetings": […]}, or {"values": […]}.',
  not_utf8: 'is not written in UTF-8. Save it as UTF-8 and try again.',
  too_big: 'is larger than 64 MB, more than any list of meetings needs.',
} as const;

const REJECTION_WORDS: Record<Rejection, string> = {
  not_an_object: 'not an object. Each row is one record in braces.',
  no_name: 'no name. Give the meeting a name in text.',
  bad_day:
    'no usable day. Meeting Guide: 0 (Sunday) to 6, or a list. BMLT: 1 (Sunday) to 7. By appointment only is no weekly meeting.',
  bad_time: 'no usable time. Write 19:00 (24 hours), 19:00:00 or 7:00 PM.',
  no_way_to_attend:
    'no way to attend. Give an address, coordinates, a link starting with https:// or a phone number of at least 7 digits.',
  duplicate: 'an id that an earlier row already has. Ids (slug, id_bigint) are unique in a feed.',
  unpublished: 'marked as unpublished.',
  too_long: 'more text than a meeting can hold, or an id of more than 300 characters.',
};

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** Hints about accepted rows: nothing wrong enough to refuse, but people will miss something. */
function hints(rows: readonly RowResult[]): string[] {
  const unknown = new Map<string, number>();
  let noZone = 0;
  let noEnd = 0;
  let closed = 0;
  for (const row of rows) {
    if (row.verdict === 'reject') continue;
    for (const code of row.codes.unknown) unknown.set(code, (unknown.get(code) ?? 0) + 1);
    for (const meeting of row.meetings) {
      if (meeting.zone === null) noZone += 1;
      if (meeting.duration === null) noEnd += 1;
      if (!meetsInPerson(meeting) && !meetsRemotely(meeting)) closed += 1;
    }
  }
  const said: string[] = [];
  if (noZone > 0) {
    said.push(
      `${counted(noZone, 'meeting')} without a time zone and without coordinates to tell it: add "timezone".`,
    );
  }
  if (noEnd > 0)
    said.push(`${counted(noEnd, 'meeting')} without a length: add "end_time" or "duration_time".`);
  if (closed > 0) {
    said.push(
      `${counted(closed, 'meeting')} that one can attend neither in a room nor from afar at present.`,
    );
  }
  if (unknown.size > 0) {
    const codes = [...unknown].sort((a, b) => b[1] - a[1]).slice(0, 20);
    said.push(`Codes not understood and left out: ${codes.map(([code, n]) => `${code} (${n})`).join(', ')}.`);
  }
  return said;
}

/** The report for people, as lines of text. */
export function reportText(file: string, feed: ImportedFeed, seconds: number): string[] {
  if (feed.fileError !== null) return [`${file} ${FILE_ERROR_WORDS[feed.fileError]}`];
  const accepted = feed.rows.filter((row) => row.verdict === 'accept');
  const rejected = feed.rows.filter((row) => row.verdict === 'reject');
  const meetings = accepted.reduce((sum, row) => sum + row.meetings.length, 0);
  const standard =
    feed.format === 'bmlt' ? 'BMLT' : feed.format === 'meeting-guide' ? 'Meeting Guide' : 'unknown';
  return [
    `${file}: ${counted(feed.rows.length, 'row')} (${standard}), read in ${seconds.toFixed(2)} s`,
    `  accepted: ${counted(accepted.length, 'row')}, ${counted(meetings, 'meeting')}; rejected: ${counted(rejected.length, 'row')}`,
    ...rejected.map((row) => `  row ${row.index}: ${REJECTION_WORDS[row.reason]}`),
    ...hints(feed.rows).map((hint) => `  hint: ${hint}`),
  ];
}
