import { describe, expect, it } from 'vitest';
import { importFeed } from '../../../core/feeds/import-feed.ts';
import { publisherFinder } from '../../../core/feeds/service-bodies.ts';
import { meetsInPerson } from '../../../core/meeting.ts';
import { acceptedRows, fixture, meetingsById, verdicts } from './feed-fixtures.ts';

const serviceBodies: unknown = JSON.parse(fixture('service-bodies.json'));
const feed = importFeed(fixture('bmlt.json'), { programme: 'na', serviceBodies, defaultDuration: 60 });
const meetings = meetingsById(feed);

describe('a BMLT answer', () => {
  it('is recognised, and each row accepted or rejected with its reason', () => {
    expect(feed.fileError).toBeNull();
    expect(feed.format).toBe('bmlt');
    expect(verdicts(feed)).toEqual([
      'accept',
      'accept',
      'accept',
      'accept',
      'accept',
      'unpublished',
      'bad_day',
      'bad_time',
      'no_way_to_attend',
      'duplicate',
      'accept',
      'not_an_object',
    ]);
  });

  it('gives a full meeting', () => {
    expect(meetings.get('1')).toEqual({
      id: '1',
      name: 'Harbour Lights',
      programme: 'na',
      day: 1,
      start: 1140,
      duration: 75,
      zone: 'America/New_York',
      attendance: 'hybrid',
      venueClosed: false,
      openTo: 'anyone',
      tags: ['discussion', 'wheelchair'],
      languages: ['es'],
      place: {
        name: 'Community Hall',
        address: '1 Example St, Exampleton, NC, 27401, USA',
        town: 'Exampleton',
        directions: 'side door\n16',
        point: { lat: 36.07, lon: -79.79 },
        approximate: false,
      },
      join: {
        url: 'https://zoom.us/j/000',
        urlNotes: 'Meeting ID 000',
        phone: null,
        phoneNotes: null,
      },
      notes: null,
      url: null,
      publisher: { name: 'Example Area', phone: '8005550199', url: 'https://area.example.org/' },
      reportUrl: null,
      updatedOn: null,
    });
  });

  it('keeps no contact people', () => {
    expect(JSON.stringify([...meetings.values()])).not.toMatch(/Pat|pat@/);
  });

  it('drops what describes a room from an online meeting, whose coordinates stand for an area', () => {
    const online = meetings.get('2');
    expect(online).toMatchObject({ attendance: 'online', openTo: 'problem', tags: [], duration: 60 });
    expect(online?.zone).toBe('America/New_York');
    expect(online?.place?.approximate).toBe(true);
    expect(online?.join?.phone).toBe('+12125550100,,111#');
  });

  it('lists a meeting whose building is closed as closed, never as one to go to', () => {
    const closed = meetings.get('3');
    expect(closed).toMatchObject({ attendance: 'in-person', venueClosed: true, tags: ['women'] });
    expect(closed && meetsInPerson(closed)).toBe(false);
  });

  it('reads virtual beside closed building as moved online, and a lone number as a phone meeting', () => {
    expect(meetings.get('4')).toMatchObject({ attendance: 'online', venueClosed: true });
    expect(meetings.get('5')).toMatchObject({ attendance: 'phone', venueClosed: false });
  });

  it('is not fooled by keys that every object inherits', () => {
    const odd = acceptedRows(feed).find((row) => row.index === 10);
    expect(odd?.codes).toEqual({ known: ['O'], unknown: ['__proto__', 'constructor', 'toString'] });
    expect(odd?.meetings[0]).toMatchObject({ name: 'Odd & Even', zone: null, publisher: null });
  });

  it('trusts venue_type over formats', () => {
    const row = {
      id_bigint: '1',
      meeting_name: 'A',
      weekday_tinyint: '1',
      start_time: '10:00:00',
      venue_type: '1',
      formats: 'VM',
      location_street: '1 Example St',
      virtual_meeting_link: 'https://zoom.us/j/1',
    };
    const [meeting] = meetingsById(importFeed(JSON.stringify([row]), { programme: 'na' })).values();
    expect(meeting?.attendance).toBe('in-person');
  });

  it('reads a bare list by the keys of a fresh English server, and no others without formats', () => {
    const row = (lang: string) => ({
      id_bigint: lang,
      meeting_name: 'A',
      weekday_tinyint: '1',
      start_time: '10:00:00',
      formats: 'M,Ag,HY',
      lang_enum: lang,
      location_street: '1 Example St',
    });
    const read = meetingsById(importFeed(JSON.stringify([row('en'), row('sv')]), { programme: 'na' }));
    expect(read.get('en')).toMatchObject({ tags: ['men', 'secular'], attendance: 'hybrid' });
    expect(read.get('sv')).toMatchObject({ tags: [], attendance: 'in-person' });
  });

  it('takes formats from the options where the answer brings none', () => {
    const row = {
      id_bigint: '1',
      meeting_name: 'A',
      weekday_tinyint: '1',
      start_time: '10:00:00',
      formats: 'K',
      location_street: '1 Example St',
    };
    const formats = [{ key_string: 'K', name_string: 'Kvinnor', lang: 'sv', id: '5', world_id: 'W' }];
    const feedOfOne = importFeed(JSON.stringify([row]), { programme: 'na', formats });
    expect(meetingsById(feedOfOne).get('1')?.tags).toEqual(['women']);
  });

  it('accepts both spellings of an empty answer', () => {
    for (const empty of ['[]', '{"meetings":[],"formats":[]}']) {
      expect(importFeed(empty, { programme: 'na' })).toMatchObject({ fileError: null, rows: [] });
    }
  });
});

describe('the helpline of a service body', () => {
  const find = publisherFinder(serviceBodies);

  it('is the nearest number above that one can dial', () => {
    expect(find('13')).toEqual({ name: 'Example Group Support', phone: '8005550199', url: null });
    expect(find('1')?.phone).toBe('8005550199');
  });

  it('is unknown in a tree that loops and for a body nobody knows', () => {
    expect(find('20')).toEqual({ name: 'Loop A', phone: null, url: null });
    for (const id of ['99', '', '__proto__', null, {}]) expect(find(id)).toBeNull();
    expect(publisherFinder('nonsense')('1')).toBeNull();
  });
});
