import { newSource, type Source } from '../../core/feeds/source.ts';
import { encodeMeetings } from '../../core/finder/encode-meetings.ts';
import type { Meeting } from '../../core/meeting.ts';
import type { View } from '../../scripts/browser/view.ts';

const base64 = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64');

/** A source as it is after its meetings were read and stored. */
export function storedSource(meetings: readonly Meeting[], over: Partial<Source> = {}): Source {
  const added = {
    kind: 'meeting-guide',
    address: 'https://feeds.nearhand.example/meetings.json',
    programme: null,
    name: 'Example list',
    area: null,
    onlineOnly: false,
  } as const;
  const source = newSource('example', added, '2026-11-24');
  const now = Date.now();
  return { ...source, generation: 1, meetings: meetings.length, lastReadAt: now, lastTriedAt: now, ...over };
}

/**
 * Stores meetings as an import does, from within a page of the extension that has opened the finder before, so
 * that the database is there.
 */
export async function storeMeetings(
  view: View,
  meetings: readonly Meeting[],
  over: Partial<Source> = {},
): Promise<void> {
  const source = storedSource(meetings, over);
  const { hot, tables, tokens, names, blocks } = encodeMeetings(meetings);
  const parts = { hot: base64(hot), tokens: base64(tokens), names: base64(names) };
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE) {
    await storeBlocks(view, source, from, blocks.slice(from, from + BLOCKS_AT_ONCE));
  }
  await view.evaluate(
    async (record, encoded, tableText) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('meetings');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(['sources', 'parts'], 'readwrite');
      const { id, generation } = record;
      for (const [part, text] of Object.entries(encoded)) {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        transaction.objectStore('parts').put(bytes.buffer, [id, generation, part]);
      }
      transaction.objectStore('parts').put(JSON.parse(tableText), [id, generation, 'tables']);
      transaction.objectStore('sources').put(record, id);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
      const channel = new BroadcastChannel('nearhand.meetings');
      channel.postMessage({ news: 'changed' });
      channel.close();
    },
    source,
    parts,
    JSON.stringify(tables),
  );
}

/** Blocks handed to the page at once, about 6 MB. */
const BLOCKS_AT_ONCE = 100;

async function storeBlocks(
  view: View,
  source: Source,
  from: number,
  blocks: readonly string[],
): Promise<void> {
  await view.evaluate(
    async ({ id, generation }, first, list) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('meetings');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('blocks', 'readwrite');
      list.forEach((block, at) => {
        transaction.objectStore('blocks').put(block, [id, generation, first + at]);
      });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    source,
    from,
    blocks,
  );
}

/** Puts every source's times back by so many milliseconds, as if that much time had passed, and tells open pages. */
export async function letTimePass(view: View, passed: number): Promise<void> {
  await view.evaluate(async (back) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('meetings'));
    const transaction = database.transaction('sources', 'readwrite');
    const store = transaction.objectStore('sources');
    for (const source of await result(store.getAll())) {
      const { lastReadAt, lastTriedAt } = source;
      store.put({ ...source, lastReadAt: lastReadAt - back, lastTriedAt: lastTriedAt - back }, source.id);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
    const channel = new BroadcastChannel('nearhand.meetings');
    channel.postMessage({ news: 'changed' });
    channel.close();
  }, passed);
}
