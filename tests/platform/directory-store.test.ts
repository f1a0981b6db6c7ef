import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { directorySchema } from '../../core/directory/directory.ts';
import { ensureDirectory, readDirectory } from '../../platform/directory-store.ts';
import { SMALL_DIRECTORY } from '../fixtures/small-directory.ts';

const { helplines, emergency } = directorySchema.entries;
const VERSION = SMALL_DIRECTORY.version;

let bundle: unknown;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  bundle = SMALL_DIRECTORY;
  vi.stubGlobal('fetch', async () => ({ json: async () => bundle }));
});

describe('the directory store', () => {
  it('answers from the packaged copy at first, then from the store', async () => {
    const first = await readDirectory(VERSION, { helplines });
    expect(first.from).toBe('bundle');
    expect(first.parts.helplines[0]?.name).toBe('Lantern Line');
    expect(await first.stored).toBe('ok');
    const second = await readDirectory(VERSION, { helplines, emergency });
    expect(second.from).toBe('store');
    expect(second.parts.emergency[0]?.ambulance).toBe('911');
  });

  it('replaces the whole when the packaged version is another', async () => {
    await ensureDirectory(VERSION);
    bundle = { ...SMALL_DIRECTORY, version: '2026-02-02.next', helplines: [] };
    const read = await readDirectory('2026-02-02.next', { helplines });
    expect(read).toMatchObject({ from: 'bundle', parts: { helplines: [] } });
    await read.stored;
    expect((await readDirectory('2026-02-02.next', { helplines })).parts.helplines).toEqual([]);
  });

  it('rebuilds after a part was damaged', async () => {
    await ensureDirectory(VERSION);
    const database = await openDB('directory');
    await database.put('parts', [{ id: 'x', phone: 'evil' }], 'helplines');
    database.close();
    const read = await readDirectory(VERSION, { helplines });
    expect(read.from).toBe('bundle');
    await read.stored;
    expect((await readDirectory(VERSION, { helplines })).from).toBe('store');
  });

  it('rebuilds after the store was emptied or deleted while the page was open', async () => {
    await ensureDirectory(VERSION);
    await deleteDB('directory');
    const read = await readDirectory(VERSION, { emergency });
    expect(read.from).toBe('bundle');
    expect(await read.stored).toBe('ok');
    expect((await readDirectory(VERSION, { emergency })).from).toBe('store');
  });

  it('rebuilds over a database of a later version', async () => {
    (await openDB('directory', 99)).close();
    const read = await readDirectory(VERSION, { emergency });
    expect(read.from).toBe('bundle');
    expect(await read.stored).toBe('ok');
    expect((await readDirectory(VERSION, { emergency })).from).toBe('store');
  });

  it('answers from memory where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const read = await readDirectory(VERSION, { helplines });
    expect(read.parts.helplines).toHaveLength(1);
    expect(await read.stored).toMatchObject({ failed: expect.any(String) });
  });

  it('answers from memory while another context blocks the database', async () => {
    const holder = await openDB('directory', 99);
    const read = await readDirectory(VERSION, { helplines });
    expect(read.parts.helplines).toHaveLength(1);
    expect(await read.stored).toMatchObject({ failed: expect.stringContaining('did not answer') });
    holder.close();
  });

  it('refuses a damaged part of the packaged copy, by name, and only for who reads it', async () => {
    bundle = { ...SMALL_DIRECTORY, helplines: [{ id: 'x', surprise: true }] };
    await expect(readDirectory(VERSION, { helplines })).rejects.toThrow(/helplines\.0\./);
    expect((await readDirectory(VERSION, { emergency })).parts.emergency).toHaveLength(1);
  });

  it('refuses a packaged copy with an unknown field, by name', async () => {
    bundle = { ...SMALL_DIRECTORY, surprise: true };
    await expect(readDirectory(VERSION, { helplines })).rejects.toThrow(/surprise/);
    expect(await ensureDirectory(VERSION)).toMatchObject({ failed: expect.stringContaining('surprise') });
  });
});
