/**
 * The bundled directory in IndexedDB `directory`: rebuildable, so it is never migrated. Another version, any
 * damage or a store that does not answer: the packaged copy is read into memory, shown at once, and written anew.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import {
  DIRECTORY_FORMAT,
  type Directory,
  type DirectoryPart,
  parseDirectory,
  parseParts,
} from '../core/directory/directory.ts';
import { browser } from './browser.ts';
import { inTime } from './patience.ts';

const NAME = 'directory';
const SCHEMA_VERSION = 1;
/** A store that has not answered by then is treated as failed; help must not wait for it. Milliseconds. */
const PATIENCE = 1500;
export const BUNDLE_PATH = 'directory/directory.json';

interface DirectoryDB extends DBSchema {
  parts: { key: DirectoryPart | 'stamp'; value: unknown };
}

export type DirectoryRead<P extends DirectoryPart> = {
  parts: Pick<Directory, P>;
  /** `bundle`: the store was empty, stale, damaged or out of reach, and the packaged copy answered. */
  from: 'store' | 'bundle';
  /** Settles when the store holds the current version, or with the reason why it does not. Never rejects. */
  stored: Promise<'ok' | { failed: string }>;
};

/**
 * Reads some parts of the directory. `version` is that of the packaged copy (known at build time).
 * Rejects only when both the store and the packaged copy are unreadable.
 */
export async function readDirectory<P extends DirectoryPart>(
  version: string,
  parts: readonly P[],
): Promise<DirectoryRead<P>> {
  const kept = await inTime(readStored(version, parts), PATIENCE).catch(() => null);
  if (kept) return { parts: kept, from: 'store', stored: Promise.resolve('ok') };
  const directory = await readBundle();
  return { parts: directory, from: 'bundle', stored: seed(directory) };
}

/** Makes sure the store holds the packaged version; whichever context wakes first does it. Never rejects. */
export async function ensureDirectory(version: string): Promise<'ok' | { failed: string }> {
  try {
    if (await inTime(hasVersion(version), PATIENCE).catch(() => false)) return 'ok';
    return await seed(await readBundle());
  } catch (error) {
    return { failed: String(error) };
  }
}

async function readBundle(): Promise<Directory> {
  const response = await fetch(browser.runtime.getURL(BUNDLE_PATH));
  const parsed = parseDirectory(await response.json());
  if (!parsed.ok) throw new Error(`packaged directory: ${parsed.reason}`);
  return parsed.value;
}

function open(): Promise<IDBPDatabase<DirectoryDB>> {
  return openDB<DirectoryDB>(NAME, SCHEMA_VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('parts');
    },
    // Another context wants to rebuild the database: step aside at once, the packaged copy serves meanwhile.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

async function hasVersion(version: string): Promise<boolean> {
  const database = await open();
  try {
    return isCurrent(await database.get('parts', 'stamp'), version);
  } finally {
    database.close();
  }
}

function isCurrent(stamp: unknown, version: string): boolean {
  return stamp === stampOf(version);
}

function stampOf(version: string): string {
  return `${DIRECTORY_FORMAT}/${version}`;
}

async function readStored<P extends DirectoryPart>(
  version: string,
  parts: readonly P[],
): Promise<Pick<Directory, P> | null> {
  const database = await open();
  try {
    const store = database.transaction('parts').store;
    const [stamp, ...values] = await Promise.all([
      store.get('stamp'),
      ...parts.map((part) => store.get(part)),
    ]);
    if (!isCurrent(stamp, version)) return null;
    const parsed = parseParts(parts, Object.fromEntries(parts.map((part, at) => [part, values[at]])));
    return parsed.ok ? parsed.value : null;
  } finally {
    database.close();
  }
}

/** Replaces everything in one transaction; a database of a later or broken shape is deleted first. */
async function seed(directory: Directory): Promise<'ok' | { failed: string }> {
  try {
    await inTime(write(directory), PATIENCE);
    return 'ok';
  } catch {
    try {
      await inTime(deleteDB(NAME), PATIENCE);
      await inTime(write(directory), PATIENCE);
      return 'ok';
    } catch (error) {
      return { failed: String(error) };
    }
  }
}

async function write(directory: Directory): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('parts', 'readwrite');
    const { format: _format, version, ...parts } = directory;
    await Promise.all([
      transaction.store.clear(),
      ...Object.entries(parts).map(([part, value]) => transaction.store.put(value, part as DirectoryPart)),
      transaction.store.put(stampOf(version), 'stamp'),
      transaction.done,
    ]);
  } finally {
    database.close();
  }
}
