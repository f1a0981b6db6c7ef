import type { Attendance, Meeting } from '../meeting.ts';
import type { FormatReader } from './bmlt-formats.ts';
import { readClockTime, readDuration } from './clock-time.ts';
import { feedLine, feedNotes } from './contact-scrub.ts';
import { readPoint } from './coordinates.ts';
import { readDialNumber } from './dial-number.ts';
import { feedId } from './feed-id.ts';
import { type FeedRow, field, firstField } from './feed-row.ts';
import type { Rejection, RowDraft, RowReader } from './import-options.ts';
import { joinOrNull, joinParts } from './join-parts.ts';
import { meaningOf, type RowCodes, withoutRoomCodes } from './row-codes.ts';
import { safeLink } from './safe-link.ts';
import type { PublisherFinder } from './service-bodies.ts';
import { readWeekdays } from './week-day.ts';
import { readZone, zoneAt } from './zone.ts';

/** Rows of a BMLT server's `GetSearchResults`: nearly every value is a string, an absent one is "". */

export type BmltContext = {
  programme: string | null;
  /** Zone of rows that name none and have no coordinates to tell. */
  zone: string | null;
  /** Minutes; null when the server's default is not known. */
  defaultDuration: number | null;
  readFormats: FormatReader;
  findPublisher: PublisherFinder;
};

type Venue = { attendance: Attendance; venueClosed: boolean };

/**
 * How to attend. `venue_type` (1 in person, 2 virtual, 3 hybrid) is trusted; where it is missing, the formats tell:
 * virtual, hybrid, or "building closed" (which beside virtual means it moved online); else a link or number without
 * a street means virtual. What is virtual by number alone is a phone meeting.
 */
function venueOf(
  type: string | null,
  codes: RowCodes,
  has: { link: boolean; phone: boolean; street: boolean },
): Venue {
  const remote = has.link || has.phone;
  const afar: Attendance = has.phone && !has.link ? 'phone' : 'online';
  const closed = codes.venueClosed;
  if (type === '2') return { attendance: afar, venueClosed: closed };
  if (type === '3') return { attendance: closed ? afar : 'hybrid', venueClosed: closed };
  if (type === '1') return { attendance: 'in-person', venueClosed: closed };
  if (codes.hybrid) return { attendance: closed ? afar : 'hybrid', venueClosed: closed };
  if (codes.online) return { attendance: afar, venueClosed: closed };
  if (closed) return { attendance: remote ? afar : 'in-person', venueClosed: true };
  return { attendance: remote && !has.street ? afar : 'in-person', venueClosed: false };
}

function placeOf(row: FeedRow, remote: boolean): { place: Meeting['place']; street: string | null } {
  const line = (name: string) => feedLine(field(row, name));
  const street = line('location_street');
  const name = line('location_text');
  const municipality = line('location_municipality');
  const part = line('location_city_subsection');
  const point = readPoint(field(row, 'latitude'), field(row, 'longitude'));
  const address = joinParts(
    street,
    part,
    municipality,
    line('location_province'),
    line('location_postal_code_1'),
    line('location_nation'),
  );
  const directions = feedNotes(
    field(row, 'location_info'),
    field(row, 'train_lines'),
    field(row, 'bus_lines'),
  );
  const town = municipality ?? part ?? line('location_neighborhood');
  if ((name ?? address ?? directions ?? point) === null) return { place: null, street };
  const approximate = remote || (street === null && point === null);
  return { place: { name, address, town, directions, point, approximate }, street };
}

function joinOf(row: FeedRow): Meeting['join'] {
  return joinOrNull({
    url: safeLink(field(row, 'virtual_meeting_link')),
    urlNotes: feedNotes(field(row, 'virtual_meeting_additional_info')),
    phone: readDialNumber(field(row, 'phone_meeting_number')),
    phoneNotes: null,
  });
}

function readBmltRow(row: FeedRow, context: BmltContext): RowDraft | Rejection {
  const id = feedId(row, 'id_bigint');
  if (id === 'too_long') return id;
  const name = feedLine(field(row, 'meeting_name'));
  if (name === null || typeof field(row, 'meeting_name') !== 'string') return 'no_name';
  const days = readWeekdays(field(row, 'weekday_tinyint'), 1);
  if (days.length === 0) return 'bad_day';
  const start = readClockTime(field(row, 'start_time'));
  if (start === null) return 'bad_time';

  const join = joinOf(row);
  const has = { link: !!join?.url, phone: !!join?.phone };
  const described = context.readFormats(row);
  const type = String(field(row, 'venue_type') ?? '').trim();
  const street = feedLine(field(row, 'location_street')) !== null;
  const venue = venueOf(type, described, { ...has, street });
  const inRoom = venue.attendance === 'in-person' || venue.attendance === 'hybrid';
  const { place } = placeOf(row, !inRoom);
  const building = place?.name !== null && place?.town !== null;
  const reachable = has.link || has.phone || street || (place !== null && (place.point !== null || building));
  if (!reachable) return 'no_way_to_attend';

  const codes = inRoom ? described : withoutRoomCodes(described);
  const { tags, languages, openTo } = meaningOf(codes);
  const publisher = context.findPublisher(field(row, 'service_body_bigint'));
  const bodyName = feedLine(field(row, 'service_body_name'));
  return {
    id,
    days,
    codes: { known: codes.known, unknown: codes.unknown },
    meeting: {
      name,
      programme: context.programme,
      start,
      duration: readDuration(field(row, 'duration_time')) ?? context.defaultDuration,
      zone: readZone(field(row, 'time_zone')) ?? context.zone ?? zoneAt(place?.point ?? null),
      ...venue,
      openTo,
      tags,
      languages,
      place,
      join,
      notes: feedNotes(field(row, 'comments')),
      url: safeLink(firstField(row, 'url', 'website')),
      publisher: publisher ?? (bodyName === null ? null : { name: bodyName, phone: null, url: null }),
      reportUrl: null,
      updatedOn: null,
    },
  };
}

/** A reader for the rows of one answer. */
export function bmltReader(context: BmltContext): RowReader {
  return (row) => readBmltRow(row, context);
}
