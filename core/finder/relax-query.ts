import { distanceKm, type Point } from './distance.ts';
import { findMeetings } from './find-meetings.ts';
import type { Choice, MeetingQuery, MeetingSet, Moment } from './meeting-query.ts';
import { personWeek } from './query-plan.ts';
import { weekdayOf } from './schedule.ts';

/** What to offer when a question has few answers or none: the same question with one condition less. */

export const RELAXATIONS = [
  'online',
  'tomorrow',
  'later',
  'sooner',
  'any-day',
  'any-time',
  'farther',
  'nearer',
  'text',
  'attendance',
  'tags',
  'open-to',
  'language',
  'programme',
  'approach',
] as const;

export type Relaxation = {
  kind: (typeof RELAXATIONS)[number];
  /** The question to ask instead. */
  query: MeetingQuery;
  /** How many meetings it finds; more than the given question. */
  total: number;
};

const ANY: Choice<never> = { want: [], avoid: [] };
const isSet = <T>({ want, avoid }: Choice<T>) => want.length + avoid.length > 0;

/** Each easier question, or null where the query does not have that condition. */
function easier(
  query: MeetingQuery,
  today: number,
): Record<Relaxation['kind'], Partial<MeetingQuery> | null> {
  const { attendance, days } = query;
  const noOnline =
    attendance.avoid.includes('online') ||
    (attendance.want.length > 0 && !attendance.want.includes('online'));
  const tomorrow = WEEK[(today + 1) % 7] ?? 0;
  return {
    online: noOnline
      ? {
          attendance: {
            want: attendance.want.length === 0 ? [] : [...attendance.want, 'online'],
            avoid: attendance.avoid.filter((way) => way !== 'online'),
          },
        }
      : null,
    tomorrow: isSet(days) && !days.want.includes(tomorrow) ? { days: { want: [tomorrow], avoid: [] } } : null,
    later: query.startsWithin === null ? null : { startsWithin: null },
    sooner: query.startsAfter === null ? null : { startsAfter: null },
    'any-day': isSet(days) ? { days: ANY } : null,
    'any-time': isSet(query.times) ? { times: ANY } : null,
    farther: query.withinKm === null ? null : { withinKm: query.withinKm * 2 },
    nearer: query.beyondKm === null ? null : { beyondKm: null },
    text: query.text.trim() === '' ? null : { text: '' },
    attendance: isSet(attendance) ? { attendance: ANY } : null,
    tags: isSet(query.tags) ? { tags: ANY } : null,
    'open-to': isSet(query.openTo) ? { openTo: ANY } : null,
    language: isSet(query.languages) ? { languages: ANY } : null,
    programme: isSet(query.programmes) ? { programmes: ANY } : null,
    approach: isSet(query.approaches) ? { approaches: ANY } : null,
  };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Easier questions that find more than `query` does, in the order of `RELAXATIONS`.
 * Costs one query each: ask when the answer is empty or short, not on every key.
 */
export function relaxations(set: MeetingSet, query: MeetingQuery, moment: Moment): Relaxation[] {
  const count = (asked: MeetingQuery) => findMeetings(set, { ...asked, limit: 0 }, moment).total;
  const given = count(query);
  const options = easier(query, weekdayOf(personWeek(moment).nowLocal));
  return RELAXATIONS.flatMap((kind) => {
    const change = options[kind];
    if (change === null) return [];
    const asked = { ...query, ...change };
    const total = count(asked);
    return total > given ? [{ kind, query: asked, total }] : [];
  });
}

export type Coverage = {
  /** Meetings of any kind, filters aside, with a place within the given distance. */
  inReach: number;
  /** Km to the nearest meeting place that any source knows; null when none has a point. */
  nearestKm: number | null;
};

/**
 * Whether the sources know this area at all. Nothing in reach means "no data here": the person should add a
 * source or look elsewhere, and must not read it as "no meeting here".
 */
export function coverageAt(set: MeetingSet, near: Point, withinKm: number): Coverage {
  let inReach = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { hot } of set.sources) {
    for (let row = 0; row < hot.count; row++) {
      const lat = hot.lat[row] ?? Number.NaN;
      if (Number.isNaN(lat)) continue;
      const km = distanceKm(near, { lat, lon: hot.lon[row] ?? 0 });
      if (km <= withinKm) inReach++;
      if (km < nearest) nearest = km;
    }
  }
  return { inReach, nearestKm: Number.isFinite(nearest) ? nearest : null };
}

/** Why a list is empty: nothing imported, no meeting known near the place, or none that fits the filters. */
export type EmptyReason = 'no-source' | 'no-data-here' | 'no-match';

/** Km around a place within which a source must know some meeting to count as covering it. */
export const COVERED_KM = 80;

export function emptyReason(set: MeetingSet, near: Point | null): EmptyReason {
  if (set.sources.every(({ hot }) => hot.count === 0)) return 'no-source';
  if (near !== null && coverageAt(set, near, COVERED_KM).inReach === 0) return 'no-data-here';
  return 'no-match';
}
