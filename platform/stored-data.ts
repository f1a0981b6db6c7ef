/** Everything stored about the person: shown word for word, and erased at once. */
import { deleteDB, openDB } from 'idb';
import { browser } from './browser.ts';

/** Databases that hold nothing about the person: the packaged directory and public lists of meetings. */
const PUBLIC_DATABASES = ['directory', 'meetings'];

/**
 * All that is stored about the person, as indented JSON: choices, this session, and what was kept. Rejects when
 * the browser refuses to read.
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
  return JSON.stringify({ choices, session, kept }, null, 2);
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
