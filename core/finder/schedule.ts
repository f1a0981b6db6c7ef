/**
 * When a weekly meeting takes place next, as an instant.
 *
 * A meeting keeps its wall-clock time in its own zone, so a week is not always 168 hours. Offsets are read from
 * Intl once for each zone and day (a `ZoneClock`), never for each meeting. All times here are minutes since
 * 1970 in UTC, unless they are called local.
 */

export const MINUTES_OF_DAY = 1440;
export const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
/** Length assumed for a meeting whose source does not say; Meeting Guide's own default. */
export const ASSUMED_DURATION = 60;

/** 1970 began on a Thursday. */
const EPOCH_WEEKDAY = 4;
const BEFORE = 10 * MINUTES_OF_DAY;
const AFTER = 25 * MINUTES_OF_DAY;
/** No zone has changed its offset twice within three days. */
const STEP = 3 * MINUTES_OF_DAY;

/** What a zone's clock does around one day. */
export type ZoneClock = {
  zone: string;
  /** The day it was made for; good from there for one day. */
  anchor: number;
  /** Minutes ahead of UTC: `offsets[i]` holds until `changes[i]`. */
  offsets: readonly number[];
  changes: readonly number[];
  /** Local minutes before which `offsets[i]` is the one to use. */
  localLimits: readonly number[];
};

export type ZoneClocks = {
  /** The clock of a zone around `now` (minutes), or null when this browser does not know the zone. */
  at(zone: string, now: number): ZoneClock | null;
};

const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function readOffset(format: Intl.DateTimeFormat, minute: number): number {
  const [, sign, hours, minutes, seconds] = OFFSET.exec(format.format(minute * 60_000)) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
  return sign === '-' ? -size : size;
}

/** First minute in (from, to] whose offset differs from the one at `from`; `to` is known to differ. */
function firstChange(format: Intl.DateTimeFormat, from: number, to: number, offset: number): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function makeClock(zone: string, format: Intl.DateTimeFormat, anchor: number): ZoneClock {
  const end = anchor + AFTER;
  let minute = anchor - BEFORE;
  let offset = readOffset(format, minute);
  const offsets = [offset];
  const changes: number[] = [];
  const localLimits: number[] = [];
  while (minute < end) {
    const next = Math.min(end, minute + STEP);
    if (readOffset(format, next) === offset) {
      minute = next;
      continue;
    }
    minute = firstChange(format, minute, next, offset);
    const later = readOffset(format, minute);
    changes.push(minute);
    localLimits.push(minute + Math.max(offset, later));
    offsets.push(later);
    offset = later;
  }
  return { zone, anchor, offsets, changes, localLimits };
}

/** Clocks made on demand and kept for a day each. Make one for a page and pass it to every query. */
export function createZoneClocks(): ZoneClocks {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  const clocks = new Map<string, ZoneClock>();
  function formatOf(zone: string): Intl.DateTimeFormat | null {
    const known = formats.get(zone);
    if (known !== undefined) return known;
    let format: Intl.DateTimeFormat | null = null;
    try {
      format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    } catch {
      // A zone newer than this browser: the meeting is shown as one without a zone.
    }
    formats.set(zone, format);
    return format;
  }
  return {
    at(zone, now) {
      const anchor = Math.floor(now / MINUTES_OF_DAY) * MINUTES_OF_DAY;
      const kept = clocks.get(zone);
      if (kept?.anchor === anchor) return kept;
      const format = formatOf(zone);
      if (format === null) return null;
      const clock = makeClock(zone, format, anchor);
      clocks.set(zone, clock);
      return clock;
    },
  };
}

/** Minutes ahead of UTC at an instant. */
export function offsetAt(clock: ZoneClock, minute: number): number {
  const { changes, offsets } = clock;
  let i = 0;
  while (i < changes.length && minute >= (changes[i] ?? 0)) i++;
  return offsets[i] ?? 0;
}

/**
 * The instant of a local time. A time that the clocks skip moves on by the skipped span (02:30 becomes 03:30);
 * of a time that comes twice it is the first: what calendars do too (RFC 5545, 3.3.5).
 */
export function instantOf(clock: ZoneClock, local: number): number {
  const { localLimits, offsets } = clock;
  let i = 0;
  while (i < localLimits.length && local >= (localLimits[i] ?? 0)) i++;
  return local - (offsets[i] ?? 0);
}

/** Day of the week, Sunday 0, of local minutes since 1970. */
export function weekdayOf(local: number): number {
  return (((Math.floor(local / MINUTES_OF_DAY) + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

/** One zone's week around one moment: what a scan over many meetings of that zone needs. */
export type ZoneWeek = {
  clock: ZoneClock;
  now: number;
  nowLocal: number;
  /** Local minutes at which the week of `now` began, Sunday 00:00. */
  weekStart: number;
  /** The offset of the whole span that the clock covers; null when it changes somewhere in it. */
  steadyOffset: number | null;
};

export function zoneWeek(clock: ZoneClock, now: number): ZoneWeek {
  const nowLocal = now + offsetAt(clock, now);
  const shift = EPOCH_WEEKDAY * MINUTES_OF_DAY;
  const weekStart = Math.floor((nowLocal + shift) / MINUTES_OF_WEEK) * MINUTES_OF_WEEK - shift;
  const steadyOffset = clock.changes.length === 0 ? (clock.offsets[0] ?? 0) : null;
  return { clock, now, nowLocal, weekStart, steadyOffset };
}

function startAt(week: ZoneWeek, local: number): number {
  return week.steadyOffset === null ? instantOf(week.clock, local) : local - week.steadyOffset;
}

/** No clock change is longer than a day. */
const LONGEST_CHANGE = MINUTES_OF_DAY;

/**
 * Start of the first gathering that ends after `now`: one in progress, else the next.
 * `minuteOfWeek` counts from Sunday 00:00 in the meeting's zone, `duration` is in minutes.
 */
export function nextStart(week: ZoneWeek, minuteOfWeek: number, duration: number): number {
  let local = week.weekStart - MINUTES_OF_WEEK + minuteOfWeek;
  while (local + duration + LONGEST_CHANGE <= week.nowLocal) local += MINUTES_OF_WEEK;
  for (;;) {
    const start = startAt(week, local);
    if (start + duration > week.now) return start;
    local += MINUTES_OF_WEEK;
  }
}

/** The first gathering that starts at `earliest` or later, given one start of the series. */
export function startFrom(week: ZoneWeek, minuteOfWeek: number, earliest: number): number {
  let local = week.weekStart + minuteOfWeek;
  for (;;) {
    const start = startAt(week, local);
    if (start >= earliest) return start;
    local += MINUTES_OF_WEEK;
  }
}

export type StartState = { kind: 'in-progress'; minutesLeft: number } | { kind: 'starts'; inMinutes: number };

/** What to say about a gathering at `now`: how long it still runs, or in how many minutes it starts. */
export function startState(start: number, duration: number | null, now: number): StartState {
  if (start > now) return { kind: 'starts', inMinutes: Math.ceil(start - now) };
  return {
    kind: 'in-progress',
    minutesLeft: Math.max(0, Math.floor(start + (duration ?? ASSUMED_DURATION) - now)),
  };
}
