import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES } from '../../../core/directory/programme.ts';
import { blockOf, decodeBlock, placeInBlock } from '../../../core/finder/block.ts';
import { encodeMeetings } from '../../../core/finder/encode-meetings.ts';
import { type FoundMeeting, findMeetings } from '../../../core/finder/find-meetings.ts';
import { foldText } from '../../../core/finder/fold.ts';
import { ANY_MEETING, createMeetingSet, type MeetingQuery } from '../../../core/finder/meeting-query.ts';
import { SAMPLE_PROGRAMMES, sampleMeetings } from '../../../core/finder/sample.ts';
import { createZoneClocks } from '../../../core/finder/schedule.ts';
import { ATTENDANCES, MEETING_TAGS, type Meeting, OPEN_TO, WEEKDAYS } from '../../../core/meeting.ts';
import { loadSource, meeting, meetingSet, placeAt } from './load-meetings.ts';
import { type Expected, expectMeeting } from './query-oracle.ts';

const clocks = createZoneClocks();
const moment = (iso: string, zone = 'America/New_York') => ({ now: Date.parse(iso), zone, clocks });
const NEW_YORK = { lat: 40.71, lon: -74.01 };

function choice<T>(values: readonly T[]) {
  const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  const none = fc.constant<T[]>([]);
  return fc.record({
    want: fc.oneof({ weight: 3, arbitrary: none }, some),
    avoid: fc.oneof({ weight: 4, arbitrary: none }, some),
  });
}

const minute = fc.integer({ min: 0, max: 1439 });
const spans = fc.array(fc.record({ from: minute, to: minute }), { maxLength: 1 });
const queries: fc.Arbitrary<MeetingQuery> = fc.record({
  text: fc.constantFrom('', '', '', 'sam', 'willow', 'sample oak', 'تهر', 'lond'),
  attendance: choice(ATTENDANCES),
  days: choice(WEEKDAYS),
  times: fc.record({ want: spans, avoid: spans }),
  startsWithin: fc.option(fc.integer({ min: 0, max: 3000 })),
  startsAfter: fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 3 }),
  openTo: choice(OPEN_TO),
  languages: choice(['en', 'es', 'pt', 'fa']),
  tags: choice(MEETING_TAGS),
  programmes: choice(SAMPLE_PROGRAMMES),
  approaches: choice(APPROACHES),
  near: fc.option(fc.constantFrom(NEW_YORK, { lat: 51.5, lon: -0.12 }, { lat: 35.69, lon: 51.42 })),
  withinKm: fc.option(fc.constantFrom(5, 25, 100, 800)),
  beyondKm: fc.option(fc.constantFrom(3, 15, 60), { freq: 3 }),
  sort: fc.constantFrom('soonest' as const, 'nearest' as const, 'name' as const),
  limit: fc.integer({ min: 0, max: 40 }),
});

/** Every ninth building is closed for now. */
const lists = [sampleMeetings(400, 7), sampleMeetings(200, 8)].map((list) =>
  list.map((each, at) => ({ ...each, venueClosed: at % 9 === 0 })),
);
const encoded = lists.map(encodeMeetings);
const sources = encoded.map((source, i) => loadSource(`s${i}`, source));
const bothSources = createMeetingSet(sources, meetingSet().approaches);

function read({ source, row }: FoundMeeting): Meeting {
  const from = encoded[Number(source.slice(1))];
  const block = from && decodeBlock(from.blocks[blockOf(row)], from.tables);
  const found = block?.ok ? block.value[placeInBlock(row)] : undefined;
  if (!found) throw new Error('no such row');
  return found;
}

/** The number that a sort compares; rows that tie may come in either order. */
function sortKey(query: MeetingQuery, now: number, expected: Expected): number | string {
  const wait = Math.max(0, expected.start - now);
  if (query.sort === 'name') return foldText(expected.meeting.name);
  const last = expected.shut ? 1e12 : 0;
  if (query.sort === 'soonest' || query.near === null) return last + wait;
  return last + (expected.km === null ? 1e9 + wait : Math.round(expected.km * 100) / 100);
}

