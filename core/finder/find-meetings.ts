import type { Attendance } from '../meeting.ts';
import { createBestRows } from './best-rows.ts';
import { chordOfKm, kmOfChord } from './distance.ts';
import type {
  LoadedSource,
  MeetingQuery,
  MeetingSet,
  MeetingSort,
  Moment,
  TimeSpan,
} from './meeting-query.ts';
import { FROM_HOME, IN_PERSON, personWeek, planSource } from './query-plan.ts';
import {
  type Criteria,
  chordFrom,
  isOutside,
  type SourceScan,
  scanSource,
  startFromHome,
  startInPerson,
} from './scan-source.ts';
import {
  MINUTES_OF_DAY,
  offsetAt,
  type StartState,
  startState,
  weekdayOf,
  type ZoneWeek,
} from './schedule.ts';
import { searchText, type TextMatches } from './text-search.ts';
import type { TokenIndex } from './token-index.ts';

export type FoundMeeting = {
  /** Id of the source, and the meeting's row in its columns and blocks. */
  source: string;
  row: number;
  /** Milliseconds since 1970: the gathering the person can get to, perhaps already in progress. */
  startsAt: number;
  state: StartState;
  /** How that gathering would be attended; hybrid meetings by whichever way comes first. */
  way: 'in-person' | 'from-home';
  /** Km from the query's place; null without a place or a point, and where one cannot or need not go. */
  km: number | null;
  /** Null: time zone not stated; the person's own was assumed. */
  zone: string | null;
};

export type MeetingCounts = Record<Attendance, number> & {
  /** Among the found: time zone not stated. */
  zoneless: number;
  /** Left out by distance alone because the source gives no point for the place. */
  noPoint: number;
};

export type FindResult = {
  total: number;
  rows: FoundMeeting[];
  counts: MeetingCounts;
  /** Near spellings of the text were used, since hardly anything matched. */
  respelled: boolean;
  /** The answer is incomplete until this part of some source is loaded. */
  waitingFor: 'tokens' | 'names' | null;
};

const within = ({ from, to }: TimeSpan, minute: number) =>
  to > from ? minute >= from && minute < to : minute >= from || minute < to;

/** Whether a start falls on the days and times asked for, by the person's clock. */
function createTimeTest(query: MeetingQuery, home: ZoneWeek): ((start: number) => boolean) | null {
  const { days, times, startsWithin, startsAfter } = query;
  const anyDay = days.want.length + days.avoid.length === 0;
  const anyTime = times.want.length + times.avoid.length === 0;
  if (anyDay && anyTime && startsWithin === null && startsAfter === null) return null;
  const earliest = home.now + (startsAfter ?? Number.NEGATIVE_INFINITY);
  const latest = home.now + (startsWithin ?? Number.POSITIVE_INFINITY);
  const dayOk = Uint8Array.from({ length: 7 }, (_, day) => {
    const is = (other: number) => other === day;
    return (days.want.length === 0 || days.want.some(is)) && !days.avoid.some(is) ? 1 : 0;
  });
  return (start) => {
    if (start < earliest || start > latest) return false;
    if (anyDay && anyTime) return true;
    const local = start + offsetAt(home.clock, start);
    if (dayOk[weekdayOf(local)] === 0) return false;
    if (anyTime) return true;
    const minute = local - Math.floor(local / MINUTES_OF_DAY) * MINUTES_OF_DAY;
    const inSpan = (span: TimeSpan) => within(span, minute);
    return (times.want.length === 0 || times.want.some(inSpan)) && !times.avoid.some(inSpan);
  };
}

/**
 * The best rows for a query and how many match, over all sources with one pass each.
 * Only the returned rows become objects.
 */
export function findMeetings(set: MeetingSet, query: MeetingQuery, moment: Moment): FindResult {
  const home = personWeek(moment);
  const indexes = set.sources.map(({ tokens }) => tokens).filter((tokens) => tokens !== null);
  const text = searchText(indexes, query.text);
  const criteria: Criteria = {
    now: home.now,
    sort: query.sort === 'nearest' && query.near === null ? 'soonest' : query.sort,
    near: query.near,
    limitChord: query.near === null || query.withinKm === null ? null : chordOfKm(query.withinKm),
    clearChord: query.near === null || query.beyondKm === null ? null : chordOfKm(query.beyondKm),
    timeOk: createTimeTest(query, home),
  };
  const scans = set.sources.map((source, number): SourceScan | null => {
    const plan = planSource(set, number, query, moment, home);
    const rankOf = set.nameRanks?.[number];
    return plan === null || plan.impossible
      ? null
      : {
          hot: source.hot,
          plan,
          mask: text === null ? null : maskOf(source, indexes, text),
          ranks: rankOf && source.names ? { rankOf, nameOf: source.names.nameOf } : null,
        };
  });
  const best = createBestRows(query.limit);
  const tally = { byAttendance: new Uint32Array(4), zoneless: 0, noPoint: 0 };
  scans.forEach((scan, number) => {
    if (scan !== null) scanSource(scan, number, criteria, best, tally);
  });

  const [inPerson = 0, online = 0, hybrid = 0, phone = 0] = tally.byAttendance;
  const { zoneless, noPoint } = tally;
  return {
    total: inPerson + online + hybrid + phone,
    rows: best.take().flatMap(({ source: number, row }) => {
      const source = set.sources[number];
      const scan = scans[number];
      return source && scan ? [describeRow(source, scan, row, criteria)] : [];
    }),
    counts: { 'in-person': inPerson, online, hybrid, phone, zoneless, noPoint },
    respelled: text?.respelled ?? false,
    waitingFor: partMissing(set, text !== null, criteria.sort),
  };
}

function partMissing(set: MeetingSet, typed: boolean, sort: MeetingSort): FindResult['waitingFor'] {
  if (typed && set.sources.some(({ tokens }) => tokens === null)) return 'tokens';
  return sort === 'name' && set.nameRanks === null ? 'names' : null;
}

/** No row matches while the words of a source are still on their way. */
function maskOf(source: LoadedSource, indexes: readonly TokenIndex[], text: TextMatches): Uint8Array {
  const found = source.tokens === null ? undefined : text.masks[indexes.indexOf(source.tokens)];
  return found ?? new Uint8Array(source.hot.count);
}

/** What the scan decided about a row, once more and in words. */
function describeRow(
  { id, tables }: LoadedSource,
  scan: SourceScan,
  row: number,
  criteria: Criteria,
): FoundMeeting {
  const { hot, plan } = scan;
  const { near, now } = criteria;
  let ways = plan.ways[(hot.kind[row] ?? 0) & 15] ?? 0;
  const away = near === null || (ways & IN_PERSON) === 0 ? Number.NaN : chordFrom(hot, near, row);
  if (isOutside(away, criteria)) ways &= FROM_HOME;
  const goes = (ways & IN_PERSON) !== 0;
  const there = goes ? startInPerson(plan, hot, row, away) : Number.POSITIVE_INFINITY;
  const here = (ways & FROM_HOME) !== 0 ? startFromHome(plan, hot, row) : Number.POSITIVE_INFINITY;
  const start = Math.min(there, here);
  const [zone = -1, , , duration = 0] = tables.profiles[hot.profile[row] ?? 0] ?? [];
  return {
    source: id,
    row,
    startsAt: start * 60_000,
    state: startState(start, duration || null, now),
    way: here < there ? 'from-home' : 'in-person',
    km: goes && away >= 0 ? kmOfChord(away) : null,
    zone: plan.zoneKnown[zone + 1] ? (tables.zones[zone] ?? null) : null,
  };
}
