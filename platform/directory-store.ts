/**
 * The bundled directory in IndexedDB `directory`: rebuildable, so it is never migrated. Another version, any
 * damage or a store that does not answer: the packaged copy is read into memory, shown at once, and written anew.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import {
  DIRECTORY_FORMAT,
  type DirectoryPart,
  type Envelope,
  envelopeSchema,
  type PartSchemas,
  type PartsRead,
  partNames,
  partsIn,
} from '../core/directory/envelope.ts';
import { parseWith } from '../core/directory/parse.ts';
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

export type DirectoryRead<S extends PartSchemas> = {
  parts: PartsRead<S>;
  /** `bundle`: the store was empty, stale, damaged or out of reach, and the packaged copy answered. */
  from: 'store' | 'bundle';
  /** Settles when the store holds the current version, or with the reason why it does not. Never rejects. */
  stored: Promise<'ok' | { failed: string }>;
};

/**
 * Reads some parts of the directory, each by its own schema, so that a page carries no schema it has no use for.
 * `version` is that of the packaged copy (known at build time). Rejects only when both the store and the packaged
 * copy are unreadable.
 */
export async function readDirectory<S extends PartSchemas>(
  version: string,
  schemas: S,
): Promise<DirectoryRead<S>> {
  const kept = await inTime(readStored(version, schemas), PATIENCE).catch(() => null);
  if (kept) return { parts: kept, from: 'store', stored: Promise.resolve('ok') };
  const envelope = await readBundle();
  const parsed = partsIn(envelope, schemas);
  if (!parsed.ok) throw new Error(`packaged directory: ${parsed.reason}`);
  return { parts: parsed.value, from: 'bundle', stored: seed(envelope) };
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

/** The packaged copy with its parts unread: the build has proved them, and each reading parses what it takes. */
async function readBundle(): Promise<Envelope> {
  const response = await fetch(browser.runtime.getURL(BUNDLE_PATH));
  const parsed = parseWith(envelopeSchema, await response.json());
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

async function readStored<S extends PartSchemas>(version: string, schemas: S): Promise<PartsRead<S> | null> {
  const database = await open();
  try {
    const store = database.transaction('parts').store;
    const [stamp, ...values] = await Promise.all([
      store.get('stamp'),
      ...partNames(schemas).map(async (part) => [part, await store.get(part)]),
    ]);
    if (!isCurrent(stamp, version)) return null;
    const parsed = partsIn(Object.fromEntries(values), schemas);
    return parsed.ok ? parsed.value : null;
  } finally {
    database.close();
  }
}

/** Replaces everything in one transaction; a database of a later or broken shape is deleted first. */
async function seed(envelope: Envelope): Promise<'ok' | { failed: string }> {
  try {
    await inTime(write(envelope), PATIENCE);
    return 'ok';
  } catch {
    try {
      await inTime(deleteDB(NAME), PATIENCE);
      await inTime(write(envelope), PATIENCE);
      return 'ok';
    } catch (error) {
      return { failed: String(error) };
    }
  }
}

async function write(envelope: Envelope): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('parts', 'readwrite');
    const { format: _format, version, ...parts } = envelope;
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
