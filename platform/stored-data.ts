/** Everything stored about the person: shown word for word, and erased at once. */
import { deleteDB, openDB } from 'idb';
import { browser } from './browser.ts';
import { readSources } from './meeting-store.ts';

/** Databases that hold nothing about the person but what is read of them below: the packaged directory, public lists. */
const PUBLIC_DATABASES = ['directory', 'meetings'];

/**
 * All that is stored about the person, as indented JSON: choices, this session, what was kept, and which lists of
 * meetings were asked for, with the square of the map they are for. Rejects when the browser refuses to read.
 */
export async function readStoredText(): Promise<string> {
  const [choices, session, databases] = await Promise.all([
    browser.storage.local.get(),
    browser.storage.session.get(),
    indexedDB.databases(),
  ]);
  const kept: Record<string, unknown> = {};
  for (const { name } of databases) {
    if (name && !PUBLIC_DATABASES.includes(name)) kept[name] = await readDatabase(name);
  }
  const hasLists = databases.some(({ name }) => name === 'meetings');
  const { sources } = hasLists ? await readSources() : { sources: [] };
  return JSON.stringify({ choices, session, kept, sources }, null, 2);
}

async function readDatabase(name: string): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  try {
    const stores = [...database.objectStoreNames];
    const contents = await Promise.all(stores.map((store) => database.getAll(store)));
    return Object.fromEntries(stores.map((store, at) => [store, contents[at] ?? []]));
  } finally {
    database.close();
  }
}

/**
 * Erases choices, session, kept things, lists of meetings and every permission granted for a site. The directory
 * is rebuilt from the package when next read. Rejects with the first failure, after trying everything.
 */
export async function eraseEverything(): Promise<void> {
  const databases = await indexedDB.databases().catch(() => []);
  const outcomes = await Promise.allSettled([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    giveBackSites(),
    ...databases.flatMap(({ name }) => (name ? [deleteDB(name)] : [])),
  ]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function giveBackSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
