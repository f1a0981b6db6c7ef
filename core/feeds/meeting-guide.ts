import type { Meeting } from '../meeting.ts';
import { minutesUntilEnd, readClockTime } from './clock-time.ts';
import type { CodeMeaning, CodeTable } from './codes/code-meaning.ts';
import { feedLine, feedNotes } from './contact-scrub.ts';
import { readDialNumber } from './dial-number.ts';
import { feedId } from './feed-id.ts';
import { type FeedRow, field, firstField, readUpdatedDay } from './feed-row.ts';
import type { Rejection, RowDraft, RowReader } from './import-options.ts';
import { joinOrNull } from './join-parts.ts';
import { attendanceOf } from './meeting-guide-attendance.ts';
import { meetingGuidePlace } from './meeting-guide-place.ts';
import { plainText } from './plain-text.ts';
import { reportAddress } from './report-address.ts';
import { meaningOf, type RowCodes, readCodes, withoutRoomCodes } from './row-codes.ts';
import { safeLink } from './safe-link.ts';
import { readWeekdays } from './week-day.ts';
import { readZone, zoneAt } from './zone.ts';

/** Rows of a Meeting Guide feed: https://github.com/code4recovery/spec, and what its plugins add. */

export type MeetingGuideContext = {
  programme: string | null;
  /** Zone of rows that name none. */
  zone: string | null;
  codes: CodeTable;
};

type Lookup = (code: string) => { code: string; meaning: CodeMeaning } | undefined;

/** Finds a code as written, in capitals, or by its English name. */
function lookupIn(table: CodeTable): Lookup {
  const loose = new Map<string, string>();
  for (const [code, meaning] of table) {
    loose.set(meaning.name.toLowerCase(), code);
  }
  for (const code of table.keys()) loose.set(code.toLowerCase(), code);
  return (written) => {
    const code = table.has(written) ? written : loose.get(written.toLowerCase());
    const meaning = code === undefined ? undefined : table.get(code);
    return code === undefined || meaning === undefined ? undefined : { code, meaning };
  };
}

/** A list of codes, or one text: `O, M` or `[open]`. */
function codesOfRow(row: FeedRow, lookup: Lookup): RowCodes {
  const types = field(row, 'types');
  const list = Array.isArray(types) ? types : typeof types === 'string' ? types.split(/[,[\]]/) : [];
  const texts = list.slice(0, 200).map((entry) => (typeof entry === 'string' ? plainText(entry, 60) : null));
  return readCodes(
    texts.map((entry) => entry ?? ''),
    lookup,
  );
}

function joinOf(row: FeedRow): Meeting['join'] {
  return joinOrNull({
    url: safeLink(field(row, 'conference_url')),
    urlNotes: feedNotes(field(row, 'conference_url_notes')),
    phone: readDialNumber(field(row, 'conference_phone')),
    phoneNotes: feedNotes(field(row, 'conference_phone_notes')),
  });
}

function publisherOf(row: FeedRow): Meeting['publisher'] {
  const name = feedLine(field(row, 'entity'));
  const phone = readDialNumber(field(row, 'entity_phone'));
  // The specification's text says entity_website_url, its example and the plugins entity_url.
  const url = safeLink(field(row, 'entity_url')) ?? safeLink(field(row, 'entity_website_url'));
  return (name ?? phone ?? url) === null ? null : { name, phone, url };
}

function readRow(row: FeedRow, context: MeetingGuideContext, lookup: Lookup): RowDraft | Rejection {
  const id = feedId(row, 'slug', 'id');
  if (id === 'too_long') return id;
  const name = feedLine(field(row, 'name'));
  if (name === null || typeof field(row, 'name') !== 'string') return 'no_name';
  const days = readWeekdays(field(row, 'day'), 0);
  if (days.length === 0) return 'bad_day';
  const start = readClockTime(field(row, 'time'));
  if (start === null) return 'bad_time';

  const join = joinOf(row);
  const has = { link: !!join?.url, phone: !!join?.phone };
  const option = plainText(field(row, 'attendance_option'), 20);
  const { place, addressed } = meetingGuidePlace(row, option);
  if (!has.link && !has.phone && !addressed) return 'no_way_to_attend';

  const described = codesOfRow(row, lookup);
  const how = attendanceOf(option, described, {
    ...has,
    room: addressed && place !== null && !place.approximate,
  });
  const inRoom = how.attendance === 'in-person' || how.attendance === 'hybrid';
  const codes = inRoom && !how.venueClosed ? described : withoutRoomCodes(described);
  const { tags, languages, openTo } = meaningOf(codes);
  return {
    id,
    days,
    codes: { known: codes.known, unknown: codes.unknown },
    meeting: {
      name,
      programme: context.programme,
      start,
      duration: minutesUntilEnd(start, field(row, 'end_time')),
      zone: readZone(field(row, 'timezone')) ?? context.zone ?? zoneAt(place?.point ?? null),
      ...how,
      openTo,
      tags,
      languages,
      place,
      join,
      notes: feedNotes(field(row, 'notes'), field(row, 'group_notes')),
      url: safeLink(field(row, 'website')) ?? safeLink(firstField(row, 'url')),
      publisher: publisherOf(row),
      reportUrl: reportAddress(row),
      updatedOn: readUpdatedDay(field(row, 'updated')),
    },
  };
}

/** A reader for the rows of one feed. */
export function meetingGuideReader(context: MeetingGuideContext): RowReader {
  const lookup = lookupIn(context.codes);
  return (row) => readRow(row, context, lookup);
}
