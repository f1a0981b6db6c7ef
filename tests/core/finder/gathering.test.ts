import { describe, expect, it } from 'vitest';
import { nextGathering } from '../../../core/finder/gathering.ts';
import { createZoneClocks } from '../../../core/finder/schedule.ts';
import { meeting } from './load-meetings.ts';

const moment = (now: string) => ({ now: Date.parse(now), zone: 'Europe/London', clocks: createZoneClocks() });

describe('the next gathering of a meeting', () => {
  it('is the one in progress', () => {
    const next = nextGathering(meeting(), moment('2026-11-25T00:30:00Z'));
    expect(new Date(next.startsAt).toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(next.endsAt - next.startsAt).toBe(60 * 60_000);
  });

  it('is a week later once that is over, at the same time on the wall through a change of the clock', () => {
    const next = nextGathering(meeting(), moment('2026-10-28T00:30:00Z'));
    expect(new Date(next.startsAt).toISOString()).toBe('2026-11-04T00:00:00.000Z');
  });

  it('takes the person’s zone where none is stated, and says so', () => {
    const next = nextGathering(meeting({ zone: null }), moment('2026-11-24T12:00:00Z'));
    expect(next.zone).toBeNull();
    expect(new Date(next.startsAt).toISOString()).toBe('2026-11-24T19:00:00.000Z');
  });
});
