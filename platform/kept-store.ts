/**
 * What a person saved, in IndexedDB `kept`: a database of its own, upgraded step by step and never rebuilt.
 * A record this code cannot read is left where it is and counted, so that a later version may still read it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { parseWith } from '../core/directory/parse.ts';
import { type KeptChange, type KeptItem, keptItemSchema, mergeKept } from '../core/kept/kept.ts';

const NAME = 'kept';
const CHANNEL = 'nearhand.kept';

interface KeptDB extends DBSchema {
  items: { key: string; value: unknown };
}

/** Step n makes schema version n + 1 out of version n. Frozen once released; add, never edit. */
const UPGRADE_STEPS: readonly ((database: IDBPDatabase<KeptDB>) => void)[] = [
  (database) => database.createObjectStore('items', { keyPath: 'id' }),
];

export type KeptRead = {
  /** Newest first. */
  items: KeptItem[];
  /** Records that could not be read; they stay stored and are part of no export. */
  unreadable: number;
};

/**
 * "Stored" must mean on the disk: by default Chromium says so once the system has the words, and a browser that
 * ends at that moment loses them.
 */
const ON_DISK: IDBTransactionOptions = { durability: 'strict' };

async function withItems<T>(work: (database: IDBPDatabase<KeptDB>) => Promise<T>): Promise<T> {
  const database = await openDB<KeptDB>(NAME, UPGRADE_STEPS.length, {
    upgrade(opened, oldVersion) {
      for (const step of UPGRADE_STEPS.slice(oldVersion)) step(opened);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Everything kept. Rejects when the browser's storage is out of reach; the caller says so and keeps help in sight. */
export async function readKept(): Promise<KeptRead> {
  const records = await withItems((database) => database.getAll('items'));
  const items: KeptItem[] = [];
  for (const record of records) {
    const parsed = parseWith(keptItemSchema, record);
    if (parsed.ok) items.push(parsed.value);
  }
  items.sort((a, b) => b.keptAt - a.keptAt);
  return { items, unreadable: records.length - items.length };
}

/** Keeps a thing. One that is kept already stays as it is, with its note. */
export async function keep(item: KeptItem): Promise<void> {
  await withItems(async (database) => {
    const transaction = database.transaction('items', 'readwrite', ON_DISK);
    if ((await transaction.store.get(item.id)) === undefined) await transaction.store.put(item);
    await transaction.done;
  });
  tell();
}

/** Changes note, plan or day tried. Rejects when the thing is gone or unreadable. */
export async function changeKept(id: string, change: KeptChange, now: number): Promise<KeptItem> {
  const changed = await withItems(async (database) => {
    const transaction = database.transaction('items', 'readwrite', ON_DISK);
    const parsed = parseWith(keptItemSchema, await transaction.store.get(id));
    if (!parsed.ok) throw new Error(`not kept: ${id}`);
    const next = { ...parsed.value, ...change, changedAt: now };
    await transaction.store.put(next);
    await transaction.done;
    return next;
  });
  tell();
  return changed;
}

/** Lets one thing go. */
export async function letGo(id: string): Promise<void> {
  await withItems(async (database) => {
    const transaction = database.transaction('items', 'readwrite', ON_DISK);
    await transaction.store.delete(id);
    await transaction.done;
  });
  tell();
}

/** Joins items read from a file with those kept, in one transaction. Resolves to how many there are then. */
export async function addKept(read: readonly KeptItem[]): Promise<number> {
  const count = await withItems(async (database) => {
    const transaction = database.transaction('items', 'readwrite', ON_DISK);
    const own = (await transaction.store.getAll()).flatMap((record) => {
      const parsed = parseWith(keptItemSchema, record);
      return parsed.ok ? [parsed.value] : [];
    });
    const merged = mergeKept(own, read);
    for (const item of merged) await transaction.store.put(item);
    await transaction.done;
    return merged.length;
  });
  tell();
  return count;
}

/** Clears everything kept, also what could not be read. */
export async function clearKept(): Promise<void> {
  await withItems(async (database) => {
    const transaction = database.transaction('items', 'readwrite', ON_DISK);
    await transaction.store.clear();
    await transaction.done;
  });
  tell();
}

function tell(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back after each change made in another page. Returns a function that stops it. */
export function onKeptChanged(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = callback;
  return () => channel.close();
}
