import { describe, expect, it, vi } from 'vitest';
import { BLOCK_SIZE } from '../../../core/finder/block.ts';
import { createBlockCache, type ReadBlocks } from '../../../core/finder/block-cache.ts';
import { meeting } from './load-meetings.ts';

/** Blocks of meetings, each named by their row; block 5 cannot be read. */
const read: ReadBlocks = async (_source, _generation, numbers) =>
  numbers.map((number) =>
    number === 5
      ? null
      : {
          at: (place) => (place < 0 ? null : meeting({ id: `row ${number * BLOCK_SIZE + place}` })),
          placeOf: (id) => {
            const place = Number(id.replace('row ', '')) - number * BLOCK_SIZE;
            return place >= 0 && place < BLOCK_SIZE ? place : -1;
          },
        },
  );

/** First row of a block. */
const start = (block: number) => block * BLOCK_SIZE;
const at = (row: number, generation = 1, source = 's') => ({ source, generation, row });

describe('the cache of blocks', () => {
  it('reads each block once, for all of its rows', async () => {
    const spy = vi.fn(read);
    const cache = createBlockCache(spy);
    expect(cache.get(at(start(1) + 6))).toBeUndefined();
    await cache.load([at(start(1) + 6), at(start(1) + 7), at(start(2) + 2)]);
    await cache.load([at(start(1) + 8)]);
    expect(cache.get(at(start(1) + 6))?.id).toBe(`row ${start(1) + 6}`);
    expect(cache.get(at(start(2) + 2))?.id).toBe(`row ${start(2) + 2}`);
    expect(spy.mock.calls.map(([, , numbers]) => numbers)).toEqual([[1, 2]]);
  });

  it('tells a row that cannot be read from one that was not asked for', async () => {
    const cache = createBlockCache(read);
    await cache.load([at(start(5))]);
    expect(cache.get(at(start(5)))).toBeNull();
    expect(cache.get(at(start(6)))).toBeUndefined();
  });

  it('does not give a row of an earlier generation', async () => {
    const cache = createBlockCache(read);
    await cache.load([at(0, 1)]);
    expect(cache.get(at(0, 2))).toBeUndefined();
  });

  it('forgets the block asked for longest ago, and never one just asked for', async () => {
    const cache = createBlockCache(read, 2);
    await cache.load([at(0), at(start(1))]);
    cache.get(at(0));
    await cache.load([at(start(2))]);
    expect(cache.get(at(start(1)))).toBeUndefined();
    expect(cache.get(at(0))?.id).toBe('row 0');
    await cache.load([at(start(3)), at(start(4)), at(start(7))]);
    expect([3, 4, 7].map((block) => cache.get(at(start(block)))?.id)).toEqual(
      [3, 4, 7].map((block) => `row ${start(block)}`),
    );
  });

  it('finds meetings by their ids wherever they are', async () => {
    const cache = createBlockCache(read);
    const located = await cache.locate('s', 1, start(20), ['row 200', 'row 3']);
    expect(located?.get('row 200')?.row).toBe(200);
    expect(located?.get('row 3')?.row).toBe(3);
  });

  it('is sure that a meeting is gone only when every block could be read', async () => {
    const cache = createBlockCache(read);
    expect((await cache.locate('s', 1, start(4), ['gone']))?.size).toBe(0);
    expect(await cache.locate('s', 1, start(80), ['gone'])).toBeNull();
    expect((await cache.locate('s', 1, start(80), ['row 1000']))?.get('row 1000')?.row).toBe(1000);
  });
});
