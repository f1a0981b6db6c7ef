import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FEED_SIZE_LIMIT } from '../../../core/feeds/feed-shape.ts';
import { importFeed, openFeed } from '../../../core/feeds/import-feed.ts';
import { type ImportOptions, REJECTIONS } from '../../../core/feeds/import-options.ts';
import { hasHarmfulCharacter } from '../../../core/feeds/plain-text.ts';
import { safeLink } from '../../../core/feeds/safe-link.ts';
import { meetingSchema } from '../../../core/meeting.ts';
import { meetingsById, verdicts } from './feed-fixtures.ts';

const PLAIN: ImportOptions = { programme: null };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file', () => {
  it.each([
    ['not_json', ''],
    ['not_json', '<!doctype html><html></html>'],
    ['not_json', 'callback([])'],
    ['not_json', '[{"name":"A"}'],
    ['not_json', '[] trailing'],
    ['not_a_list', '{"error":"no"}'],
    ['not_a_list', 'null'],
    ['not_a_list', '5'],
    ['not_a_list', '"[]"'],
    ['not_a_list', '{"meetings":{}}'],
    ['not_a_list', '{"__proto__":{"meetings":[]}}'],
  ])('is refused as %s: %s', (fileError, text) => {
    expect(importFeed(bytes(text), PLAIN)).toEqual({ fileError, format: null, rows: [] });
  });

  it('is refused when it is not UTF-8', () => {
    expect(importFeed(new Uint8Array([0x5b, 0xff, 0x5d]), PLAIN).fileError).toBe('not_utf8');
    expect(importFeed(new Uint8Array([0xff, 0xfe, 0x5b, 0, 0x5d, 0]), PLAIN).fileError).toBe('not_utf8');
  });

  it('is refused when it is too big, before it is read', () => {
    expect(importFeed(new Uint8Array(FEED_SIZE_LIMIT + 1), PLAIN).fileError).toBe('too_big');
  });

  it('may begin with a byte order mark', () => {
    expect(importFeed(bytes('\ufeff[]'), PLAIN).fileError).toBeNull();
    expect(importFeed('\ufeff[]', PLAIN).fileError).toBeNull();
  });

  it('may be nested without end', () => {
    expect(importFeed('['.repeat(200_000) + ']'.repeat(200_000), PLAIN).fileError).toBeOneOf([
      null,
      'not_json',
    ]);
  });
});

describe('a row', () => {
  const row = { slug: 'a', name: 'A', day: 1, time: '10:00', formatted_address: '1 A St, B, C, USA' };
  const verdictOf = (fields: Record<string, unknown>) =>
    verdicts(importFeed(JSON.stringify([{ ...row, ...fields }]), PLAIN))[0];

  it.each([
    ['accept', {}],
    ['no_name', { name: 5 }],
    ['no_name', { name: '<p></p>' }],
    ['bad_day', { day: 7 }],
    ['bad_time', { time: '24:00' }],
    ['no_way_to_attend', { formatted_address: '' }],
    ['accept', { formatted_address: '', latitude: 1, longitude: 2 }],
    ['accept', { formatted_address: '', conference_url: 'https://zoom.us/j/1' }],
    ['accept', { formatted_address: '', conference_phone: '212-555-0100' }],
    ['no_way_to_attend', { formatted_address: '', conference_phone: '911' }],
    ['no_way_to_attend', { formatted_address: '', latitude: 1, longitude: null }],
    ['unpublished', { published: '0' }],
    ['too_long', { notes: 'x'.repeat(300_000) }],
    ['too_long', { slug: 'x'.repeat(301) }],
    ['too_long', { types: Array<string>(300_000).fill('O') }],
    ['accept', { notes: 'x'.repeat(50_000) }],
    ['accept', { name: 'x'.repeat(50_000) }],
  ])('gets the verdict %s with %o', (verdict, fields) => {
    expect(verdictOf(fields)).toBe(verdict);
  });

  it('that was refused does not take its id from a later one', () => {
    const feed = importFeed(JSON.stringify([{ ...row, day: 9 }, row]), PLAIN);
    expect(verdicts(feed)).toEqual(['bad_day', 'accept']);
  });

  it('is a duplicate of one on an earlier page of the same source', () => {
    const seen = new Set<string>();
    const page = () => verdicts(importFeed(JSON.stringify([row]), { ...PLAIN, seen }));
    expect([page(), page()]).toEqual([['accept'], ['duplicate']]);
  });

  it('is read only when its turn comes, so that an import can pause', () => {
    const feed = openFeed(JSON.stringify([row, { ...row, slug: 'b' }]), PLAIN);
    expect(feed.total).toBe(2);
    const steps = feed.rows[Symbol.iterator]();
    expect(steps.next().value).toMatchObject({ index: 0, verdict: 'accept' });
    expect(steps.next().value).toMatchObject({ index: 1, verdict: 'accept' });
    expect(steps.next().done).toBe(true);
  });
});

