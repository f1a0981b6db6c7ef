import type { Attendance } from '../meeting.ts';
import { createBestRows } from './best-rows.ts';
import type { HotColumns } from './columns.ts';
import { chordOfKm, EARTH_KM, kmOfChord, type Point, unitVector } from './distance.ts';
import type {
  LoadedSource,
  MeetingQuery,
  MeetingSet,
  MeetingSort,
  Moment,
  TimeSpan,
} from './meeting-query.ts';
import { FROM_HOME, IN_PERSON, personWeek, planSource, type SourcePlan } from './query-plan.ts';
import {
  MINUTES_OF_DAY,
  MINUTES_OF_WEEK,
  nextStart,
  offsetAt,
  type StartState,
  startFrom,
  startState,
  weekdayOf,
  type ZoneWeek,
} from './schedule.ts';
import { searchText, type TextMatches } from './text-search.ts';
import type { TokenIndex } from './token-index.ts';

/** Assumed on the way to a meeting: a bus or a car in town, and no head start. Shown to the person. */
export const TRAVEL_KMH = 30;
/** A meeting from home that is about to end is not worth joining: its next gathering counts instead. */
export const JOINABLE_MINUTES = 10;

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

const vectors = new WeakMap<HotColumns, Float32Array>();

/** Unit vectors of all points, three floats a row, worked out once a source is asked about a place. */
function vectorsOf(hot: HotColumns): Float32Array {
  const known = vectors.get(hot);
  if (known !== undefined) return known;
  const made = new Float32Array(3 * hot.count);
  for (let row = 0; row < hot.count; row++) {
    made.set(unitVector({ lat: hot.lat[row] ?? 0, lon: hot.lon[row] ?? 0 }), 3 * row);
  }
  vectors.set(hot, made);
  return made;
}

/** One source's side of a scan. */
type Scan = {
  source: LoadedSource;
  plan: SourcePlan | null;
  chordAt: (row: number) => number;
  /** 1 for each row whose text matches; null when nothing was typed. */
  mask: Uint8Array | null;
};

function prepareChord(hot: HotColumns, near: Point | null): (row: number) => number {
  if (near === null) return () => Number.NaN;
  const points = vectorsOf(hot);
  const [x, y, z] = unitVector(near);
  return (row) => {
    const dx = (points[3 * row] ?? 0) - x;
    const dy = (points[3 * row + 1] ?? 0) - y;
    const dz = (points[3 * row + 2] ?? 0) - z;
    return dx * dx + dy * dy + dz * dz;
  };
}

/** The gathering to count for a row, written over for each row. */
type Gathering = { start: number; inPerson: boolean };

/** Picks the first gathering that can be got to, by any of `ways`. `chord` is NaN when the way is not known. */
function chooseGathering(
  plan: SourcePlan,
  hot: HotColumns,
  row: number,
  ways: number,
  chord: number,
  out: Gathering,
) {
  const profile = hot.profile[row] ?? 0;
  const minute = hot.minute[row] ?? 0;
  const week = plan.weeks[plan.profiles.zone[profile] ?? -1] ?? plan.home;
  let best = Number.POSITIVE_INFINITY;
  if (ways & IN_PERSON) {
    // Along the straight line, which no journey of a day can tell from the curve.
    const travel = Number.isNaN(chord) ? 0 : (Math.sqrt(chord) * EARTH_KM * 60) / TRAVEL_KMH;
    best = startFrom(week, minute, week.now + Math.min(travel, MINUTES_OF_WEEK));
    out.start = best;
    out.inPerson = true;
  }
  if (ways & FROM_HOME) {
    const duration = plan.profiles.duration[profile] ?? 0;
    let start = nextStart(week, minute, duration);
    if (start < week.now && start + duration - week.now < JOINABLE_MINUTES) {
      start = startFrom(week, minute, week.now);
    }
    if (start < best) {
      out.start = start;
      out.inPerson = false;
    }
  }
}

const within = ({ from, to }: TimeSpan, minute: number) =>
  to > from ? minute >= from && minute < to : minute >= from || minute < to;

/** Whether a start falls on the days and times asked for, by the person's clock. */
function createTimeTest(query: MeetingQuery, home: ZoneWeek): ((start: number) => boolean) | null {
  const { days, times, startsWithin } = query;
  const anyDay = days.want.length + days.avoid.length === 0;
  const anyTime = times.want.length + times.avoid.length === 0;
  if (anyDay && anyTime && startsWithin === null) return null;
  const latest = home.now + (startsWithin ?? Number.POSITIVE_INFINITY);
  const dayOk = Uint8Array.from({ length: 7 }, (_, day) => {
    const is = (other: number) => other === day;
    return (days.want.length === 0 || days.want.some(is)) && !days.avoid.some(is) ? 1 : 0;
  });
  return (start) => {
    if (start > latest) return false;
    if (anyDay && anyTime) return true;
    const local = start + offsetAt(home.clock, start);
    if (dayOk[weekdayOf(local)] === 0) return false;
    if (anyTime) return true;
    const minute = local - Math.floor(local / MINUTES_OF_DAY) * MINUTES_OF_DAY;
    const inSpan = (span: TimeSpan) => within(span, minute);
    return (times.want.length === 0 || times.want.some(inSpan)) && !times.avoid.some(inSpan);
  };
}

/** Beyond every distance: rows without one come after those with one. */
const AFTER_DISTANCES = 10;

