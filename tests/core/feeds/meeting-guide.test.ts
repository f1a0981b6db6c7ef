import { describe, expect, it } from 'vitest';
import { importFeed } from '../../../core/feeds/import-feed.ts';
import { meetsInPerson, meetsRemotely } from '../../../core/meeting.ts';
import { acceptedRows, fixture, meetingsById, verdicts } from './feed-fixtures.ts';

const feed = importFeed(fixture('meeting-guide.json'), { programme: 'aa' });
const meetings = meetingsById(feed);

/** The one meeting of a row made of a usable start and some fields. */
function one(fields: Record<string, unknown>, programme: string | null = null) {
  const row = { slug: 'a', name: 'A', day: 0, time: '10:00', ...fields };
  const [meeting] = meetingsById(importFeed(JSON.stringify([row]), { programme })).values();
  return meeting;
}
const ADDRESS = '9 Example St, Exampleton, NC, USA';

describe('a Meeting Guide feed', () => {
  it('is recognised, and each row accepted or rejected with its reason', () => {
    expect(feed.format).toBe('meeting-guide');
    expect(verdicts(feed)).toEqual([
      ...Array<string>(8).fill('accept'),
      'no_way_to_attend',
      'bad_day',
      'bad_time',
      'no_name',
      'duplicate',
      'accept',
      'not_an_object',
      'not_an_object',
      'not_an_object',
    ]);
  });

  it('gives a full meeting', () => {
    expect(meetings.get('monday-7pm')).toEqual({
      id: 'monday-7pm',
      name: 'Monday Lamp',
      programme: 'aa',
      day: 1,
      start: 1140,
      duration: 90,
      zone: 'America/New_York',
      attendance: 'in-person',
      venueClosed: false,
      openTo: 'anyone',
      tags: ['men', 'wheelchair'],
      languages: [],
      place: {
        name: null,
        address: '12 Example St, Exampleton, NC 27401, USA',
        town: 'Exampleton',
        directions: null,
        point: { lat: 36.07, lon: -79.79 },
        approximate: false,
      },
      join: null,
      notes: null,
      url: 'https://example.org/meetings/monday-lamp/',
      publisher: { name: 'Example Intergroup', phone: '+12125550102', url: 'https://example.org/' },
      reportUrl: 'mailto:web@example.org',
      updatedOn: '2023-08-29',
    });
  });

  it('keeps no names, numbers, handles or edit links of people', () => {
    expect(JSON.stringify([...meetings.values()])).not.toMatch(/Pat|5550103|@lamp|TwoDays|host@|edit/);
  });

  it('makes a meeting of each listed day, ending on the next day where it must', () => {
    expect([...meetings.keys()].filter((id) => id.startsWith('two'))).toEqual(['two-days-2', 'two-days-4']);
    expect(meetings.get('two-days-4')).toMatchObject({
      day: 4,
      start: 1200,
      duration: 270,
      zone: 'America/Chicago',
      attendance: 'online',
      openTo: 'problem',
    });
  });

  it('tells how one can attend', () => {
    const how = (id: string) => {
      const meeting = meetings.get(id);
      return meeting && [meeting.attendance, meetsInPerson(meeting), meetsRemotely(meeting)];
    };
    expect(how('both')).toEqual(['hybrid', true, true]);
    expect(how('closed')).toEqual(['in-person', false, false]);
    expect(how('moved')).toEqual(['phone', false, true]);
    expect(how('inactive')).toEqual(['in-person', false, false]);
    expect(how('unsafe')).toEqual(['in-person', true, false]);
    expect(how('codes')).toEqual(['online', false, true]);
  });

  it('drops what describes a room where there is none', () => {
    expect(meetings.get('closed')?.tags).toEqual(['women']);
    expect(meetings.get('moved')?.tags).toEqual([]);
  });

  it('takes the middle of an area, and the address alone of a mailto', () => {
    expect(meetings.get('area')).toMatchObject({
      place: { point: { lat: 36.5, lon: -79.5 }, approximate: true },
      reportUrl: 'mailto:web@example.org',
    });
  });

  it('finds codes as written, in capitals and by name, and never a name that objects inherit', () => {
    const row = acceptedRows(feed).find((entry) => entry.meetings[0]?.id === 'codes');
    expect(row?.codes).toEqual({
      known: ['ONL'],
      unknown: ['__proto__', 'constructor', 'hasOwnProperty', 'ZZZ'],
    });
  });

  it.each([
    ['Anytown, OK 12345, USA', true],
    ['12345, Anytown, USA', true],
    ['12 High Street, Anytown, UK', false],
    [ADDRESS, false],
  ])('%s stands for an area: %s', (formatted_address, approximate) => {
    expect(one({ formatted_address })?.place?.approximate).toBe(approximate);
  });

  it.each([
    ['na', ['IW'], ['literature'], 'unknown'],
    ['rd', ['IW', 'WA'], ['wheelchair'], 'unknown'],
    ['alanon', ['POA', 'C'], [], 'family'],
    ['aa', ['POA', 'C'], ['proof-of-attendance'], 'problem'],
    ['naranon', ['C'], [], 'family'],
    ['pal', ['C', 'W'], [], 'unknown'],
    ['na-iran', ['BEG', 'O'], ['beginners'], 'anyone'],
    ['aa', ['O', 'C'], [], 'unknown'],
    ['constructor', ['W'], ['women'], 'unknown'],
  ])('reads the codes of %s as that programme means them', (programme, types, tags, openTo) => {
    expect(one({ types, formatted_address: ADDRESS }, programme)).toMatchObject({ tags, openTo });
  });

  it('reads languages apart from tags', () => {
    expect(one({ types: ['S', 'FA'], formatted_address: ADDRESS })?.languages).toEqual(['es', 'fa']);
  });

  it('takes the zone of the row, then of the feed, then of the coordinates, then none', () => {
    const at = { latitude: 36.07, longitude: -79.79 };
    const zoneOf = (fields: Record<string, unknown>, zone?: string) => {
      const row = { slug: 'a', name: 'A', day: 0, time: '10:00', formatted_address: ADDRESS, ...fields };
      const options = { programme: null, ...(zone === undefined ? {} : { zone }) };
      return meetingsById(importFeed(JSON.stringify([row]), options)).get('a')?.zone;
    };
    expect(zoneOf({ ...at, timezone: 'Europe/London' }, 'Europe/Paris')).toBe('Europe/London');
    expect(zoneOf({ ...at, timezone: 'Mars/Base' }, 'Europe/Paris')).toBe('Europe/Paris');
    expect(zoneOf(at)).toBe('America/New_York');
    expect(zoneOf({})).toBeNull();
  });

  it('gives a row without an id one that stays the same', () => {
    const row = { name: 'A', day: 0, time: '10:00', formatted_address: ADDRESS };
    const read = () => importFeed(JSON.stringify([row, row]), { programme: null });
    expect(verdicts(read())).toEqual(['accept', 'duplicate']);
    expect([...meetingsById(read()).keys()]).toEqual([...meetingsById(read()).keys()]);
  });
});

describe('a Google Sheet', () => {
  it('is read by its headers', () => {
    const sheet = importFeed(fixture('sheet.json'), { programme: 'aa' });
    expect(verdicts(sheet)).toEqual(['accept', 'no_way_to_attend', 'not_an_object']);
    expect(meetingsById(sheet).get('1')).toMatchObject({
      name: 'Sheet Group',
      day: 1,
      start: 1140,
      duration: 60,
      openTo: 'anyone',
      tags: ['women'],
      reportUrl: 'mailto:a@example.org',
      updatedOn: '2022-08-25',
    });
  });
});
