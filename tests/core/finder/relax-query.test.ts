import { describe, expect, it } from 'vitest';
import { ANY_MEETING, type MeetingQuery } from '../../../core/finder/meeting-query.ts';
import { coverageAt, emptyReason, relaxations } from '../../../core/finder/relax-query.ts';
import { createZoneClocks } from '../../../core/finder/schedule.ts';
import { meeting, meetingSet, placeAt } from './load-meetings.ts';

const NEW_YORK = { lat: 40.71, lon: -74.01 };
const monday = { now: Date.parse('2026-11-23T17:00Z'), zone: 'America/New_York', clocks: createZoneClocks() };
const online = (id: string, day: 1 | 2) => meeting({ id, day, attendance: 'online', place: null });
const set = meetingSet([
  meeting({ id: 'a' }),
  meeting({ id: 'b' }),
  ...[1, 2, 3, 4].map((i) => online(`o${i}`, 1)),
  meeting({ id: 'far', day: 1, place: placeAt(40.9, -74.01) }),
]);
const tonight: MeetingQuery = {
  ...ANY_MEETING,
  near: NEW_YORK,
  withinKm: 15,
  days: { want: [1], avoid: [] },
  attendance: { want: ['in-person'], avoid: [] },
};

describe('an empty answer', () => {
  it('offers what would find something, with counts: four online, two tomorrow, one farther away', () => {
    const offered = relaxations(set, tonight, monday).map(({ kind, total }) => [kind, total]);
    expect(offered).toEqual([
      ['online', 4],
      ['tomorrow', 2],
      ['any-day', 2],
      ['farther', 1],
      ['attendance', 4],
    ]);
  });

  it('lets go of a start that is too soon and of rooms too near', () => {
    const query = { ...ANY_MEETING, near: NEW_YORK, beyondKm: 15, startsAfter: 9 * 1440 };
    expect(relaxations(set, query, monday).map(({ kind }) => kind)).toEqual(['sooner']);
    const nearOnes = { ...query, startsAfter: null, text: '' };
    expect(relaxations(set, nearOnes, monday).map(({ kind }) => kind)).toEqual(['nearer']);
  });

  it('offers nothing when no condition stands in the way', () => {
    expect(relaxations(set, ANY_MEETING, monday)).toEqual([]);
  });

  it('offers nothing that finds no more than before', () => {
    const inEnglish = { ...ANY_MEETING, languages: { want: ['en'], avoid: [] }, text: 'nowhere' };
    expect(relaxations(set, inEnglish, monday).map(({ kind }) => kind)).toEqual(['text']);
  });

  it('tells no meeting from no data here and from no source', () => {
    expect(emptyReason(set, NEW_YORK)).toBe('no-match');
    expect(emptyReason(set, null)).toBe('no-match');
    expect(emptyReason(set, { lat: 48.85, lon: 2.35 })).toBe('no-data-here');
    expect(emptyReason(meetingSet([]), NEW_YORK)).toBe('no-source');
  });

  it('knows how far the nearest known meeting is', () => {
    const { inReach, nearestKm } = coverageAt(set, { lat: 40.9, lon: -74.01 }, 5);
    expect(inReach).toBe(1);
    expect(nearestKm).toBeCloseTo(0, 1);
    expect(coverageAt(meetingSet([online('o', 1)]), NEW_YORK, 5)).toEqual({ inReach: 0, nearestKm: null });
  });
});