/** Field names of both standards and names that objects inherit. */
const FIELDS =
  'id_bigint meeting_name weekday_tinyint start_time duration_time formats venue_type time_zone latitude longitude published service_body_bigint virtual_meeting_link phone_meeting_number location_street slug name day time end_time types formatted_address conference_url conference_phone coordinates regions attendance_option approximate timezone notes feedback_url updated __proto__ constructor toString'.split(
    ' ',
  );
const NASTY = fc.constantFrom<unknown>(
  '1',
  3,
  [1, 2],
  '19:00',
  '19:00:00',
  'A group',
  '1 Example St, A, B, USA',
  'https://zoom.us/j/1',
  'javascript:alert(1)',
  'http://127.1/',
  '2125550100',
  'O',
  ['O', '__proto__', 'constructor'],
  '__proto__',
  'constructor',
  'a\u202eb\u0000c\u2028d\ud800',
  '&#x202e;&#10;&lt;b&gt;',
  '<script>x</script>',
  'Europe/London',
  'x\ny',
  40.7,
  -74,
  0,
  true,
  null,
  'mailto:a@example.org\u0000',
);
const GOOD_ROWS: Record<string, unknown>[] = [
  {
    slug: 'a',
    name: 'A',
    day: 1,
    time: '10:00',
    formatted_address: '1 A St, B, C, USA',
    latitude: 1,
    longitude: 2,
  },
  {
    id_bigint: '1',
    meeting_name: 'A',
    weekday_tinyint: '1',
    start_time: '10:00:00',
    location_street: '1 A St',
  },
];
const changes = fc.dictionary(
  fc.constantFrom(...FIELDS),
  fc.oneof({ weight: 4, arbitrary: NASTY }, fc.jsonValue()),
  { maxKeys: 6, noNullPrototype: false },
);
/** A good row with some fields changed for the worse, or anything. */
const anyRow = fc.oneof(
  fc.tuple(fc.constantFrom(...GOOD_ROWS), changes).map(([good, changed]) => ({ ...good, ...changed })),
  changes,
  fc.jsonValue(),
);
const anyFeed = fc.oneof(
  fc.array(anyRow, { maxLength: 6 }),
  fc.record({ meetings: fc.array(anyRow, { maxLength: 6 }), formats: fc.array(anyRow, { maxLength: 4 }) }),
  fc.record({ values: fc.array(fc.oneof(fc.array(NASTY), fc.constant(FIELDS)), { maxLength: 5 }) }),
  fc.jsonValue(),
);
const anyOptions = fc.record(
  {
    programme: fc.constantFrom(null, 'na', 'aa', 'rd', 'constructor'),
    format: fc.constantFrom('bmlt' as const, 'meeting-guide' as const),
    zone: fc.constantFrom('Europe/London', 'nowhere'),
    formats: fc.jsonValue(),
    serviceBodies: fc.jsonValue(),
  },
  { requiredKeys: ['programme'] },
);

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyText) : [];
}

describe('any input at all', () => {
  it('never throws, and each row is accepted or rejected with a known reason', () => {
    fc.assert(
      fc.property(anyFeed, anyOptions, (data, options) => {
        const feed = importFeed(JSON.stringify(data), options);
        if (feed.fileError !== null) expect(feed.rows).toEqual([]);
        feed.rows.forEach((row, index) => {
          expect(row.index).toBe(index);
          if (row.verdict === 'reject') expect(REJECTIONS).toContain(row.reason);
          else expect(row.meetings.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(importFeed(data, PLAIN).rows).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it('gives meetings of the right shape, harmless text and safe links', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyFeed, anyOptions, (data, options) => {
        for (const meeting of meetingsById(importFeed(JSON.stringify(data), options)).values()) {
          accepted += 1;
          v.parse(meetingSchema, meeting);
          for (const text of everyText(meeting))
            expect(hasHarmfulCharacter(text.replaceAll('\n', ''))).toBe(false);
          for (const text of [meeting.id, meeting.name, meeting.place?.address, meeting.place?.town]) {
            expect(text ?? '').not.toContain('\n');
          }
          for (const link of [meeting.url, meeting.join?.url, meeting.publisher?.url]) {
            if (link != null) expect(safeLink(link)).toBe(link);
          }
          if (meeting.reportUrl !== null && !meeting.reportUrl.startsWith('mailto:')) {
            expect(safeLink(meeting.reportUrl)).toBe(meeting.reportUrl);
          }
          expect(Object.getPrototypeOf(meeting)).toBe(Object.prototype);
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
    // The property would hold for an importer that takes nothing.
    expect(accepted).toBeGreaterThan(50);
  });
});
