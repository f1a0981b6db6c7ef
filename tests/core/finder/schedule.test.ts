import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createZoneClocks,
  instantOf,
  nextStart,
  startFrom,
  startState,
  weekdayOf,
  zoneWeek,
} from '../../../core/finder/schedule.ts';

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'Europe/London',
  'Europe/Copenhagen',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const clocks = createZoneClocks();
const formats = new Map<string, Intl.DateTimeFormat>();

/** Day of the week and minute of the day that a wall clock in the zone shows. */
function wallClock(zone: string, minute: number): { day: number; minute: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(minute * 60_000).map((part) => [part.type, part.value]),
  );
  return { day: DAYS.indexOf(parts.weekday ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** Watches the wall clock minute by minute: slow, and sure. Null when the clocks skip the time on the way. */
function oracle(zone: string, day: number, start: number, from: number): number | null {
  for (let minute = from; minute < from + 16 * 1440; ) {
    const shown = wallClock(zone, minute);
    const ahead = ((day - shown.day + 7) % 7) * 1440 + start - shown.minute;
    if (ahead === 0) return minute;
    // Steps short enough to land on the time itself, also where the clocks change on the way.
    const step = ahead < 0 ? ahead + 7 * 1440 : ahead;
    minute += step > 3 * 1440 ? 1440 : step > 240 ? step - 200 : 1;
  }
  return null;
}

function week(zone: string, now: number) {
  const clock = clocks.at(zone, now);
  if (clock === null) throw new Error(`no clock for ${zone}`);
  return zoneWeek(clock, now);
}

const minutes = (iso: string) => Date.parse(iso) / 60_000;
const at = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
const mow = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute;

describe('the next gathering of a weekly meeting', () => {
  it('agrees with watching a wall clock, in every kind of zone and around clock changes', () => {
    const moments = fc.oneof(
      fc.integer({ min: minutes('2019-01-01T00:00Z'), max: minutes('2030-01-01T00:00Z') }),
      // Days on which many of these zones change their clocks.
      fc
        .tuple(
          fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01', '2027-02-07'),
          fc.integer({ min: -9 * 1440, max: 3 * 1440 }),
        )
        .map(([day, offset]) => minutes(`${day}T00:00Z`) + offset),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        moments,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, now, day, start) => {
          const expected = oracle(zone, day, start, now);
          const actual = startFrom(week(zone, now), day * 1440 + start, now);
          if (expected === actual) return;
          // Only a time that the clocks skip may differ: the wall clock then never shows it on that day.
          const shown = wallClock(zone, actual);
          expect(shown.minute, `${zone} ${at(now)} ${day} ${start}`).not.toBe(start);
          expect(oracle(zone, day, start, actual - 1440)).toBe(expected);
          expect(expected === null || expected > actual).toBe(true);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('counts a meeting in progress until it ends, across midnight and the end of the week', () => {
    // Saturday 23:30 for 90 minutes, seen on Sunday at 00:45 and at 01:00.
    expect(at(nextStart(week('UTC', minutes('2026-11-22T00:45Z')), mow(6, 23, 30), 90))).toBe(
      '2026-11-21T23:30',
    );
    expect(at(nextStart(week('UTC', minutes('2026-11-22T01:00Z')), mow(6, 23, 30), 90))).toBe(
      '2026-11-28T23:30',
    );
  });

  it('keeps its wall-clock time when the clocks go forward or back', () => {
    const evening = mow(1, 19);
    const before = week('America/New_York', minutes('2026-10-27T12:00Z'));
    expect(at(startFrom(before, evening, before.now))).toBe('2026-11-03T00:00');
    const london = week('Europe/London', minutes('2026-03-24T12:00Z'));
    expect(at(startFrom(london, evening, london.now))).toBe('2026-03-30T18:00');
  });

  it('moves a skipped time on by the skipped hour and takes a doubled time once, at its first coming', () => {
    const spring = week('America/New_York', minutes('2026-03-08T00:00Z'));
    expect(at(startFrom(spring, mow(0, 2, 30), spring.now))).toBe('2026-03-08T07:30');
    const autumn = week('America/New_York', minutes('2026-11-01T00:00Z'));
    expect(at(startFrom(autumn, mow(0, 1, 30), autumn.now))).toBe('2026-11-01T05:30');
  });

  it('ends a meeting after its length in real minutes on the night the clocks change', () => {
    const during = week('Europe/Copenhagen', minutes('2026-10-25T01:15Z'));
    // 02:30 comes twice; a meeting of 60 minutes that began at its first coming (00:30 UTC) ended at 01:30.
    expect(at(nextStart(during, mow(0, 2, 30), 60))).toBe('2026-10-25T00:30');
    const after = week('Europe/Copenhagen', minutes('2026-10-25T01:45Z'));
    expect(at(nextStart(after, mow(0, 2, 30), 60))).toBe('2026-11-01T01:30');
  });

  it('knows zones with a quarter of an hour and with changes of half an hour', () => {
    const kathmandu = week('Asia/Kathmandu', minutes('2026-11-24T00:00Z'));
    expect(at(startFrom(kathmandu, mow(2, 18), kathmandu.now))).toBe('2026-11-24T12:15');
    const lordHowe = week('Australia/Lord_Howe', minutes('2026-10-03T00:00Z'));
    expect(at(startFrom(lordHowe, mow(0, 18), lordHowe.now))).toBe('2026-10-04T07:00');
  });
});

describe('a zone clock', () => {
  it('is made once for a zone and a day', () => {
    const now = minutes('2026-11-24T06:00Z');
    expect(clocks.at('Europe/Rome', now)).toBe(clocks.at('Europe/Rome', now + 600));
    expect(clocks.at('Europe/Rome', now)).not.toBe(clocks.at('Europe/Rome', now + 1440));
  });

  it('is null for a zone that this browser does not know', () => {
    expect(clocks.at('Europe/Atlantis', 0)).toBeNull();
    expect(clocks.at('__proto__', 0)).toBeNull();
  });

  it('turns local times into instants in order', () => {
    const clock = clocks.at('Europe/London', minutes('2026-10-25T12:00Z'));
    if (clock === null) throw new Error('no clock');
    const midnight = minutes('2026-10-25T00:00Z');
    expect(instantOf(clock, midnight)).toBe(midnight - 60);
    expect(instantOf(clock, midnight + 180)).toBe(midnight + 180);
    expect(weekdayOf(midnight)).toBe(0);
    expect(weekdayOf(-1)).toBe(3);
  });
});

describe('what is said about a gathering', () => {
  it('is the minutes left while it runs and the minutes to wait before it', () => {
    expect(startState(100, 60, 130)).toEqual({ kind: 'in-progress', minutesLeft: 30 });
    expect(startState(100, null, 130)).toEqual({ kind: 'in-progress', minutesLeft: 30 });
    expect(startState(100, 60, 59.5)).toEqual({ kind: 'starts', inMinutes: 41 });
  });
});
