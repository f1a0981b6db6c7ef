import { distanceKm, EARTH_KM } from '../../../core/finder/distance.ts';
import { foldedWords, foldedWordsToFind } from '../../../core/finder/fold.ts';
import type { Choice, MeetingQuery, MeetingSet, Moment } from '../../../core/finder/meeting-query.ts';
import { JOINABLE_MINUTES, TRAVEL_KMH } from '../../../core/finder/scan-source.ts';
import { nextStart, startFrom, zoneWeek } from '../../../core/finder/schedule.ts';
import type { Attendance, Meeting } from '../../../core/meeting.ts';

/** The finder's rules, written down the slow way: one object after the other. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function choose<T>({ want, avoid }: Choice<T>, holds: (value: T) => boolean): boolean {
  return (want.length === 0 || want.some(holds)) && !avoid.some(holds);
}

function ways(
  meeting: Meeting,
  { want, avoid }: Choice<Attendance>,
): { inPerson: boolean; fromHome: boolean } {
  const own = meeting.attendance;
  const allowed = (way: Attendance) =>
    !avoid.includes(way) &&
    !avoid.includes(own) &&
    (want.length === 0 || want.includes(way) || want.includes(own));
  return {
    inPerson: (own === 'in-person' || own === 'hybrid') && allowed('in-person'),
    fromHome: own === 'phone' ? allowed('phone') : own !== 'in-person' && allowed('online'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, minute: number): { day: number; minute: number } {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(
    format.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]),
  );
  return { day: DAYS.indexOf(parts.weekday ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

export type Expected = {
  meeting: Meeting;
  start: number;
  km: number | null;
  inPerson: boolean;
  /** Its one way is a room in a building that is closed for now. */
  shut: boolean;
};

/** What the finder should find, in no order; null for a meeting that does not match. */
export function expectMeeting(
  meeting: Meeting,
  query: MeetingQuery,
  moment: Moment,
  set: MeetingSet,
): Expected | null {
  const words = foldedWordsToFind(
    [meeting.name, meeting.place?.name, meeting.place?.town].filter(Boolean).join(' '),
  );
  if (!foldedWords(query.text).every((typed) => words.some((word) => word.startsWith(typed)))) return null;
  if (!choose(query.programmes, (id) => id === meeting.programme)) return null;
  const approaches = set.approaches.get(meeting.programme ?? '') ?? [];
  if (!choose(query.approaches, (approach) => approaches.includes(approach))) return null;
  const speaks = (asked: string) => meeting.languages.some((l) => l === asked || l.startsWith(`${asked}-`));
  if (!choose(query.languages, speaks)) return null;
  if (!choose(query.openTo, (openTo) => openTo === meeting.openTo)) return null;
  if (!query.tags.want.every((tag) => meeting.tags.includes(tag))) return null;
  if (query.tags.avoid.some((tag) => meeting.tags.includes(tag))) return null;

  const point = meeting.place?.point ?? null;
  const km = point && query.near ? distanceKm(point, query.near) : null;
  let { inPerson, fromHome } = ways(meeting, query.attendance);
  if (query.near && query.withinKm !== null && (km === null || km > query.withinKm)) inPerson = false;
  if (query.near && query.beyondKm !== null && (km === null || km <= query.beyondKm)) inPerson = false;
  if (!inPerson && !fromHome) return null;

  const now = moment.now / 60_000;
  const clock = moment.clocks.at(meeting.zone ?? moment.zone, now);
  if (clock === null) throw new Error('no clock');
  const week = zoneWeek(clock, now);
  const minute = meeting.day * 1440 + meeting.start;
  const length = meeting.duration ?? 60;
  const starts: { start: number; inPerson: boolean }[] = [];
  if (inPerson) {
    const straight = 2 * EARTH_KM * Math.sin((km ?? 0) / (2 * EARTH_KM));
    const travel = Math.min((straight / TRAVEL_KMH) * 60, 7 * 1440);
    starts.push({ start: startFrom(week, minute, now + travel), inPerson: true });
  }
  if (fromHome) {
    let start = nextStart(week, minute, length);
    if (start < now && start + length - now < JOINABLE_MINUTES) start = startFrom(week, minute, now);
    starts.push({ start, inPerson: false });
  }
  const first = starts.reduce((best, other) => (other.start < best.start ? other : best));
  if (query.startsWithin !== null && first.start - now > query.startsWithin) return null;
  if (query.startsAfter !== null && first.start - now < query.startsAfter) return null;
  const shown = wallClock(moment.zone, first.start);
  if (!choose(query.days, (day) => day === shown.day)) return null;
  const inSpan = ({ from, to }: { from: number; to: number }) =>
    to > from ? shown.minute >= from && shown.minute < to : shown.minute >= from || shown.minute < to;
  if (!choose(query.times, inSpan)) return null;
  return { meeting, ...first, km: inPerson ? km : null, shut: meeting.venueClosed && !fromHome };
}