describe('the finder', () => {
  it('finds what a slow search over plain objects finds, whatever is asked', () => {
    const moments = fc.record({
      now: fc.integer({ min: Date.parse('2026-10-20T00:00Z'), max: Date.parse('2026-11-10T00:00Z') }),
      zone: fc.constantFrom('America/New_York', 'Asia/Tehran', 'Asia/Kathmandu', 'Pacific/Auckland'),
      clocks: fc.constant(clocks),
    });
    fc.assert(
      fc.property(queries, moments, (query, when) => {
        const found = findMeetings(bothSources, query, when);
        const expected = lists
          .flat()
          .map((entry) => expectMeeting(entry, query, when, bothSources))
          .filter((entry) => entry !== null);
        if (found.respelled) return;
        expect(found.total).toBe(expected.length);
        for (const attendance of ATTENDANCES) {
          const count = expected.filter((entry) => entry.meeting.attendance === attendance).length;
          expect(found.counts[attendance]).toBe(count);
        }
        expect(found.counts.zoneless).toBe(expected.filter(({ meeting: { zone } }) => zone === null).length);
        const now = when.now / 60_000;
        const keys = expected.map((entry) => sortKey(query, now, entry)).sort(compare);
        const rows = found.rows.map((row) => {
          const stored = read(row);
          const match = expected.find(
            (entry) => entry.meeting.id === stored.id && entry.meeting.name === stored.name,
          );
          if (!match) throw new Error(`found a meeting that does not match: ${stored.name}`);
          expect(row.startsAt).toBe(match.start * 60_000);
          expect(row.way).toBe(match.inPerson ? 'in-person' : 'from-home');
          return match;
        });
        expect(rows.map((entry) => sortKey(query, now, entry))).toEqual(keys.slice(0, query.limit));
      }),
      { numRuns: 120 },
    );
  });
});

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe('the soonest meeting', () => {
  const tuesday = moment('2026-11-24T23:50Z'); // 18:50 in New York
  const near = { ...ANY_MEETING, near: NEW_YORK };

  it('is one the person can still get to: far away, tonight becomes next week', () => {
    const close = meeting({ id: 'close', name: 'Close' });
    const far = meeting({ id: 'far', name: 'Far', place: placeAt(40.9, -74.3) });
    const [first, second] = findMeetings(meetingSet([far, close]), near, tuesday).rows;
    expect(first?.state).toEqual({ kind: 'starts', inMinutes: 10 });
    expect(second?.startsAt).toBe(Date.parse('2026-12-02T00:00Z'));
    expect(second?.km).toBeGreaterThan(30);
  });

  it('is an online one in progress while it can still be joined', () => {
    const online = meeting({ attendance: 'online', place: null, start: 18 * 60, zone: 'America/New_York' });
    const ending = findMeetings(meetingSet([online]), near, moment('2026-11-24T23:51Z'));
    expect(ending.rows[0]?.state.kind).toBe('starts');
    const earlier = findMeetings(meetingSet([online]), near, moment('2026-11-24T23:40Z'));
    expect(earlier.rows[0]?.state).toEqual({ kind: 'in-progress', minutesLeft: 20 });
  });

  it('is none in a building that is closed for now: those come last, yet are not lost', () => {
    const shut = meeting({ id: 'shut', name: 'Shut', venueClosed: true });
    const late = meeting({ id: 'late', name: 'Late', day: 1 });
    const movedOnline = meeting({ id: 'moved', name: 'Moved', attendance: 'online', venueClosed: true });
    const set = meetingSet([shut, late, movedOnline]);
    for (const sort of ['soonest', 'nearest'] as const) {
      const { rows, total } = findMeetings(set, { ...near, sort }, tuesday);
      expect(total).toBe(3);
      expect([rows[2]?.way, rows[2]?.startsAt]).toEqual(['in-person', Date.parse('2026-11-25T00:00Z')]);
    }
  });

  it('is a hybrid meeting by its link where the way there is too long', () => {
    const hybrid = meeting({ attendance: 'hybrid', place: placeAt(51.5, 0) });
    const [row] = findMeetings(meetingSet([hybrid]), near, tuesday).rows;
    expect(row?.way).toBe('from-home');
  });
});

