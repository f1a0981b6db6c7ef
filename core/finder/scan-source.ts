import type { BestRows } from './best-rows.ts';
import { type HotColumns, VENUE_CLOSED } from './columns.ts';
import { EARTH_KM, type Point, unitVector, unitVectors } from './distance.ts';
import type { MeetingSort } from './meeting-query.ts';
import { FROM_HOME, IN_PERSON, type SourcePlan } from './query-plan.ts';
import { MINUTES_OF_WEEK, nextStart, startFrom } from './schedule.ts';

/** The one pass over a source's columns: the only place where the number of meetings costs time. */

/** Assumed on the way to a meeting: a bus or a car in town, and no head start. Shown to the person. */
export const TRAVEL_KMH = 30;
/** A meeting from home that is about to end is not worth joining: its next gathering counts instead. */
export const JOINABLE_MINUTES = 10;

/** What holds for every source of one query. */
export type Criteria = {
  now: number;
  sort: MeetingSort;
  near: Point | null;
  /** Square of the chord that the allowed distance spans; null for any distance. */
  limitChord: number | null;
  /** The same of the distance to stay clear of; null for none. */
  clearChord: number | null;
  /** Whether a start falls on the days and times asked for; null when any does. */
  timeOk: ((start: number) => boolean) | null;
};

/** One source's side of a scan. */
export type SourceScan = {
  hot: HotColumns;
  plan: SourcePlan;
  /** 1 for each row whose text matches; null when nothing was typed. */
  mask: Uint8Array | null;
  /** Rank of each row's name; null when names are not loaded. */
  ranks: { nameOf: Uint32Array; rankOf: Float64Array } | null;
};

export type Tally = { byAttendance: Uint32Array; zoneless: number; noPoint: number };

const vectors = new WeakMap<HotColumns, Float32Array>();

/** Unit vectors of all points, three floats a row, worked out once a source is asked about a place. */
function vectorsOf(hot: HotColumns): Float32Array {
  const known = vectors.get(hot);
  if (known !== undefined) return known;
  const made = unitVectors(hot.lat, hot.lon);
  vectors.set(hot, made);
  return made;
}

/** Square of the straight line from a point to a row's place; NaN for a row without a point. */
export function chordFrom(hot: HotColumns, near: Point, row: number): number {
  const [x, y, z] = unitVector(near);
  return chord(vectorsOf(hot), row, x, y, z);
}

function chord(points: Float32Array, row: number, x: number, y: number, z: number): number {
  const dx = (points[3 * row] ?? 0) - x;
  const dy = (points[3 * row + 1] ?? 0) - y;
  const dz = (points[3 * row + 2] ?? 0) - z;
  return dx * dx + dy * dy + dz * dz;
}

/** Whether a room is too far or too near for what was asked; one without a point counts as both. */
export function isOutside(
  away: number,
  { limitChord, clearChord }: Pick<Criteria, 'limitChord' | 'clearChord'>,
): boolean {
  return (limitChord !== null && !(away <= limitChord)) || (clearChord !== null && !(away > clearChord));
}

/**
 * Start, in minutes, of the first gathering that one can be at in person. The way is taken along the straight
 * line, which no journey of a day can tell from the curve; without a point it counts as no way at all.
 */
export function startInPerson(plan: SourcePlan, hot: HotColumns, row: number, chord: number): number {
  const week = plan.weeks[plan.profiles.zone[hot.profile[row] ?? 0] ?? 0];
  if (week === undefined) return 0;
  const travel = chord >= 0 ? (Math.sqrt(chord) * EARTH_KM * 60) / TRAVEL_KMH : 0;
  return startFrom(week, hot.minute[row] ?? 0, week.now + Math.min(travel, MINUTES_OF_WEEK));
}

/** Start, in minutes, of the first gathering that is worth joining from home; it may have begun. */
export function startFromHome(plan: SourcePlan, hot: HotColumns, row: number): number {
  const profile = hot.profile[row] ?? 0;
  const week = plan.weeks[plan.profiles.zone[profile] ?? 0];
  if (week === undefined) return 0;
  const minute = hot.minute[row] ?? 0;
  const duration = plan.profiles.duration[profile] ?? 0;
  const start = nextStart(week, minute, duration);
  const ending = start < week.now && start + duration - week.now < JOINABLE_MINUTES;
  return ending ? startFrom(week, minute, week.now) : start;
}

/** Start of the first gathering that can be got to by any of `ways`. */
function startOf(plan: SourcePlan, hot: HotColumns, row: number, ways: number, chord: number): number {
  const there = (ways & IN_PERSON) === 0 ? Number.POSITIVE_INFINITY : startInPerson(plan, hot, row, chord);
  return (ways & FROM_HOME) === 0 ? there : Math.min(there, startFromHome(plan, hot, row));
}

/**
 * For each profile, in whole minutes: `from`, counted from Sunday, the first start that is surely ahead; `margin`,
 * how near to the end of the week before it a gathering may be in progress or about to start; and 1 in `zoneless`
 * where the zone is not the meeting's own.
 */
