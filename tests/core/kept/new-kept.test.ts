import { describe, expect, it } from 'vitest';
import { differences, newKeptMeeting } from '../../../core/kept/new-kept.ts';
import { meetingLike } from '../../fixtures/kept-items.ts';

describe('a kept meeting', () => {
  it('carries a copy of what was known, under the ids of source and meeting', () => {
    const item = newKeptMeeting({ id: 's1', name: 'Example list' }, meetingLike(), 5);
    expect(item).toMatchObject({ id: 'meeting:s1:12', sourceName: 'Example list', note: '', keptAt: 5 });
  });

  it.each([
    ['time', { start: 5 }],
    ['time', { zone: 'Europe/London' }],
    ['place', { venueClosed: true }],
    ['way', { attendance: 'online' }],
    ['link', { join: { url: 'https://zoom.us/j/2', urlNotes: null, phone: null, phoneNotes: null } }],
  ] as const)('tells a changed %s', (part, change) => {
    expect(differences(meetingLike(), meetingLike(change))).toEqual([part]);
  });

  it('does not count what makes no difference to going there', () => {
    expect(differences(meetingLike(), meetingLike({ notes: 'New', updatedOn: '2026-11-24' }))).toEqual([]);
  });
});
