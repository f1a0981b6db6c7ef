import { describe, expect, it, vi } from 'vitest';
import { createBlockCache, type ReadBlocks } from '../../../core/finder/block-cache.ts';
import { meeting } from './load-meetings.ts';

/** Blocks of 64 meetings each, named by their row; block 5 cannot be read. */
const read: ReadBlocks = async (_source, _generation, numbers) =>
  numbers.map((number) =>
    number === 5
      ? null
      : {
          at: (place) => (place < 0 ? null : meeting({ id: `row ${number * 64 + place}` })),
          placeOf: (id) => {
            const place = Number(id.replace('row ', '')) - number * 64;
            return place >= 0 && place < 64 ? place : -1;
          },
        },
  );

const at = (row: number, generation = 1, source = 's') => ({ source, generation, row });

describe('the cache of blocks', () => {
  it('reads each block once, for all of its rows', async () => {
    const spy = vi.fn(read);
    const cache = createBlockCache(spy);
    expect(cache.get(at(70))).toBeUndefined();
    await cache.load([at(70), at(71), at(130)]);
    await cache.load([at(72)]);
    expect(cache.get(at(70))?.id).toBe('row 70');
    expect(cache.get(at(130))?.id).toBe('row 130');
    expect(spy.mock.calls.map(([, , numbers]) => numbers)).toEqual([[1, 2]]);
  });

  it('tells a row that cannot be read from one that was not asked for', async () => {
    const cache = createBlockCache(read);
    await cache.load([at(5 * 64)]);
    expect(cache.get(at(5 * 64))).toBeNull();
    expect(cache.get(at(6 * 64))).toBeUndefined();
  });

  it('does not give a row of an earlier generation', async () => {
    const cache = createBlockCache(read);
    await cache.load([at(0, 1)]);
    expect(cache.get(at(0, 2))).toBeUndefined();
  });

  it('forgets the block asked for longest ago, and never one just asked for', async () => {
    const cache = createBlockCache(read, 2);
    await cache.load([at(0), at(64)]);
    cache.get(at(0));
    await cache.load([at(128)]);
    expect(cache.get(at(64))).toBeUndefined();
    expect(cache.get(at(0))?.id).toBe('row 0');
    await cache.load([at(192), at(256), at(448)]);
    expect([192, 256, 448].map((row) => cache.get(at(row))?.id)).toEqual(['row 192', 'row 256', 'row 448']);
  });

  it('finds meetings by their ids wherever they are', async () => {
    const cache = createBlockCache(read);
    const located = await cache.locate('s', 1, 64 * 4, ['row 200', 'row 3']);
    expect(located?.get('row 200')?.row).toBe(200);
    expect(located?.get('row 3')?.row).toBe(3);
  });

  it('is sure that a meeting is gone only when every block could be read', async () => {
    const cache = createBlockCache(read);
    expect((await cache.locate('s', 1, 64 * 4, ['gone']))?.size).toBe(0);
    expect(await cache.locate('s', 1, 64 * 20, ['gone'])).toBeNull();
    expect((await cache.locate('s', 1, 64 * 20, ['row 1000']))?.get('row 1000')?.row).toBe(1000);
  });
});