/**
 * The best rows for a query and how many match, over all sources in one pass.
 * A pass makes no object per meeting; only the returned rows become objects.
 */
export function findMeetings(set: MeetingSet, query: MeetingQuery, moment: Moment): FindResult {
  const home = personWeek(moment);
  const indexes = set.sources.map(({ tokens }) => tokens).filter((tokens) => tokens !== null);
  const text = searchText(indexes, query.text);
  const scans: Scan[] = set.sources.map((source, number) => ({
    source,
    plan: planSource(set, number, query, moment, home),
    chordAt: prepareChord(source.hot, query.near),
    mask: text === null ? null : maskOf(source, indexes, text),
  }));
  const timeOk = createTimeTest(query, home);
  const limitChord = query.near === null || query.withinKm === null ? null : chordOfKm(query.withinKm);
  const sort = query.sort === 'nearest' && query.near === null ? 'soonest' : query.sort;
  const best = createBestRows(query.limit);
  const byAttendance = new Uint32Array(4);
  const gathering: Gathering = { start: 0, inPerson: false };
  let zoneless = 0;
  let noPoint = 0;

  scans.forEach(({ source: { hot }, plan, chordAt, mask }, number) => {
    if (plan === null || plan.impossible) return;
    const { profileOk, profiles, zoneKnown, ways: waysOfKind, wantTags, avoidTags } = plan;
    const ranks = set.nameRanks?.[number];
    const nameOf = set.sources[number]?.names?.nameOf;
    for (let row = 0; row < hot.count; row++) {
      if (mask !== null && mask[row] === 0) continue;
      const profile = hot.profile[row] ?? 0;
      if (profileOk[profile] === 0) continue;
      const tags = hot.tags[row] ?? 0;
      if ((tags & avoidTags) !== 0 || (tags & wantTags) >>> 0 !== wantTags) continue;
      const kind = hot.kind[row] ?? 0;
      let ways = waysOfKind[kind & 15] ?? 0;
      if (ways === 0) continue;
      let chord = Number.NaN;
      if (ways & IN_PERSON) {
        chord = chordAt(row);
        if (limitChord !== null && !(chord <= limitChord)) {
          ways &= FROM_HOME;
          if (ways === 0) {
            if (Number.isNaN(chord) && (timeOk === null || passesTime(plan, hot, row))) noPoint++;
            continue;
          }
        }
      }
      const far = Number.isNaN(chord) || (ways & IN_PERSON) === 0;
      if (timeOk !== null || sort === 'soonest' || (sort === 'nearest' && far)) {
        chooseGathering(plan, hot, row, ways, chord, gathering);
        if (timeOk !== null && !timeOk(gathering.start)) continue;
      }
      byAttendance[kind & 3] = (byAttendance[kind & 3] ?? 0) + 1;
      zoneless += 1 - (zoneKnown[profiles.zone[profile] ?? -1] ?? 0);
      let key: number;
      if (sort === 'soonest') key = waitFor(gathering.start, home.now);
      else if (sort === 'nearest') key = far ? AFTER_DISTANCES + waitFor(gathering.start, home.now) : chord;
      else key = ranks?.[nameOf?.[row] ?? 0] ?? 0;
      if (key < best.worst()) best.add(key, number, row);
    }
  });

  function passesTime(plan: SourcePlan, hot: HotColumns, row: number): boolean {
    chooseGathering(plan, hot, row, IN_PERSON, Number.NaN, gathering);
    return timeOk === null || timeOk(gathering.start);
  }
  const describe = ({ source: number, row }: { source: number; row: number }): FoundMeeting[] => {
    const scan = scans[number];
    return scan?.plan ? [describeRow(scan, scan.plan, row, limitChord, gathering)] : [];
  };
  const [inPerson = 0, online = 0, hybrid = 0, phone = 0] = byAttendance;
  return {
    total: inPerson + online + hybrid + phone,
    rows: best.take().flatMap(describe),
    counts: { 'in-person': inPerson, online, hybrid, phone, zoneless, noPoint },
    respelled: text?.respelled ?? false,
    waitingFor: partMissing(set, text !== null, sort),
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

/** Minutes to wait; meetings in progress come first, the one that began last before the others. */
function waitFor(start: number, now: number): number {
  return start >= now ? start - now + 1e-3 : (now - start) / 1e7;
}

function describeRow(
  scan: Scan,
  plan: SourcePlan,
  row: number,
  limitChord: number | null,
  out: Gathering,
): FoundMeeting {
  const { source, chordAt } = scan;
  const { hot, tables } = source;
  const chord = chordAt(row);
  let ways = plan.ways[(hot.kind[row] ?? 0) & 15] ?? 0;
  if (limitChord !== null && !(chord <= limitChord)) ways &= FROM_HOME;
  chooseGathering(plan, hot, row, ways, ways & IN_PERSON ? chord : Number.NaN, out);
  const profile = hot.profile[row] ?? 0;
  const [zone = -1, , , duration = 0] = tables.profiles[profile] ?? [];
  return {
    source: source.id,
    row,
    startsAt: out.start * 60_000,
    state: startState(out.start, duration || null, plan.home.now),
    way: out.inPerson ? 'in-person' : 'from-home',
    km: Number.isNaN(chord) || (ways & IN_PERSON) === 0 ? null : kmOfChord(chord),
    zone: plan.zoneKnown[zone] ? (tables.zones[zone] ?? null) : null,
  };
}
