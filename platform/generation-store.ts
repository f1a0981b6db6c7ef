/**
 * Writing meetings: a new generation is put beside the current one in batches; then one transaction turns the
 * source's pointer. Whatever dies before that leaves the earlier generation as it was, and rows that nothing points
 * to any more are swept later. All of it runs under the source's lock (`withSourceLock`).
 */
import { parseSource, type Source } from '../core/feeds/source.ts';
import type { EncodedMeetings } from '../core/finder/encode-meetings.ts';
import { keysOf, PARTS, withMeetings } from './meeting-database.ts';
import { tellMeetings } from './meeting-news.ts';

/** Blocks to a transaction, about 5 kB each: small enough that other readers get their turn in between. */
const BATCH = 128;

/** Does work while no other context writes meetings of this source. */
export async function withSourceLock<T>(source: string, work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(lockName(source), work);
}

function lockName(source: string): string {
  return `nearhand.meetings.${source}`;
}

/** Puts a generation beside the current one. Nobody reads it before `flipGeneration`. Stops early when aborted. */
export async function writeGeneration(
  source: string,
  generation: number,
  meetings: EncodedMeetings,
  signal?: AbortSignal,
): Promise<void> {
  // Left by an import that died under the same number.
  await deleteGeneration(source, generation);
  await withMeetings(async (database) => {
    const transaction = database.transaction('parts', 'readwrite');
    const puts = PARTS.map((part) => transaction.store.put(meetings[part], [source, generation, part]));
    await Promise.all([...puts, transaction.done]);
  });
  for (let from = 0; from < meetings.blocks.length; from += BATCH) {
    if (signal?.aborted) return;
    await withMeetings(async (database) => {
      const transaction = database.transaction('blocks', 'readwrite');
      const batch = meetings.blocks.slice(from, from + BATCH);
      const puts = batch.map((block, at) => transaction.store.put(block, [source, generation, from + at]));
      await Promise.all([...puts, transaction.done]);
    });
  }
}

/**
 * Makes a written generation the current one and notes it in the source's record, in one transaction. Resolves to
 * the new record; null when the source was removed meanwhile. Rejects when rows of the generation are missing.
 */
export async function flipGeneration(
  id: string,
  written: { generation: number; blocks: number },
  change: (source: Source) => Source,
): Promise<Source | null> {
  const flipped = await withMeetings(async (database) => {
    const stores = ['sources', 'parts', 'blocks'] as const;
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    const range = keysOf(id, written.generation);
    const [record, parts, blocks] = await Promise.all([
      transaction.objectStore('sources').get(id),
      transaction.objectStore('parts').count(range),
      transaction.objectStore('blocks').count(range),
    ]);
    const source = parseSource(record);
    const whole = parts === PARTS.length && blocks === written.blocks;
    const next = source && whole ? change(source) : null;
    if (next) await transaction.objectStore('sources').put(next, id);
    await transaction.done;
    if (source && !whole) throw new Error(`generation ${written.generation} is not whole`);
    return next;
  });
  if (flipped) tellMeetings({ news: 'changed' });
  return flipped;
}

async function deleteGeneration(source: string, generation: number): Promise<void> {
  await withMeetings(async (database) => {
    const transaction = database.transaction(['parts', 'blocks'], 'readwrite');
    const range = keysOf(source, generation);
    await Promise.all([
      transaction.objectStore('parts').delete(range),
      transaction.objectStore('blocks').delete(range),
      transaction.done,
    ]);
  });
}

/**
 * Sweeps what no source points to: earlier generations, the rests of imports that died, files of sources that are
 * gone. A source whose meetings are just being written is left alone, and so is one whose record this version cannot
 * read. Resolves to how many generations went.
 */
export async function sweepGenerations(): Promise<number> {
  let swept = 0;
  for (const source of await sourcesWithRows()) {
    await navigator.locks.request(lockName(source), { ifAvailable: true }, async (lock) => {
      if (lock) swept += await sweepSource(source);
    });
  }
  return swept;
}

async function sourcesWithRows(): Promise<Set<string>> {
  const keys = await withMeetings(async (database) => {
    const [parts, blocks, staged] = await Promise.all([
      database.getAllKeys('parts'),
      database.getAllKeys('blocks'),
      database.getAllKeys('staged'),
    ]);
    return [...parts.map(([source]) => source), ...blocks.map(([source]) => source), ...staged];
  });
  return new Set(keys);
}

/** Sweeps one source's rows but those of its current generation; to be called under its lock. */
export async function sweepSource(id: string): Promise<number> {
  return await withMeetings(async (database) => {
    const transaction = database.transaction(['sources', 'parts', 'blocks', 'staged'], 'readwrite');
    const record = await transaction.objectStore('sources').get(id);
    const source = parseSource(record);
    if (record !== undefined && source === null) return 0;
    const [parts, blocks] = [transaction.objectStore('parts'), transaction.objectStore('blocks')];
    const keys = [...(await parts.getAllKeys(keysOf(id))), ...(await blocks.getAllKeys(keysOf(id)))];
    const old = new Set(keys.map(([, generation]) => generation));
    if (source) old.delete(source.generation);
    else await transaction.objectStore('staged').delete(id);
    for (const generation of old) {
      await Promise.all([parts.delete(keysOf(id, generation)), blocks.delete(keysOf(id, generation))]);
    }
    await transaction.done;
    return old.size;
  });
}