function boundsOf({ profiles, weeks, zoneKnown }: SourcePlan) {
  const nowOf = weeks.map(({ nowLocal, weekStart }) => Math.ceil(nowLocal - weekStart));
  const slackOf = weeks.map(({ clock: { offsets } }) =>
    Math.ceil(Math.max(...offsets) - Math.min(...offsets)),
  );
  const size = profiles.zone.length;
  const bounds = { from: new Int32Array(size), margin: new Int32Array(size), zoneless: new Uint8Array(size) };
  for (let profile = 0; profile < size; profile++) {
    const zone = profiles.zone[profile] ?? 0;
    const slack = slackOf[zone] ?? 0;
    bounds.from[profile] = (nowOf[zone] ?? 0) + slack;
    bounds.margin[profile] = MINUTES_OF_WEEK - (profiles.duration[profile] ?? 0) - 2 * slack - 1;
    bounds.zoneless[profile] = 1 - (zoneKnown[zone] ?? 0);
  }
  return bounds;
}

/**
 * No gathering is sooner than this many minutes: enough to pass over nearly every row without working out an
 * instant. `ahead` is the meeting's minute of the week less `from` of its profile.
 */
function leastWait(ahead: number, margin: number): number {
  // Adds a week to what is behind, without a branch that the processor cannot foresee.
  const wait = ahead + ((ahead >> 31) & MINUTES_OF_WEEK);
  return wait > margin ? 0 : wait;
}

/** Beyond every distance: rows without one come after those with one. */
const AFTER_DISTANCES = 10;

/** Beyond every wait: a room in a building that is closed for now can be looked up, but is no meeting to go to. */
const AFTER_OPEN = 1e5;

/** Minutes to wait; meetings in progress come first, the one that began last before the others. */
function waitFor(start: number, now: number): number {
  return start >= now ? start - now + 1e-3 : (now - start) / 1e7;
}

/** Tests every row of a source, counts those that pass and keeps the best. Makes no object per row. */
export function scanSource(
  scan: SourceScan,
  number: number,
  criteria: Criteria,
  best: BestRows,
  tally: Tally,
): void {
  const { hot, plan, mask, ranks } = scan;
  const { profileOk, ways: waysOfKind, wantTags, avoidTags } = plan;
  const { now, sort, near, timeOk } = criteria;
  const { count, profile: profileOf, tags: tagsOf, kind: kindOf, minute: minuteOf } = hot;
  const { from, margin, zoneless: zonelessOf } = boundsOf(plan);
  const points = near === null ? null : vectorsOf(hot);
  const [x, y, z] = near === null ? [0, 0, 0] : unitVector(near);
  const counts = [0, 0, 0, 0];
  let zoneless = 0;
  let noPoint = 0;
  let worst = best.worst();

  for (let row = 0; row < count; row++) {
    if (mask !== null && mask[row] === 0) continue;
    const profile = profileOf[row] ?? 0;
    if (profileOk[profile] === 0) continue;
    const tags = tagsOf[row] ?? 0;
    if ((tags & avoidTags) !== 0 || (tags & wantTags) >>> 0 !== wantTags) continue;
    const kind = kindOf[row] ?? 0;
    let ways = waysOfKind[kind & 15] ?? 0;
    if (ways === 0) continue;
    let away = Number.NaN;
    if (points !== null && (ways & IN_PERSON) !== 0) {
      away = chord(points, row, x, y, z);
      if (isOutside(away, criteria)) {
        ways &= FROM_HOME;
        if (ways === 0) {
          const unplaced = !(away >= 0);
          if (unplaced && (timeOk === null || timeOk(startInPerson(plan, hot, row, away)))) noPoint++;
          continue;
        }
        away = Number.NaN;
      }
    }
    let start = Number.NaN;
    if (timeOk !== null) {
      start = startOf(plan, hot, row, ways, away);
      if (!timeOk(start)) continue;
    }
    counts[kind & 3] = (counts[kind & 3] ?? 0) + 1;
    zoneless += zonelessOf[profile] ?? 0;
    const shut = (kind & VENUE_CLOSED) !== 0 && (ways & FROM_HOME) === 0 ? AFTER_OPEN : 0;
    let key = Number.POSITIVE_INFINITY;
    if (sort === 'name') key = ranks === null ? 0 : (ranks.rankOf[ranks.nameOf[row] ?? 0] ?? 0);
    else if (sort === 'nearest' && away >= 0) key = shut + away;
    else {
      const base = shut + (sort === 'nearest' ? AFTER_DISTANCES : 0);
      const least = leastWait((minuteOf[row] ?? 0) - (from[profile] ?? 0), margin[profile] ?? 0);
      if (base + least < worst) {
        if (timeOk === null) start = startOf(plan, hot, row, ways, away);
        key = base + waitFor(start, now);
      }
    }
    if (key < worst) {
      best.add(key, number, row);
      worst = best.worst();
    }
  }
  counts.forEach((found, attendance) => {
    tally.byAttendance[attendance] = (tally.byAttendance[attendance] ?? 0) + found;
  });
  tally.zoneless += zoneless;
  tally.noPoint += noPoint;
}
