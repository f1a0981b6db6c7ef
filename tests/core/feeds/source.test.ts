import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterReading,
  afterUnchanged,
  asksTheSame,
  nextRefreshAt,
  type Source,
  sourceAge,
  sourceSchema,
} from '../../../core/feeds/source.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 6);

const added: Source = {
  id: 's1',
  kind: 'bmlt',
  address: 'https://bmlt.example.org/main_server/',
  programme: 'na',
  name: 'Example',
  area: { cell: { lat: 40.75, lon: -74.25 }, radiusKm: 25 },
  onlineOnly: false,
  addedOn: '2026-11-24',
  lastReadAt: null,
  lastTriedAt: null,
  lastFailure: null,
  failures: 0,
  etag: null,
  lastModified: null,
  meetings: 0,
  rejected: 0,
  weekly: true,
  generation: 0,
};
const read = afterReading(added, {
  at: NOW,
  meetings: 10,
  rejected: 1,
  generation: 1,
  etag: '"a"',
  lastModified: null,
  address: added.address,
});
const failed = (times: number, at: number) => {
  let source = read;
  for (let n = 0; n < times; n += 1) {
    source = afterFailure(source, { at, reason: 'server_error', status: 503 });
  }
  return source;
};

describe('a source', () => {
  it('parses, and refuses what it does not know', () => {
    expect(v.safeParse(sourceSchema, read).success).toBe(true);
    expect(v.safeParse(sourceSchema, { ...read, kind: 'other' }).success).toBe(false);
    expect(v.safeParse(sourceSchema, { ...read, extra: 1 }).success).toBe(false);
    expect(v.safeParse(sourceSchema, { ...read, address: 'javascript:alert(1)' }).success).toBe(false);
  });

  it.each([
    [0, 'fresh'],
    [90, 'fresh'],
    [91, 'old'],
    [365, 'old'],
    [366, 'hidden'],
    [-5, 'fresh'],
  ])('read %i days ago is %s', (days, age) => {
    expect(sourceAge(read, NOW + days * DAY)).toBe(age);
  });

  it('never read is neither fresh nor old', () => {
    expect(sourceAge(added, NOW)).toBe('unread');
  });

  it('keeps its meetings and their age through a failure', () => {
    expect(failed(2, NOW + DAY)).toMatchObject({
      lastReadAt: NOW,
      lastTriedAt: NOW + DAY,
      lastFailure: { reason: 'server_error', status: 503 },
      failures: 2,
      meetings: 10,
      generation: 1,
      etag: '"a"',
    });
  });

  it('is as good as new when the server says nothing changed', () => {
    expect(afterUnchanged(failed(3, NOW), NOW + DAY)).toMatchObject({
      lastReadAt: NOW + DAY,
      lastFailure: null,
      failures: 0,
      meetings: 10,
    });
  });
});

describe('two sources', () => {
  it.each([
    ['of the same list', {}, true],
    ['of other programmes', { programme: null, name: 'Other' }, true],
    ['around other squares', { area: { cell: { lat: 41.25, lon: -74.25 }, radiusKm: 25 } }, false],
    ['of other distances', { area: { cell: { lat: 40.75, lon: -74.25 }, radiusKm: 50 } }, false],
    ['of which one is for online meetings', { onlineOnly: true }, false],
    ['at other addresses', { address: 'https://other.example.org/' }, false],
  ])('%s: %o', (_, over, same) => {
    expect(asksTheSame(added, { ...added, ...over })).toBe(same);
  });

  it('from files are never the same', () => {
    const file: Source = { ...added, kind: 'file', address: null, area: null };
    expect(asksTheSame(file, file)).toBe(false);
  });
});

describe('the next reading in the background', () => {
  it('comes a week after the last', () => {
    expect(nextRefreshAt(read, NOW + HOUR)).toBe(NOW + 7 * DAY);
  });

  it.each([
    [1, HOUR],
    [2, 2 * HOUR],
    [5, 16 * HOUR],
    [8, 128 * HOUR],
    [9, 7 * DAY],
    [5000, 7 * DAY],
  ])('after %i failures waits %i ms', (times, wait) => {
    expect(nextRefreshAt(failed(times, NOW + DAY), NOW + DAY)).toBe(NOW + DAY + wait);
  });

  it('never comes for a source without the switch, without an address, or never read by hand', () => {
    expect(nextRefreshAt({ ...read, weekly: false }, NOW)).toBeNull();
    expect(nextRefreshAt({ ...read, kind: 'file', address: null }, NOW)).toBeNull();
    expect(nextRefreshAt(added, NOW)).toBeNull();
  });

  it('is never more than a week away, even when the clock was set back', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.nat(40), (readDay, nowDay, failures) => {
        const source = { ...read, lastReadAt: readDay * DAY, lastTriedAt: readDay * DAY, failures };
        expect(nextRefreshAt(source, nowDay * DAY)).toBeLessThanOrEqual(nowDay * DAY + 7 * DAY);
      }),
    );
  });
});
