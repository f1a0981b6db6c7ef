import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeMeetings } from '../../platform/meeting-database.ts';
import { addSource, readSources } from '../../platform/meeting-store.ts';
import { REFRESH_ALARM } from '../../platform/refresh-plan.ts';
import { type AddedSource, addAndRead, readWeekly, removeFully } from '../../platform/source-desk.ts';
import { readStaged } from '../../platform/staged-files.ts';
import browser from '../fixtures/fake-browser.ts';
import { feedSource } from '../fixtures/sources.ts';

const NOW = new Date(2026, 10, 24, 18);
const ADDED: AddedSource = {
  kind: 'meeting-guide',
  address: 'https://feeds.nearhand.example/meetings.json',
  programme: 'na',
  name: 'feeds.nearhand.example',
  area: null,
  onlineOnly: false,
};
const SITE = { origins: ['https://feeds.nearhand.example/*'] };

const permissions = {
  request: vi.fn(async (_asked: object) => true),
  contains: async () => true,
  remove: vi.fn(async (_asked: object) => true),
};
const sent: unknown[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  browser.reset();
  sent.length = 0;
  permissions.request.mockClear();
  permissions.remove.mockClear();
  Object.assign(browser, { permissions });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push(message);
    return { ok: true, value: 'done' };
  });
});
afterEach(closeMeetings);

describe('adding a source', () => {
  it('asks the browser for its host before anything else, while the click still counts', () => {
    const added = addAndRead(ADDED, null, NOW);
    expect(permissions.request).toHaveBeenCalledWith(SITE);
    return added;
  });

  it('stores it while the question is open, so that a page that closes loses nothing', async () => {
    let answer = (_allowed: boolean) => {};
    permissions.request.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const added = addAndRead(ADDED, null, NOW);
    await expect.poll(async () => (await readSources()).sources.length).toBe(1);
    answer(true);
    const id = await added;
    expect((await readSources()).sources[0]).toMatchObject({
      ...ADDED,
      id,
      addedOn: '2026-11-24',
      generation: 0,
    });
    expect(sent).toEqual([{ nearhand: 'readSource', arguments: [id, NOW.getTime()] }]);
  });

  it('adds nothing when the person refuses', async () => {
    permissions.request.mockResolvedValueOnce(false);
    expect(await addAndRead(ADDED, null, NOW)).toBeNull();
    expect((await readSources()).sources).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('asks nobody for a file, and lays it ready for the background', async () => {
    const id = await addAndRead({ ...ADDED, kind: 'file', address: null }, new Blob(['[]']), NOW);
    expect(permissions.request).not.toHaveBeenCalled();
    expect(await (await readStaged(id ?? ''))?.text()).toBe('[]');
  });
});

describe('removing a source', () => {
  it('gives the leave for its host back', async () => {
    await addSource(feedSource());
    await removeFully(feedSource(), NOW);
    expect((await readSources()).sources).toEqual([]);
    expect(permissions.remove).toHaveBeenCalledWith(SITE);
    expect(sent).toEqual([{ nearhand: 'cancelReading', arguments: ['feed-1'] }]);
  });

  it('keeps the leave while another source needs it', async () => {
    await addSource(feedSource());
    await addSource(feedSource({ id: 'feed-2', address: 'https://feeds.nearhand.example/other' }));
    await removeFully(feedSource(), NOW);
    expect(permissions.remove).not.toHaveBeenCalled();
  });
});

describe('reading a source weekly', () => {
  it('sets one alarm for the first that is due, and clears it when none is', async () => {
    const lastReadAt = NOW.getTime() - 3 * 86_400_000;
    const read = feedSource({ lastReadAt, lastTriedAt: lastReadAt, generation: 1 });
    await addSource(read);
    await readWeekly(read, true, NOW);
    expect(await browser.alarms.get(REFRESH_ALARM)).toMatchObject({
      scheduledTime: lastReadAt + 7 * 86_400_000,
    });
    await readWeekly(read, false, NOW);
    expect(await browser.alarms.get(REFRESH_ALARM)).toBeUndefined();
  });
});
