import type { OpeningHours } from './helpline.ts';

/** Whether a line answers at a moment. Wall clocks differ and jump, so all reckoning is in the line's own zone. */

export type OpenState =
  /** `until`: epoch milliseconds at which it closes; null where it never does. */
  | { state: 'open'; until: number | null }
  /** Closed. `at`: epoch milliseconds of the next opening; `weekday` (0 is Sunday) and `minute` of the line's day. */
  | { state: 'opens'; at: number; weekday: number; minute: number }
  /** Nobody saw the hours, or this computer does not know the zone. `note` says what is known all the same. */
  | { state: 'unknown'; note?: string };

const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** What a clock on the wall shows. `month` is 1 to 12, `minute` counts from midnight. */
type Wall = { year: number; month: number; day: number; weekday: number; minute: number };
type Span = { from: number; until: number };

/**
 * @param now epoch milliseconds
 */
export function openState(hours: OpeningHours, now: number): OpenState {
  if (hours.kind === 'always') return { state: 'open', until: null };
  if (hours.kind === 'unknown') {
    return hours.note === undefined ? { state: 'unknown' } : { state: 'unknown', note: hours.note };
  }
  const clock = clockOf(hours.zone);
  if (clock === null) return { state: 'unknown' };
  const wall = wallAt(clock, now);
  if (isOpen(hours.spans, wall)) return { state: 'open', until: closing(hours.spans, clock, now) };
  const start = nextStart(hours.spans, wall);
  if (start === null) return { state: 'unknown' };
  const at = instantOf(clock, { ...dayAfter(wall, start.days), minute: start.minute }, now);
  return { state: 'opens', at, weekday: (wall.weekday + start.days) % 7, minute: start.minute };
}

function isOpen(spans: readonly WeeklySpan[], wall: Wall): boolean {
  return openSpans(spans, wall).length > 0;
}

type WeeklySpan = Span & { days: number[] };

/** Spans that hold the moment, counted from the midnight of that wall day: a span of yesterday starts below 0. */
function openSpans(spans: readonly WeeklySpan[], { weekday, minute }: Wall): Span[] {
  return spans.flatMap(({ days, from, until }) => {
    const length = until > from ? until - from : until + DAY - from;
    return [0, -1]
      .filter((offset) => days.includes((weekday + offset + 7) % 7))
      .map((offset) => ({ from: from + offset * DAY, until: from + offset * DAY + length }))
      .filter((span) => span.from <= minute && minute < span.until);
  });
}

/** Follows one span into the next until none holds; null where they close the circle of the week. */
function closing(spans: readonly WeeklySpan[], clock: Intl.DateTimeFormat, now: number): number | null {
  let instant = now;
  for (let step = 0; step < 2 * 7 * spans.length + 1; step += 1) {
    const wall = wallAt(clock, instant);
    const end = Math.max(...openSpans(spans, wall).map((span) => span.until));
    if (!Number.isFinite(end)) return instant;
    const days = Math.floor(end / DAY);
    instant = instantOf(clock, { ...dayAfter(wall, days), minute: end - days * DAY }, instant);
  }
  return null;
}

/** The soonest start after the moment: whole days ahead (0 to 7) and the minute of that day. */
function nextStart(spans: readonly WeeklySpan[], wall: Wall): { days: number; minute: number } | null {
  const starts = spans.flatMap(({ days, from }) =>
    days.map((day) => {
      const ahead = (day - wall.weekday + 7) % 7;
      return { days: ahead === 0 && from <= wall.minute ? 7 : ahead, minute: from };
    }),
  );
  const [soonest] = starts.sort((a, b) => a.days * DAY + a.minute - b.days * DAY - b.minute);
  return soonest ?? null;
}

function dayAfter({ year, month, day }: Wall, days: number): Pick<Wall, 'year' | 'month' | 'day'> {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Epoch milliseconds at which the wall clock shows a time. Shown twice (clocks go back): the first one after
 * `earliest`. Never shown (clocks go forward): the moment of the jump.
 */
function instantOf(clock: Intl.DateTimeFormat, wall: Omit<Wall, 'weekday'>, earliest: number): number {
  const asUtc = asIfUtc(wall);
  const offsets = [-1, 1].map((side) => offsetAt(clock, asUtc + side * DAY * MINUTE_MS));
  const candidates = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => asIfUtc(wallAt(clock, instant)) === asUtc)
    .sort((a, b) => a - b);
  const last = candidates.at(-1);
  if (last !== undefined) return candidates.find((instant) => instant > earliest) ?? last;
  return jumpBetween(clock, asUtc, asUtc - Math.max(...offsets), asUtc - Math.min(...offsets));
}

/** The first whole minute in (before, after] whose wall time is past the one that does not exist. */
function jumpBetween(clock: Intl.DateTimeFormat, asUtc: number, before: number, after: number): number {
  let low = before;
  let high = after;
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / MINUTE_MS / 2) * MINUTE_MS;
    if (asIfUtc(wallAt(clock, middle)) > asUtc) high = middle;
    else low = middle;
  }
  return high;
}

function asIfUtc({ year, month, day, minute }: Omit<Wall, 'weekday'>): number {
  return Date.UTC(year, month - 1, day, 0, minute);
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, instant: number): number {
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return asIfUtc(wallAt(clock, whole)) - whole;
}

function wallAt(clock: Intl.DateTimeFormat, instant: number): Wall {
  const parts: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, minute: hour * 60 + minute };
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Making a formatter costs more than all else here, so one is kept for each zone; null for an unknown zone. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = makeClock(zone);
  clocks.set(zone, made);
  return made;
}

function makeClock(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}
