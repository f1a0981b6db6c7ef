import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '../../../core/directory/helpline.ts';
import { openState } from '../../../core/directory/opening-hours.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

function weekly(zone: string, days: number[], from: string, until: string): OpeningHours {
  return { kind: 'weekly', zone, spans: [{ days, from: minutes(from), until: minutes(until) }] };
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

const at = (instant: string) => Date.parse(instant);
const office = weekly('Europe/Dublin', WEEKDAYS, '09:30', '17:30');
const night = weekly('Europe/Paris', EVERY_DAY, '08:00', '02:00');

describe('openState', () => {
  it('is always open around the clock, and never claims hours that nobody saw', () => {
    expect(openState({ kind: 'always' }, 0)).toEqual({ state: 'open', until: null });
    expect(openState({ kind: 'unknown' }, 0)).toEqual({ state: 'unknown' });
    expect(openState({ kind: 'unknown', note: 'Office hours.' }, 0)).toEqual({
      state: 'unknown',
      note: 'Office hours.',
    });
  });

  it('does not know the hours of a zone this browser does not know', () => {
    expect(openState(weekly('Mars/Olympus', EVERY_DAY, '00:00', '24:00'), 0)).toEqual({ state: 'unknown' });
  });

  // Dublin is at UTC in winter and an hour ahead in summer.
  it.each([
    ['before opening', '2026-11-24T09:29:59Z', { state: 'opens', weekday: 2, minute: 570 }],
    ['at opening', '2026-11-24T09:30:00Z', { state: 'open', until: at('2026-11-24T17:30:00Z') }],
    ['one second before closing', '2026-11-24T17:29:59Z', { state: 'open' }],
    ['at closing', '2026-11-24T17:30:00Z', { state: 'opens', at: at('2026-11-25T09:30:00Z'), weekday: 3 }],
    [
      'on Friday evening, until Monday',
      '2026-11-27T18:00:00Z',
      { state: 'opens', at: at('2026-11-30T09:30:00Z'), weekday: 1 },
    ],
    ['on Sunday', '2026-11-29T12:00:00Z', { state: 'opens', at: at('2026-11-30T09:30:00Z'), weekday: 1 }],
    ['in summer time', '2026-07-01T08:30:00Z', { state: 'open', until: at('2026-07-01T16:30:00Z') }],
  ])('reads office hours %s', (_, now, expected) => {
    expect(openState(office, at(now))).toMatchObject(expected);
  });

  // Paris is one hour ahead of UTC in winter, two in summer.
  it.each([
    ['after midnight', '2026-11-24T00:30:00Z', { state: 'open', until: at('2026-11-24T01:00:00Z') }],
    ['before midnight', '2026-11-24T22:59:00Z', { state: 'open', until: at('2026-11-25T01:00:00Z') }],
    ['between two and eight', '2026-11-24T01:00:00Z', { state: 'opens', at: at('2026-11-24T07:00:00Z') }],
    [
      'from Saturday into Sunday',
      '2026-11-29T00:59:00Z',
      { state: 'open', until: at('2026-11-29T01:00:00Z') },
    ],
    // 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC, the very moment of closing.
    [
      'in the night the clocks go forward',
      '2026-03-29T00:59:00Z',
      { state: 'open', until: at('2026-03-29T01:00:00Z') },
    ],
    [
      'in the morning after it',
      '2026-03-29T05:59:00Z',
      { state: 'opens', at: at('2026-03-29T06:00:00Z'), minute: 480 },
    ],
    // 25 October 2026: 03:00 becomes 02:00 at 01:00 UTC, so 02:00 comes twice; it closes at the first.
    [
      'before the clocks go back',
      '2026-10-24T23:59:00Z',
      { state: 'open', until: at('2026-10-25T00:00:00Z') },
    ],
    [
      'when two o’clock comes again',
      '2026-10-25T01:00:00Z',
      { state: 'opens', at: at('2026-10-25T07:00:00Z') },
    ],
  ])('reads hours over midnight %s', (_, now, expected) => {
    expect(openState(night, at(now))).toMatchObject(expected);
  });

  it('takes midnight as an end for the end of that day', () => {
    const hours = weekly('America/New_York', WEEKDAYS, '10:00', '00:00');
    expect(openState(hours, at('2026-11-25T04:59:00Z'))).toMatchObject({
      state: 'open',
      until: at('2026-11-25T05:00:00Z'),
    });
    expect(openState(hours, at('2026-11-25T05:00:00Z'))).toMatchObject({ state: 'opens' });
  });

  it('opens again in a week where it opens on one day only', () => {
    const hours = weekly('Europe/Dublin', [2], '09:00', '10:00');
    expect(openState(hours, at('2026-11-24T10:00:00Z'))).toMatchObject({
      state: 'opens',
      at: at('2026-12-01T09:00:00Z'),
      weekday: 2,
    });
  });

  it('leaves out an opening that the clocks skip', () => {
    const hours = weekly('Europe/Paris', [0], '02:30', '03:10');
    expect(openState(hours, at('2026-03-29T00:00:00Z'))).toMatchObject({ at: at('2026-04-05T00:30:00Z') });
  });

  it('joins openings that touch', () => {
    const hours: OpeningHours = {
      kind: 'weekly',
      zone: 'Europe/Dublin',
      spans: [
        { days: EVERY_DAY, from: 480, until: 720 },
        { days: EVERY_DAY, from: 720, until: 900 },
      ],
    };
    expect(openState(hours, at('2026-11-24T09:00:00Z'))).toEqual({
      state: 'open',
      until: at('2026-11-24T15:00:00Z'),
    });
  });

  it('never closes where the openings fill the week', () => {
    expect(
      openState(weekly('Europe/Dublin', EVERY_DAY, '00:00', '24:00'), at('2026-11-24T09:00:00Z')),
    ).toEqual({
      state: 'open',
      until: null,
    });
  });

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  );
  const spans = fc.array(
    fc.record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 1439 }),
      until: fc.integer({ min: 0, max: 1440 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });

  it('keeps its word: open when it says it opens, and not open when it says it closes', () => {
    fc.assert(
      fc.property(zone, spans, instant, (zone, spans, now) => {
        const hours: OpeningHours = { kind: 'weekly', zone, spans };
        const state = openState(hours, now);
        if (state.state === 'opens') {
          expect(state.at).toBeGreaterThan(now);
          expect(openState(hours, state.at).state).toBe('open');
          expect(openState(hours, state.at - 60_000).state).not.toBe('open');
        } else if (state.state === 'open' && state.until !== null) {
          expect(state.until).toBeGreaterThan(now);
          expect(openState(hours, state.until).state).not.toBe('open');
          expect(openState(hours, state.until - 60_000).state).toBe('open');
        }
      }),
    );
  });

  it('agrees with the clock on the wall on days without a clock change', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Kolkata',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    fc.assert(
      fc.property(spans, instant, (spans, now) => {
        const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
        const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? '');
        const minute = Number(parts.hour) * 60 + Number(parts.minute);
        const open = spans.some(({ days, from, until }) =>
          until > from
            ? days.includes(weekday) && from <= minute && minute < until
            : (days.includes(weekday) && minute >= from) ||
              (days.includes((weekday + 6) % 7) && minute < until),
        );
        const state = openState({ kind: 'weekly', zone: 'Asia/Kolkata', spans }, now).state;
        expect(state === 'open').toBe(open);
      }),
    );
  });
});
