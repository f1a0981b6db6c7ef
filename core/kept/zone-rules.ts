/** A time zone in the words of a calendar file: a VTIMEZONE with its yearly rules (RFC 5545, 3.6.5). */
import { createZoneClocks, MINUTES_OF_DAY, offsetAt, weekdayOf } from '../finder/schedule.ts';

type Change = { localBefore: number; from: number; to: number };

const YEARS_LOOKED_AT = 6;
const DAY_CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Two letters of a weekday, Sunday 0. */
export function dayCode(day: number): string {
  return DAY_CODES[day] ?? 'SU';
}

const two = (value: number) => String(value).padStart(2, '0');

/** `20261124T190000` of local minutes since 1970. */
export function localStamp(local: number): string {
  return new Date(local * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function offsetStamp(minutes: number): string {
  const size = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** Changes of a zone's clock from `now` (minutes since 1970, UTC) on, for a few years. */
function changesOf(zone: string, now: number): { offset: number; changes: Change[] } | null {
  const clocks = createZoneClocks();
  const first = clocks.at(zone, now);
  if (first === null) return null;
  const seen = new Map<number, Change>();
  const end = now + YEARS_LOOKED_AT * 366 * MINUTES_OF_DAY;
  for (let minute = now; minute < end; minute += 30 * MINUTES_OF_DAY) {
    const clock = clocks.at(zone, minute);
    for (const [i, at] of (clock?.changes ?? []).entries()) {
      const from = clock?.offsets[i] ?? 0;
      if (at >= now) seen.set(at, { localBefore: at + from, from, to: clock?.offsets[i + 1] ?? from });
    }
  }
  const changes = [...seen.entries()].sort(([a], [b]) => a - b).map(([, change]) => change);
  return { offset: offsetAt(first, now), changes };
}

/** Which weekday of its month a change falls on, counted from the start and from the end. */
function monthlyPlace(change: Change) {
  const date = new Date(change.localBefore * 60_000);
  const day = date.getUTCDate();
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return {
    month: date.getUTCMonth() + 1,
    weekday: weekdayOf(change.localBefore),
    nth: Math.ceil(day / 7),
    last: day + 7 > days,
    time: ((change.localBefore % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY,
  };
}

/** The yearly rule all of these changes follow, or null when they follow none (Morocco's, for one). */
function yearlyRule(changes: readonly Change[]): string | null {
  const places = changes.map(monthlyPlace);
  const [first] = places;
  if (!first || places.length < YEARS_LOOKED_AT - 1) return null;
  const same = (key: 'month' | 'weekday' | 'nth' | 'time') =>
    places.every((place) => place[key] === first[key]);
  if (!same('month') || !same('weekday') || !same('time')) return null;
  const nth = places.every((place) => place.last) ? -1 : same('nth') ? first.nth : null;
  return nth === null
    ? null
    : `RRULE:FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${nth}${dayCode(first.weekday)}`;
}

function observance(
  name: string,
  start: number,
  from: number,
  to: number,
  rules: readonly string[],
): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${localStamp(start)}`,
    `TZOFFSETFROM:${offsetStamp(from)}`,
    `TZOFFSETTO:${offsetStamp(to)}`,
    ...rules,
    `END:${name}`,
  ];
}

/**
 * Lines of the VTIMEZONE of an IANA zone, good from `now` (minutes since 1970, UTC) on; null when this
 * browser does not know the zone.
 */
export function zoneRules(zone: string, now: number): string[] | null {
  const found = changesOf(zone, now);
  if (!found) return null;
  const { offset, changes } = found;
  const standard = Math.min(offset, ...changes.map((change) => change.to));
  const nameOf = (to: number) => (to > standard ? 'DAYLIGHT' : 'STANDARD');
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  // The clock as it is now began at some time before; one day back is early enough for this event.
  lines.push(...observance(nameOf(offset), now + offset - MINUTES_OF_DAY, offset, offset, []));
  for (const [, group] of Map.groupBy(changes, (change) => `${change.from}>${change.to}`)) {
    const rule = yearlyRule(group);
    const [first] = group;
    if (!first) continue;
    // The first date stands again among the RDATEs: some readers pass over DTSTART once there are any.
    const rules = rule ? [rule] : group.map((change) => `RDATE:${localStamp(change.localBefore)}`);
    lines.push(...observance(nameOf(first.to), first.localBefore, first.from, first.to, rules));
  }
  lines.push('END:VTIMEZONE');
  return lines;
}
