import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { addSource } from '../../platform/meeting-store.ts';
import { eraseEverything, readStoredText } from '../../platform/stored-data.ts';
import fakeBrowser from '../fixtures/fake-browser.ts';
import { bmltSource } from '../fixtures/sources.ts';

async function fill(name: string, value: string): Promise<void> {
  const database = await openDB(name, 1, { upgrade: (opened) => void opened.createObjectStore('items') });
  await database.put('items', value, 'one');
  database.close();
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: ['https://example.org/*'] });
  vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true);
});

describe('what is stored', () => {
  it('is told whole: choices, this session, what was kept and asked for, but no public lists', async () => {
    await browser.storage.local.set({ settings: { country: 'US' } });
    await browser.storage.session.set({ forWhom: 'other' });
    await fill('kept', 'a group');
    await fill('directory', 'public');
    await addSource(bmltSource());
    expect(JSON.parse(await readStoredText())).toEqual({
      choices: { settings: { country: 'US' } },
      session: { forWhom: 'other' },
      kept: { kept: { items: ['a group'] } },
      sources: [bmltSource()],
    });
  });

  it('is erased whole, and permissions for sites are given back', async () => {
    await browser.storage.local.set({ settings: { country: 'US' } });
    await fill('kept', 'a group');
    await eraseEverything();
    expect(JSON.parse(await readStoredText())).toEqual({ choices: {}, session: {}, kept: {}, sources: [] });
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://example.org/*'] });
  });

  it('is erased as far as possible when one part refuses, and the failure is told', async () => {
    await fill('kept', 'a group');
    vi.spyOn(browser.storage.local, 'clear').mockRejectedValue(new Error('locked'));
    await expect(eraseEverything()).rejects.toThrow('locked');
    expect(await indexedDB.databases()).toEqual([]);
  });
});