describe('a distance', () => {
  const near = { ...ANY_MEETING, near: NEW_YORK, withinKm: 10 };
  const now = moment('2026-11-24T12:00Z');

  it('never hides an online meeting', () => {
    const online = meeting({ attendance: 'online', place: placeAt(39, -98) });
    expect(findMeetings(meetingSet([online]), near, now).total).toBe(1);
    expect(findMeetings(meetingSet([online]), near, now).rows[0]?.km).toBeNull();
  });

  it('hides a far hybrid meeting only from somebody who will not attend online', () => {
    const set = meetingSet([meeting({ attendance: 'hybrid', place: placeAt(34, -118) })]);
    expect(findMeetings(set, near, now).total).toBe(1);
    const inPerson = { ...near, attendance: { want: ['in-person' as const], avoid: [] } };
    expect(findMeetings(set, inPerson, now).total).toBe(0);
    const notOnline = { ...near, attendance: { want: [], avoid: ['online' as const] } };
    expect(findMeetings(set, notOnline, now).total).toBe(0);
  });

  it('says how many meetings have no known place', () => {
    const set = meetingSet([meeting({ place: null }), meeting()]);
    const { total, counts } = findMeetings(set, near, now);
    expect([total, counts.noPoint]).toEqual([1, 1]);
  });
});

describe('a distance to stay clear of', () => {
  const beyond = { ...ANY_MEETING, near: NEW_YORK, beyondKm: 10 };
  const now = moment('2026-11-24T12:00Z');

  it('leaves out rooms near by, and never a way from home', () => {
    const far = meeting({ id: 'far', name: 'Far', place: placeAt(40.9, -74.3) });
    const hybrid = meeting({ id: 'hybrid', name: 'Hybrid', attendance: 'hybrid' });
    const { rows } = findMeetings(meetingSet([meeting(), far, hybrid]), beyond, now);
    expect(rows.map(({ row, way }) => [row, way])).toHaveLength(2);
    expect(rows.map(({ way }) => way).sort()).toEqual(['from-home', 'in-person']);
  });

  it('leaves out a room nobody says the place of, and counts it', () => {
    const { total, counts } = findMeetings(meetingSet([meeting({ place: null })]), beyond, now);
    expect([total, counts.noPoint]).toEqual([0, 1]);
  });

  it('is nothing without a place', () => {
    expect(findMeetings(meetingSet([meeting()]), { ...beyond, near: null }, now).total).toBe(1);
  });
});

describe('several sources and missing parts', () => {
  const now = moment('2026-11-24T12:00Z');

  it('keeps a meeting without a zone, in the person’s own time, and says so', () => {
    const set = meetingSet([meeting({ zone: null })]);
    const { rows, counts } = findMeetings(set, ANY_MEETING, now);
    expect(rows[0]?.zone).toBeNull();
    expect(rows[0]?.startsAt).toBe(Date.parse('2026-11-25T00:00Z'));
    expect(counts.zoneless).toBe(1);
  });

  it('keeps a meeting whose zone this browser does not know', () => {
    const { rows } = findMeetings(meetingSet([meeting({ zone: 'Mars/Olympus' })]), ANY_MEETING, now);
    expect(rows[0]?.zone).toBeNull();
  });

  it('says that words or names are still on their way', () => {
    const loaded = meetingSet([meeting()]);
    const bare = createMeetingSet(
      loaded.sources.map((source) => ({ ...source, tokens: null, names: null })),
      loaded.approaches,
    );
    const typed = findMeetings(bare, { ...ANY_MEETING, text: 'tuesday' }, now);
    expect([typed.total, typed.waitingFor]).toEqual([0, 'tokens']);
    const byName = findMeetings(bare, { ...ANY_MEETING, sort: 'name' }, now);
    expect([byName.total, byName.waitingFor]).toEqual([1, 'names']);
  });

  it('forgives a wrong letter only when hardly anything is found as typed', () => {
    const set = meetingSet([meeting({ name: 'Harbour light' })]);
    const { total, respelled } = findMeetings(set, { ...ANY_MEETING, text: 'harbuor' }, now);
    expect([total, respelled]).toEqual([1, true]);
    const many = ['a', 'b', 'c'].map((id) => meeting({ id, name: 'Harbur' }));
    const exact = findMeetings(
      meetingSet([...many, meeting({ name: 'Harbour' })]),
      { ...ANY_MEETING, text: 'harbur' },
      now,
    );
    expect([exact.total, exact.respelled]).toEqual([3, false]);
  });

  it('finds nothing in no sources', () => {
    expect(findMeetings(meetingSet(), ANY_MEETING, now)).toMatchObject({
      total: 0,
      rows: [],
      waitingFor: null,
    });
  });
});
