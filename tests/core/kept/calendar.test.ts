import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../../core/kept/calendar.ts';

const minutes = (iso: string) => Date.parse(iso) / 60_000;

const EVENT: CalendarEvent = {
  uid: 'meeting:s1:12',
  title: 'Appointment',
  details: '',
  location: '',
  day: 2,
  start: 19 * 60,
  duration: 75,
  zone: 'America/New_York',
  repeat: 'once',
};

/** Reads a file the way a calendar does: with the zone the file itself describes. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { event: new ICAL.Event(component), component };
}

function occurrences(text: string, count: number): string[] {
  const { event } = read(text);
  const iterator = event.iterator();
  const found: string[] = [];
  for (let i = 0; i < count; i++) {
    const next = iterator.next();
    if (next) found.push(next.toJSDate().toISOString());
  }
  return found;
}

describe('a calendar file', () => {
  const now = minutes('2026-11-24T12:00:00Z'); // a Tuesday

  it('names the next gathering in the meeting’s own zone', () => {
    const { event } = read(calendarFile(EVENT, now, 'Europe/Paris'));
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(event.startDate.toString()).toBe('2026-11-24T19:00:00');
    expect(event.duration.toSeconds()).toBe(75 * 60);
    expect(event.isRecurring()).toBe(false);
  });

  it('stamps itself in UTC', () => {
    expect(calendarFile(EVENT, now, 'UTC')).toContain('\r\nDTSTAMP:20261124T120000Z\r\n');
  });

  it.each([
    ['America/New_York', '2026-10-20T12:00:00Z', 3],
    ['America/New_York', '2026-02-24T12:00:00Z', 3],
    ['Europe/London', '2026-10-20T12:00:00Z', 3],
    ['Australia/Sydney', '2026-03-31T00:00:00Z', 3],
    ['Asia/Tehran', '2026-03-17T00:00:00Z', 3],
    ['Africa/Casablanca', '2026-02-03T00:00:00Z', 5],
    ['Asia/Kolkata', '2026-11-24T00:00:00Z', 2],
  ])('keeps its hour by the wall in %s, week after week', (zone, from, count) => {
    const text = calendarFile({ ...EVENT, zone, repeat: 'weekly' }, minutes(from), 'UTC');
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      timeStyle: undefined,
      hour: '2-digit',
      minute: '2-digit',
    });
    const seen = occurrences(text, count * 4).map((iso) => wall.format(new Date(iso)));
    expect(new Set(seen)).toEqual(new Set(['Tue 19:00']));
  });

  it('keeps its hour for years where the clocks follow a yearly rule', () => {
    const text = calendarFile({ ...EVENT, repeat: 'weekly' }, now, 'UTC');
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hour: '2-digit',
      minute: '2-digit',
    });
    const later = occurrences(text, 52 * 12).slice(-60);
    expect(new Set(later.map((iso) => wall.format(new Date(iso))))).toEqual(new Set(['19:00']));
  });

  it('floats where the meeting’s zone is unknown', () => {
    const text = calendarFile({ ...EVENT, zone: null }, now, 'Asia/Tehran');
    expect(text).toContain('\r\nDTSTART:20261124T190000\r\n');
    expect(text).not.toContain('TZID');
    expect(calendarFile({ ...EVENT, zone: 'Mars/Olympus' }, now, 'UTC')).not.toContain('TZID');
  });

  it('gives back every text as it was, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const text = raw.replace(/[^\P{Cc}\n\t]/gu, '');
        const file = calendarFile({ ...EVENT, title: `x${text}`, details: text, location: text }, now, 'UTC');
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(read(file).event.summary).toBe(`x${text}`);
      }),
    );
  });
});
