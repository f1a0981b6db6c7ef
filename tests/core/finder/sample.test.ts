import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SAMPLE_NOTE, sampleMeetings } from '../../../core/finder/sample.ts';
import { meetingSchema } from '../../../core/meeting.ts';

describe('sample meetings', () => {
  const sample = sampleMeetings(3000);

  it('are sound meetings, each with an id of its own', () => {
    expect(v.safeParse(v.array(meetingSchema), sample).success).toBe(true);
    expect(new Set(sample.map(({ id }) => id)).size).toBe(3000);
  });

  it('say on every row that they are a sample', () => {
    const silent = sample.filter(({ name, notes }) => !name.startsWith('Sample: ') || notes !== SAMPLE_NOTE);
    expect(silent).toEqual([]);
  });

  it('lead to no real address or number', () => {
    const links = sample.map(({ join }) => join?.url).filter((url) => typeof url === 'string');
    expect(links.filter((url) => new URL(url).hostname !== 'meet.example.org')).toEqual([]);
    const phones = sample.map(({ join }) => join?.phone).filter((phone) => typeof phone === 'string');
    expect(phones.filter((phone) => !/^\+120255501\d\d$/.test(phone))).toEqual([]);
    expect(phones.length).toBeGreaterThan(20);
  });

  it('are the same for the same seed', () => {
    expect(sampleMeetings(50, 3)).toEqual(sampleMeetings(50, 3));
    expect(sampleMeetings(50, 3)).not.toEqual(sampleMeetings(50, 4));
  });
});
