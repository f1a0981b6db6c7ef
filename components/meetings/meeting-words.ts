/** The words for meetings: when, where, who may come, and what a meeting is like. */
import type { Programme } from '../../core/directory/programme.ts';
import { type Source, sourceAge } from '../../core/feeds/source.ts';
import { type DistanceUnit, kmIn } from '../../core/finder/distance.ts';
import type { FoundMeeting } from '../../core/finder/find-meetings.ts';
import type { Attendance, Meeting, MeetingTag, OpenTo } from '../../core/meeting.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { formatDistance, formatMinutes, formatMoment, t, zoneName } from '../../platform/i18n.ts';
import type { IconName } from '../icon-paths.ts';
import type { ShownMeeting } from './meeting-ask.ts';

/** What words need to know of the person and the directory. */
export type Reader = {
  /** Epoch milliseconds. */
  now: number;
  /** IANA zone. */
  zone: string;
  unit: DistanceUnit;
  programmes: ReadonlyMap<string, Programme>;
};

const WAY_ICONS = {
  'in-person': 'pin',
  online: 'video',
  hybrid: 'pin',
  phone: 'phone',
} as const satisfies Record<Attendance, IconName>;

const ATTENDANCE_WORDS = {
  'in-person': 'mode_in_person',
  online: 'mode_online',
  hybrid: 'meeting_hybrid',
  phone: 'mode_phone',
} as const satisfies Record<Attendance, string>;

export function attendanceLabel(attendance: Attendance): string {
  return t(ATTENDANCE_WORDS[attendance]);
}

const OPEN_TO_WORDS = {
  anyone: 'meeting_open_anyone',
  problem: 'meeting_open_problem',
  family: 'meeting_open_family',
  unknown: 'meeting_open_unknown',
} as const satisfies Record<OpenTo, string>;

export function openToLabel(openTo: OpenTo): string {
  return t(OPEN_TO_WORDS[openTo]);
}

/** A tag as a key part: `people-of-color` is `people_of_color` in the messages. */
export function tagLabel(tag: MeetingTag): string {
  return t(TAG_WORDS[tag]);
}

const TAG_WORDS = {
  beginners: 'tag_beginners',
  women: 'tag_women',
  men: 'tag_men',
  young: 'tag_young',
  seniors: 'tag_seniors',
  lgbtq: 'tag_lgbtq',
  'people-of-color': 'tag_people_of_color',
  indigenous: 'tag_indigenous',
  wheelchair: 'tag_wheelchair',
  'sign-language': 'tag_sign_language',
  'children-welcome': 'tag_children_welcome',
  childcare: 'tag_childcare',
  'no-children': 'tag_no_children',
  speaker: 'tag_speaker',
  discussion: 'tag_discussion',
  'step-study': 'tag_step_study',
  'tradition-study': 'tag_tradition_study',
  literature: 'tag_literature',
  meditation: 'tag_meditation',
  secular: 'tag_secular',
  topic: 'tag_topic',
  questions: 'tag_questions',
  candlelight: 'tag_candlelight',
  smoking: 'tag_smoking',
  'non-smoking': 'tag_non_smoking',
  'restricted-access': 'tag_restricted_access',
  'closed-holidays': 'tag_closed_holidays',
  'proof-of-attendance': 'tag_proof_of_attendance',
  professionals: 'tag_professionals',
  'dual-diagnosis': 'tag_dual_diagnosis',
  'format-varies': 'tag_format_varies',
} as const satisfies Record<MeetingTag, string>;

/** Who is meant and how one gets in: what decides whether to go. The rest stands on the meeting's own page. */
const TAGS_IN_ROWS: readonly MeetingTag[] = [
  'beginners',
  'women',
  'men',
  'young',
  'lgbtq',
  'wheelchair',
  'secular',
  'meditation',
];

/** The few labels of a row, without the approach. */
export function rowLabels(meeting: Meeting): string[] {
  const openTo = meeting.openTo === 'unknown' ? [] : [openToLabel(meeting.openTo)];
  return [...openTo, ...TAGS_IN_ROWS.filter((tag) => meeting.tags.includes(tag)).map(tagLabel)];
}

/** The distance of a place in the person's unit: "1.2 mi". */
export function distanceInWords(km: number, unit: DistanceUnit): string {
  return formatDistance(kmIn(unit, km), unit);
}

/** Where the gathering is attended: a drawing and words. */
export function whereLine(
  { found, meeting }: ShownMeeting,
  unit: DistanceUnit,
): { icon: IconName; text: string } {
  if (found.way === 'from-home') {
    const attendance = meeting.attendance === 'phone' ? 'phone' : 'online';
    return { icon: WAY_ICONS[attendance], text: attendanceLabel(attendance) };
  }
  const place = meeting.place?.town ?? meeting.place?.name ?? meeting.place?.address;
  const parts = [found.km === null ? null : distanceInWords(found.km, unit), place ?? null];
  const text = parts.filter((part) => part !== null).join(' · ');
  return { icon: 'pin', text: text || attendanceLabel('in-person') };
}

/** How long ago a list was read that is too old to rely on: "100 days". Null for one that is not. */
export function oldAge(source: Source, now: number): string | null {
  const age = sourceAge(source, now);
  if (source.lastReadAt === null || (age !== 'old' && age !== 'hidden')) return null;
  return formatMinutes(Math.floor((now - source.lastReadAt) / 60_000));
}

/** Starts within this many minutes are counted down. */
const COUNTED_DOWN = 12 * 60;

/** "Starts in 40 min", "Started 12 min ago; you can still join": null for what is further off. */
export function soonLine(
  found: Pick<FoundMeeting, 'startsAt'>,
  now: number,
): { text: string; live: boolean } | null {
  const minutes = Math.ceil((found.startsAt - now) / 60_000);
  if (minutes > COUNTED_DOWN) return null;
  if (minutes > 0) return { text: t('meeting_starts_in', formatMinutes(minutes)), live: false };
  if (minutes === 0) return { text: t('meeting_starts_now'), live: true };
  return { text: t('meeting_started', formatMinutes(-minutes)), live: true };
}

/** The time where the meeting is run, where its clock shows another one; or that the zone is not stated. */
export function zoneLine(startsAt: number, zone: string | null, own: string): string | null {
  if (zone === null) return t('meeting_zone_unknown');
  const instant = new Date(startsAt);
  const there = formatMoment(instant, zone);
  if (there === formatMoment(instant, own)) return null;
  return t('meeting_time_there', there, zoneName(zone, instant));
}

/** The other way a hybrid meeting can be attended. */
export function otherWay({ found, meeting }: ShownMeeting): string | null {
  if (meeting.attendance !== 'hybrid') return null;
  if (found.way === 'in-person') return t('meeting_also_online');
  return meeting.venueClosed || meeting.place === null ? null : t('meeting_also_in_person');
}

/** The view of one meeting. */
export function meetingView(source: string, meeting: string): PanelView {
  return { name: 'meeting', id: `${source}:${meeting}` };
}
