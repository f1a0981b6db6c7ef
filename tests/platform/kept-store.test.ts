import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addKept, changeKept, clearKept, keep, letGo, readKept } from '../../platform/kept-store.ts';
import { keptMeeting, keptProgramme } from '../fixtures/kept-items.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** The database exactly as schema version 1 wrote it. Frozen. */
async function writeVersion1(): Promise<void> {
  const database = await openDB('kept', 1, {
    upgrade: (opened) => void opened.createObjectStore('items', { keyPath: 'id' }),
  });
  await database.put('items', keptMeeting({ note: 'from version 1' }));
  database.close();
}

describe('kept things', () => {
  it('are still there, with their notes, after every upgrade since version 1', async () => {
    await writeVersion1();
    const { items } = await readKept();
    expect(items.map((item) => item.note)).toEqual(['from version 1']);
  });

  it('come back newest first', async () => {
    await keep(keptProgramme('na', { keptAt: 1 }));
    await keep(keptProgramme('smart', { keptAt: 2 }));
    expect((await readKept()).items.map((item) => item.name)).toEqual(['smart', 'na']);
  });

  it('do not lose their note when kept a second time', async () => {
    await keep(keptMeeting());
    await changeKept('meeting:s1:12', { note: 'ask for Sam' }, 2000);
    await keep(keptMeeting());
    expect((await readKept()).items[0]).toMatchObject({ note: 'ask for Sam', changedAt: 2000 });
  });

  it('leave a record that cannot be read in its place and count it', async () => {
    await keep(keptProgramme('na'));
    const database = await openDB('kept');
    await database.put('items', { id: 'meeting:later', kind: 'from-a-later-version' });
    database.close();
    expect(await readKept()).toMatchObject({ items: [{ name: 'na' }], unreadable: 1 });
    await addKept([keptProgramme('smart')]);
    expect((await readKept()).unreadable).toBe(1);
  });

  it('are joined with a file, not replaced by it', async () => {
    await keep(keptProgramme('na', { note: 'mine' }));
    expect(await addKept([keptProgramme('na', { note: 'from the file', changedAt: 9000 })])).toBe(1);
    expect((await readKept()).items[0]?.note).toBe('from the file\n\nmine');
  });

  it('can be let go singly or all at once', async () => {
    await keep(keptProgramme('na'));
    await keep(keptProgramme('smart'));
    await letGo('programme:na');
    expect((await readKept()).items).toHaveLength(1);
    await clearKept();
    expect((await readKept()).items).toEqual([]);
  });

  it('refuse a change to a thing that is not kept', async () => {
    await expect(changeKept('programme:na', { note: 'x' }, 1)).rejects.toThrow('not kept');
  });
});
