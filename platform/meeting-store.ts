/**
 * Sources and their meetings, as pages read them. Meetings are read in parts: columns for every query, tokens once
 * something is typed, names once somebody sorts by name, blocks for the rows shown. A record that cannot be read is
 * reported, never thrown on: the caller says so and the source can be read anew.
 */
import type { Source } from '../core/feeds/source.ts';
import { parseSource } from '../core/feeds/source.ts';
import { type BlockRows, decodeBlock, decodeLater } from '../core/finder/block.ts';
import { type ColumnsProblem, type Decoded, decodeHot, type HotColumns } from '../core/finder/columns.ts';
import { decodeNames, type NameOrder } from '../core/finder/name-order.ts';
import { decodeTables, type MeetingTables } from '../core/finder/tables.ts';
import { decodeTokens, type TokenIndex } from '../core/finder/token-index.ts';
import type { Meeting } from '../core/meeting.ts';
import { keysOf, withMeetings } from './meeting-database.ts';
import { tellMeetings } from './meeting-news.ts';

/** `missing`: no such generation, since a new one took its place or the source is gone; read the sources again. */
export type StoreProblem = ColumnsProblem | 'missing';
export type StoreRead<T> = Decoded<T, StoreProblem>;

/** The generation to read, which is the one named in the source's record. */
export type StoredGeneration = Pick<Source, 'id' | 'generation'>;

export type SourcesRead = {
  /** In the order they were added. */
  sources: Source[];
  /** Records that could not be read; they stay stored. */
  unreadable: number;
};

/** All sources. Rejects when the browser's storage is out of reach. */
export async function readSources(): Promise<SourcesRead> {
  const records = await withMeetings((database) => database.getAll('sources'));
  const sources = records.map(parseSource).filter((source) => source !== null);
  sources.sort((a, b) => (a.addedOn === b.addedOn ? compare(a.id, b.id) : compare(a.addedOn, b.addedOn)));
  return { sources, unreadable: records.length - sources.length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One source; null when it is gone or unreadable. */
export async function readSource(id: string): Promise<Source | null> {
  return parseSource(await withMeetings((database) => database.get('sources', id)));
}

/** Adds a source, before anything of it is read. */
export async function addSource(source: Source): Promise<void> {
  await withMeetings((database) => database.put('sources', source, source.id));
  tellMeetings({ news: 'changed' });
}

/** Changes a source's record in one step. Resolves to the new record; null when it is gone or unreadable. */
export async function changeSource(id: string, change: (source: Source) => Source): Promise<Source | null> {
  const changed = await withMeetings(async (database) => {
    const transaction = database.transaction('sources', 'readwrite');
    const source = parseSource(await transaction.store.get(id));
    const next = source && change(source);
    if (next) await transaction.store.put(next, id);
    await transaction.done;
    return next;
  });
  if (changed) tellMeetings({ news: 'changed' });
  return changed;
}

/** Removes a source and all its meetings in one step. What was kept of them stays kept. */
export async function removeSource(id: string): Promise<void> {
  await withMeetings(async (database) => {
    const transaction = database.transaction(['sources', 'parts', 'blocks', 'staged'], 'readwrite');
    await Promise.all([
      transaction.objectStore('sources').delete(id),
      transaction.objectStore('staged').delete(id),
      transaction.objectStore('parts').delete(keysOf(id)),
      transaction.objectStore('blocks').delete(keysOf(id)),
      transaction.done,
    ]);
  });
  tellMeetings({ news: 'changed' });
}

const MISSING = { ok: false, problem: 'missing' } as const;

/** The columns and tables of a source: all that a query without words needs. */
export async function loadColumns({
  id,
  generation,
}: StoredGeneration): Promise<StoreRead<{ hot: HotColumns; tables: MeetingTables }>> {
  const [hot, tables] = await withMeetings((database) => {
    const { store } = database.transaction('parts');
    return Promise.all([store.get([id, generation, 'hot']), store.get([id, generation, 'tables'])]);
  });
  if (hot === undefined || tables === undefined) return MISSING;
  const readTables = decodeTables(tables);
  if (!readTables.ok) return readTables;
  const readHot = decodeHot(hot, readTables.value.profiles.length);
  return readHot.ok ? { ok: true, value: { hot: readHot.value, tables: readTables.value } } : readHot;
}

/** The words of a source. `count` is the number of meetings in its columns. */
export async function loadTokens(
  { id, generation }: StoredGeneration,
  count: number,
): Promise<StoreRead<TokenIndex>> {
  const stored = await withMeetings((database) => database.get('parts', [id, generation, 'tokens']));
  return stored === undefined ? MISSING : decodeTokens(stored, count);
}

/** The names of a source in order. `count` is the number of meetings in its columns. */
export async function loadNames(
  { id, generation }: StoredGeneration,
  count: number,
): Promise<StoreRead<NameOrder>> {
  const stored = await withMeetings((database) => database.get('parts', [id, generation, 'names']));
  return stored === undefined ? MISSING : decodeNames(stored, count);
}

/** Some blocks of meetings in full, each by itself: one that is damaged spoils no other. In the order asked for. */
export async function readBlocks(
  generation: StoredGeneration,
  numbers: readonly number[],
  tables: MeetingTables,
): Promise<StoreRead<Meeting[]>[]> {
  const stored = await storedBlocks(generation, numbers);
  return stored.map((block) => (block === undefined ? MISSING : decodeBlock(block, tables)));
}

/** As `readBlocks`, for a list that shows a few rows of each: a meeting is checked when it is asked for. */
export async function openBlocks(
  generation: StoredGeneration,
  numbers: readonly number[],
  tables: MeetingTables,
): Promise<StoreRead<BlockRows>[]> {
  const stored = await storedBlocks(generation, numbers);
  return stored.map((block) => (block === undefined ? MISSING : decodeLater(block, tables)));
}

async function storedBlocks({ id, generation }: StoredGeneration, numbers: readonly number[]) {
  return await withMeetings((database) => {
    const { store } = database.transaction('blocks');
    return Promise.all(numbers.map((number) => store.get([id, generation, number])));
  });
}
