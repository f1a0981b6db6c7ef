import type { MeetingPlace } from '../meeting.ts';
import { feedLine, feedNotes } from './contact-scrub.ts';
import { type Point, readPoint, readPointText } from './coordinates.ts';
import { type FeedRow, field } from './feed-row.ts';
import { joinParts } from './join-parts.ts';

/** Where a Meeting Guide row meets. */

export type RowPlace = {
  place: MeetingPlace | null;
  /** The row has an address or usable coordinates: one way to attend. */
  addressed: boolean;
};

function pointOf(row: FeedRow): { point: Point | null; area: boolean } {
  const point = readPoint(field(row, 'latitude'), field(row, 'longitude'));
  return point
    ? { point, area: false }
    : (readPointText(field(row, 'coordinates')) ?? { point: null, area: false });
}

/** `regions` from general to specific, as a list or `A > B`; else region, sub_region, sub_sub_region. */
function regionsOf(row: FeedRow): string[] {
  const regions = field(row, 'regions');
  const list = Array.isArray(regions)
    ? regions.slice(0, 10)
    : typeof regions === 'string'
      ? regions.slice(0, 1000).split('>')
      : [field(row, 'region'), field(row, 'sub_region'), field(row, 'sub_sub_region')];
  return list.flatMap((entry) => feedLine(entry) ?? []);
}

/** A part such as "12 High Street": a number and a word. "12345" alone is a postcode. */
function namesDoor(part: string): boolean {
  return /\d/.test(part) && /\p{L}{2}/u.test(part);
}

/**
 * Does an address stand for an area? The row may say so; four coordinates do; else an address of fewer than four
 * parts does, unless its first part names a door.
 */
function isApproximate(
  row: FeedRow,
  area: boolean,
  option: string | null,
  formatted: string | null,
): boolean {
  const said = field(row, 'approximate');
  if (said === true || said === 1 || (typeof said === 'string' && /^(yes|true|1)$/i.test(said.trim())))
    return true;
  if (said === false || said === 0 || (typeof said === 'string' && /^(no|false|0)$/i.test(said.trim())))
    return false;
  if (area) return true;
  if (option === 'in_person' || option === 'hybrid' || formatted === null) return false;
  const parts = formatted.split(',');
  return parts.length < 4 && !namesDoor(parts[0] ?? '');
}

/** `option` is the row's attendance_option: a room that is said to be open is no area. */
export function meetingGuidePlace(row: FeedRow, option: string | null): RowPlace {
  const line = (name: string) => feedLine(field(row, name));
  const formatted = line('formatted_address');
  const street = line('address');
  const city = line('city');
  const postcode = line('postal_code');
  const regions = regionsOf(row);
  const parts = joinParts(street, city, line('state'), postcode, line('country'));
  const address = formatted ?? parts;
  const name = line('location');
  const directions = feedNotes(field(row, 'location_notes'));
  const { point, area } = pointOf(row);

  const formattedParts = formatted?.split(',') ?? [];
  const townOfAddress = formattedParts.length === 4 ? (formattedParts[1]?.trim() ?? null) : null;
  const town = city ?? townOfAddress ?? regions.at(-1) ?? null;
  const addressed = (formatted ?? street ?? city ?? postcode ?? point) !== null;
  if (!addressed && (name ?? town ?? directions) === null) return { place: null, addressed };
  const approximate =
    isApproximate(row, area, option, formatted) ||
    (formatted === null && street === null && (point === null || option === 'online'));
  return {
    addressed,
    place: { name, address: address ?? town, town, directions, point, approximate },
  };
}
