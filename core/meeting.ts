import * as v from 'valibot';

/** One weekly gathering, as every importer hands it over and the finder stores it. */

/** 0 is Sunday, 6 is Saturday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const ATTENDANCES = ['in-person', 'online', 'hybrid', 'phone'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** `problem` means only people with the problem themselves; `family` only those close to them. */
export const OPEN_TO = ['anyone', 'problem', 'family', 'unknown'] as const;
export type OpenTo = (typeof OPEN_TO)[number];

/** Controlled words for what a meeting is like; feeds' own codes are translated to these. */
export const MEETING_TAGS = [
  'beginners',
  'women',
  'men',
  'young',
  'seniors',
  'lgbtq',
  'people-of-color',
  'indigenous',
  'wheelchair',
  'sign-language',
  'children-welcome',
  'childcare',
  'no-children',
  'speaker',
  'discussion',
  'step-study',
  'tradition-study',
  'literature',
  'meditation',
  'secular',
  'topic',
  'questions',
  'candlelight',
  'smoking',
  'non-smoking',
  'restricted-access',
  'closed-holidays',
  'proof-of-attendance',
  'professionals',
  'dual-diagnosis',
  'format-varies',
] as const;
export type MeetingTag = (typeof MEETING_TAGS)[number];

const text = v.nullable(v.string());

const meetingPlaceSchema = v.strictObject({
  /** Name of the building, as the source spells it. */
  name: text,
  /** Street, town, region, postcode and country, joined in reading order. */
  address: text,
  town: text,
  /** How to find the door. */
  directions: text,
  /** Degrees, WGS 84. Both or neither. */
  point: v.nullable(
    v.strictObject({
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  /** The point stands for an area, not for a door. */
  approximate: v.boolean(),
});
export type MeetingPlace = v.InferOutput<typeof meetingPlaceSchema>;

const meetingJoinSchema = v.strictObject({
  /** Safe http(s) address; see core/feeds/safe-link.ts. */
  url: text,
  urlNotes: text,
  /** Dialable digits with optional leading +, commas and #. */
  phone: text,
  phoneNotes: text,
});
export type MeetingJoin = v.InferOutput<typeof meetingJoinSchema>;

export const meetingSchema = v.strictObject({
  /** Unique within its source. */
  id: v.string(),
  name: v.string(),
  /** Id of a programme in the directory, or null when the feed does not say. */
  programme: text,
  day: v.picklist(WEEKDAYS),
  /** Minutes after midnight, 0-1439, in `zone`. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  /** Minutes, at least 1; null when the source does not say. */
  duration: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** IANA zone named by the feed or found from coordinates; null when unknown. */
  zone: text,
  attendance: v.picklist(ATTENDANCES),
  /** The usual building is closed for now; attendance then tells what is left. */
  venueClosed: v.boolean(),
  openTo: v.picklist(OPEN_TO),
  tags: v.array(v.picklist(MEETING_TAGS)),
  /** BCP 47 codes of the languages spoken; empty when the source does not say. */
  languages: v.array(v.string()),
  place: v.nullable(meetingPlaceSchema),
  join: v.nullable(meetingJoinSchema),
  notes: text,
  /** The group's own page. */
  url: text,
  /** Who publishes this row (service body, intergroup) and its phone line. */
  publisher: v.nullable(v.strictObject({ name: text, phone: text, url: text })),
  /** Where to report a mistake: https or mailto address. */
  reportUrl: text,
  /** Day of the source's last change, `YYYY-MM-DD`; null when it does not say. */
  updatedOn: text,
});
export type Meeting = v.InferOutput<typeof meetingSchema>;

/** Can one go there now: the group meets in a room, and the room is known and open. */
export function meetsInPerson(meeting: Meeting): boolean {
  if (meeting.venueClosed || meeting.place === null || meeting.place.approximate) return false;
  return meeting.attendance === 'in-person' || meeting.attendance === 'hybrid';
}

/** Can one take part from afar, by link or by phone. */
export function meetsRemotely(meeting: Meeting): boolean {
  return meeting.attendance !== 'in-person';
}
