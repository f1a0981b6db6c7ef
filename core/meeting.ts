/** One weekly gathering, as every importer hands it over and the finder stores it. */

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type Attendance = 'in-person' | 'online' | 'hybrid' | 'phone';

/** `problem` means only people with the problem themselves; `family` only those close to them. */
export type OpenTo = 'anyone' | 'problem' | 'family' | 'unknown';

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

export type MeetingPlace = {
  /** Name of the building, as the source spells it. */
  name: string | null;
  /** Street, town, region, postcode and country, joined in reading order. */
  address: string | null;
  town: string | null;
  /** How to find the door. */
  directions: string | null;
  /** Degrees, WGS 84. Both or neither. */
  point: { lat: number; lon: number } | null;
  /** The point stands for an area, not for a door. */
  approximate: boolean;
};

export type MeetingJoin = {
  /** Safe http(s) address; see core/feeds/safe-link.ts. */
  url: string | null;
  urlNotes: string | null;
  /** Dialable digits with optional leading +, commas and #. */
  phone: string | null;
  phoneNotes: string | null;
};

export type Meeting = {
  /** Unique within its source. */
  id: string;
  name: string;
  /** Id of a programme in the directory, or null when the feed does not say. */
  programme: string | null;
  day: Weekday;
  /** Minutes after midnight, 0-1439, in `zone`. */
  start: number;
  /** Minutes, at least 1; null when the source does not say. */
  duration: number | null;
  /** IANA zone named by the feed or found from coordinates; null when unknown. */
  zone: string | null;
  attendance: Attendance;
  /** The usual building is closed for now; attendance then tells what is left. */
  venueClosed: boolean;
  openTo: OpenTo;
  tags: MeetingTag[];
  /** BCP 47 codes of the languages spoken; empty when the source does not say. */
  languages: string[];
  place: MeetingPlace | null;
  join: MeetingJoin | null;
  notes: string | null;
  /** The group's own page. */
  url: string | null;
  /** Who publishes this row (service body, intergroup) and its phone line. */
  publisher: { name: string | null; phone: string | null; url: string | null } | null;
  /** Where to report a mistake: https or mailto address. */
  reportUrl: string | null;
  /** Day of the source's last change, `YYYY-MM-DD`; null when it does not say. */
  updatedOn: string | null;
};
