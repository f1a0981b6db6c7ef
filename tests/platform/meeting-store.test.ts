import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterReading, type Source } from '../../core/feeds/source.ts';
import { BLOCK_SIZE } from '../../core/finder/block.ts';
import { encodeMeetings } from '../../core/finder/encode-meetings.ts';
import { sampleMeetings } from '../../core/finder/sample.ts';
import {
  flipGeneration,
  sweepGenerations,
  withSourceLock,
  writeGeneration,
} from '../../platform/generation-store.ts';
import { closeMeetings, withMeetings } from '../../platform/meeting-database.ts';
import {
  addSource,
  changeSource,
  loadColumns,
  loadNames,
  loadTokens,
  readBlocks,
  readSource,
  readSources,
  removeSource,
} from '../../platform/meeting-store.ts';
import { fakeLocks } from '../fixtures/fake-locks.ts';
import { feedSource } from '../fixtures/sources.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(closeMeetings);

/** Blocks that so many meetings fill. */
const blocksOf = (count: number) => Math.ceil(count / BLOCK_SIZE);
const encoded = (count: number, seed = 1) => encodeMeetings(sampleMeetings(count, seed));

function noting(generation: number, meetings: number) {
  return (source: Source) =>
    afterReading(source, {
      at: generation * 1000,
      meetings,
      rejected: 0,
      generation,
      etag: null,
      lastModified: null,
      address: source.address,
    });
}

/** A whole reading of `count` meetings. */
async function store(id: string, generation: number, count: number): Promise<void> {
  const meetings = encoded(count, generation);
  await writeGeneration(id, generation, meetings);
  await flipGeneration(id, { generation, blocks: meetings.blocks.length }, noting(generation, count));
}

/** Everything a page reads of a source, or the first problem. */
async function readAll(id: string): Promise<{ generation: number; names: string[] } | string> {
  const source = await readSource(id);
  if (!source) return 'gone';
  const columns = await loadColumns(source);
  if (!columns.ok) return columns.problem;
  const { hot, tables } = columns.value;
  for (const part of [await loadTokens(source, hot.count), await loadNames(source, hot.count)]) {
    if (!part.ok) return part.problem;
  }
  const numbers = Array.from({ length: blocksOf(hot.count) }, (_, k) => k);
  const names: string[] = [];
  for (const block of await readBlocks(source, numbers, tables)) {
    if (!block.ok) return block.problem;
    names.push(...block.value.map(({ name }) => name));
  }
  return { generation: source.generation, names };
}

async function keyCount(): Promise<number> {
  return await withMeetings(async (db) => (await db.count('parts')) + (await db.count('blocks')));
}

