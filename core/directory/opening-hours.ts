import { createZoneClocks, instantOf, MINUTES_OF_DAY, offsetAt, weekdayOf } from '../finder/schedule.ts';
import type { OpeningHours } from './helpline.ts';

/** Whether a line answers at a moment, by the clock on the line's own wall. */

export type OpenState =
  /** `until`: epoch milliseconds at which it closes; null where it never does. */
  | { state: 'open'; until: number | null }
  /** Closed. `at`: epoch milliseconds of the next opening; `weekday` (0 is Sunday) and `minute` by the line's own clock. */
  | { state: 'opens'; at: number; weekday: number; minute: number }
  /** Nobody saw the hours, or this browser does not know the zone. `note` says what is known all the same. */
  | { state: 'unknown'; note?: string };

type Weekly = Extract<OpeningHours, { kind: 'weekly' }>;
/** One opening on one day, in minutes since 1970 UTC; `local` is its start by the line's clock. */
type Opening = { start: number; end: number; local: number };

const MINUTE = 60_000;
/** Yesterday, because a night's opening began then; a week on, because a line may open on one day only. */
const DAYS = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

/** Kept because reading a zone's offsets costs more than all else here; holds no state that shows. */
const clocks = createZoneClocks();

/**
 * @param now epoch milliseconds
 */
export function openState(hours: OpeningHours, now: number): OpenState {
  if (hours.kind === 'always') return { state: 'open', until: null };
  if (hours.kind === 'unknown') {
    return hours.note === undefined ? { state: 'unknown' } : { state: 'unknown', note: hours.note };
  }
  const minute = now / MINUTE;
  const openings = openingsAround(hours, minute);
  if (openings === null) return { state: 'unknown' };
  if (openings.some((opening) => holds(opening, minute))) {
    return { state: 'open', until: closing(openings, minute) };
  }
  const next = openings.find(({ start }) => start > minute);
  if (next === undefined) return { state: 'unknown' };
  const { start, local } = next;
  const ofDay = ((local % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  return { state: 'opens', at: start * MINUTE, weekday: weekdayOf(local), minute: ofDay };
}

/** Every opening from yesterday to this day next week, the earliest first; null for an unknown zone. */
function openingsAround({ zone, spans }: Weekly, minute: number): Opening[] | null {
  const clock = clocks.at(zone, minute);
  if (clock === null) return null;
  const today = Math.floor((minute + offsetAt(clock, minute)) / MINUTES_OF_DAY);
  return (
    spans
      .flatMap(({ days, from, until }) => {
        const length = until > from ? until - from : until + MINUTES_OF_DAY - from;
        return DAYS.map((ahead) => (today + ahead) * MINUTES_OF_DAY + from)
          .filter((local) => days.includes(weekdayOf(local)))
          .map((local) => ({ start: instantOf(clock, local), end: instantOf(clock, local + length), local }));
      })
      // An opening that begins in an hour the clocks skip and ends soon after it does not take place.
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start)
  );
}

function holds({ start, end }: Opening, minute: number): boolean {
  return start <= minute && minute < end;
}

/** Follows one opening into the next until none holds; null where they reach over a whole week. */
function closing(openings: readonly Opening[], minute: number): number | null {
  let end = minute;
  for (const opening of openings) if (opening.start <= end && opening.end > end) end = opening.end;
  return end - minute >= (DAYS.length - 2) * MINUTES_OF_DAY ? null : end * MINUTE;
}