describe('stored meetings', () => {
  it('are those of the generation that was flipped to', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 200);
    await store('feed-1', 2, 150);
    const read = await readAll('feed-1');
    expect(read).toMatchObject({ generation: 2 });
    const wanted = sampleMeetings(150, 2).map(({ name }) => name);
    expect(read).toHaveProperty('names', expect.arrayContaining(wanted));
    expect(await readSource('feed-1')).toMatchObject({ meetings: 150, lastReadAt: 2000, lastFailure: null });
  });

  it('stay the earlier ones while a new generation is written, and when its import dies', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 200);
    const before = await readAll('feed-1');
    await writeGeneration('feed-1', 2, encoded(900, 2));
    expect(await readAll('feed-1')).toEqual(before);
    expect(await sweepGenerations()).toBe(1);
    expect(await readAll('feed-1')).toEqual(before);
    expect(await keyCount()).toBe(4 + blocksOf(200));
  });

  it('sweep the generation before once the pointer has turned', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 200);
    await store('feed-1', 2, 100);
    await sweepGenerations();
    expect(await keyCount()).toBe(4 + blocksOf(100));
    expect(await loadColumns({ id: 'feed-1', generation: 1 })).toEqual({ ok: false, problem: 'missing' });
  });

  it('refuse to flip to a generation that is not whole', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 200);
    const meetings = encoded(300, 2);
    await writeGeneration('feed-1', 2, meetings);
    await withMeetings((db) => db.delete('blocks', ['feed-1', 2, 3]));
    const flip = flipGeneration('feed-1', { generation: 2, blocks: meetings.blocks.length }, noting(2, 300));
    await expect(flip).rejects.toThrow('not whole');
    expect(await readAll('feed-1')).toMatchObject({ generation: 1 });
  });

  it('come to nothing for a source that was removed while it was read', async () => {
    await addSource(feedSource());
    await writeGeneration('feed-1', 1, encoded(100));
    await removeSource('feed-1');
    expect(
      await flipGeneration('feed-1', { generation: 1, blocks: blocksOf(100) }, noting(1, 100)),
    ).toBeNull();
    await sweepGenerations();
    expect(await keyCount()).toBe(0);
  });

  it('are not swept from under an import that is writing them', async () => {
    await addSource(feedSource());
    await withSourceLock('feed-1', async () => {
      await writeGeneration('feed-1', 1, encoded(100));
      expect(await sweepGenerations()).toBe(0);
      await flipGeneration('feed-1', { generation: 1, blocks: blocksOf(100) }, noting(1, 100));
    });
    expect(await readAll('feed-1')).toMatchObject({ generation: 1 });
  });

  it('stop being written when the import is cancelled', async () => {
    await addSource(feedSource());
    await writeGeneration('feed-1', 1, encoded(10_000), AbortSignal.abort());
    expect(await withMeetings((db) => db.count('blocks'))).toBe(0);
  });

  it('go with their source in one step, and no other’s', async () => {
    await addSource(feedSource());
    await addSource(feedSource({ id: 'feed-10' }));
    await store('feed-1', 1, 100);
    await store('feed-10', 1, 100);
    await removeSource('feed-1');
    expect(await readAll('feed-1')).toBe('gone');
    expect(await readAll('feed-10')).toMatchObject({ generation: 1 });
    expect(await keyCount()).toBe(4 + blocksOf(100));
  });

  it('say which block is damaged and give the others', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 200);
    await withMeetings((db) => db.put('blocks', '[{"publisher":0,"name":7}]', ['feed-1', 1, 1]));
    const columns = await loadColumns({ id: 'feed-1', generation: 1 });
    if (!columns.ok) throw new Error(columns.problem);
    const blocks = await readBlocks({ id: 'feed-1', generation: 1 }, [2, 1, 0, 99], columns.value.tables);
    expect(blocks.map((block) => (block.ok ? block.value.length : block.problem))).toEqual([
      BLOCK_SIZE,
      'damaged',
      BLOCK_SIZE,
      'missing',
    ]);
  });

  it.each(['hot', 'tables'] as const)('say so when their %s are damaged', async (part) => {
    await addSource(feedSource());
    await store('feed-1', 1, 100);
    await withMeetings((db) => db.put('parts', new ArrayBuffer(40), ['feed-1', 1, part]));
    expect(await loadColumns({ id: 'feed-1', generation: 1 })).toEqual({ ok: false, problem: 'not-columns' });
  });

  it('survive any interleaving of imports that fail at some step', async () => {
    const step = fc.constantFrom('write', 'half', 'flip', 'sweep', 'close', 'damage');
    const run = async (steps: string[]) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      await closeMeetings();
      await addSource(feedSource());
      await store('feed-1', 1, 70);
      let [written, current] = [0, 1];
      for (const done of steps) {
        const next = current + 1;
        const blocks = blocksOf(70 + next);
        if (done === 'write') await writeGeneration('feed-1', next, encoded(70 + next, next));
        if (done === 'write') written = next;
        if (done === 'half') await writeGeneration('feed-1', next, encoded(70, next), AbortSignal.abort());
        if (done === 'half') written = 0;
        if (done === 'damage') await withMeetings((db) => db.delete('blocks', ['feed-1', next, 0]));
        if (done === 'damage') written = 0;
        if (done === 'sweep') await sweepGenerations();
        if (done === 'sweep') written = 0;
        if (done === 'close') await closeMeetings();
        if (done === 'flip') {
          const flip = flipGeneration('feed-1', { generation: next, blocks }, noting(next, 70));
          const flipped = await flip.catch(() => null);
          expect(flipped !== null).toBe(written === next);
          if (flipped) current = next;
        }
        expect(await readAll('feed-1')).toMatchObject({ generation: current });
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run), { numRuns: 40 });
  });
});

describe('stored sources', () => {
  it('come in the order they were added', async () => {
    await addSource(feedSource({ id: 'b', addedOn: '2026-11-25' }));
    await addSource(feedSource({ id: 'c', addedOn: '2026-11-24' }));
    expect((await readSources()).sources.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('leave a record that cannot be read in its place, with its meetings, and count it', async () => {
    await addSource(feedSource());
    await store('feed-1', 1, 100);
    await withMeetings((db) => db.put('sources', { id: 'feed-1', kind: 'from-a-later-version' }, 'feed-1'));
    expect(await readSources()).toEqual({ sources: [], unreadable: 1 });
    await sweepGenerations();
    expect(await keyCount()).toBe(4 + blocksOf(100));
  });

  it('change in one step, and not once they are gone', async () => {
    await addSource(feedSource());
    const change = (source: Source) => ({ ...source, rejected: source.rejected + 1 });
    await Promise.all([changeSource('feed-1', change), changeSource('feed-1', change)]);
    expect((await readSource('feed-1'))?.rejected).toBe(2);
    await removeSource('feed-1');
    expect(await changeSource('feed-1', change)).toBeNull();
  });

  it('are out of reach, and lost to nobody, in a database that a later version wrote', async () => {
    await addSource(feedSource());
    const later = await openDB('meetings', 7);
    later.close();
    await expect(readSources()).rejects.toThrow();
    const again = await openDB('meetings');
    expect(await again.getAllKeys('sources')).toEqual(['feed-1']);
    again.close();
  });
});
