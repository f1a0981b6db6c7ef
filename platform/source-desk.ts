/** What a page does with sources: adding, allowing, reading again, removing. The background does the reading itself. */
import type { ReadingProgress } from '../core/feeds/reading.ts';
import { newSource, type Source } from '../core/feeds/source.ts';
import { hasHost, onHostAllowed, onHostWithdrawn, requestHost, withdrawHost } from './host-consent.ts';
import { onMeetingNews } from './meeting-news.ts';
import { addSource, changeSource, readSources, removeSource } from './meeting-store.ts';
import { ask } from './messaging.ts';
import { planRefresh } from './refresh-plan.ts';
import { stageFile } from './staged-files.ts';

export type AddedSource = Parameters<typeof newSource>[1];

export type SourcesState = {
  sources: Source[];
  /** Records that could not be read; they stay stored. */
  unreadable: number;
  /** Ids of the sources that the browser lets Nearhand ask at this moment. */
  allowed: ReadonlySet<string>;
  /** Readings under way. */
  readings: ReadingProgress[];
};

/** All about sources as it is now. Rejects when the browser's storage is out of reach. */
export async function readSourcesState(): Promise<SourcesState> {
  const [{ sources, unreadable }, readings] = await Promise.all([
    readSources(),
    ask('readingsUnderWay').catch(() => []),
  ]);
  const allowed = await Promise.all(
    sources.map(async ({ id, address }) => (address === null || (await hasHost(address)) ? [id] : [])),
  );
  return { sources, unreadable, allowed: new Set(allowed.flat()), readings };
}

/** Calls back when anything of it changed, or with the progress of a reading. Returns what stops it. */
export function onSourcesChanged(callback: (progress: ReadingProgress | null) => void): () => void {
  const stops = [
    onMeetingNews((news) => callback(news.news === 'progress' ? news.progress : null)),
    onHostAllowed(() => callback(null)),
    onHostWithdrawn(() => callback(null)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Adds a source and starts its first reading. Must be called first in a click, because it may ask the person to allow
 * the host. The source is stored while the prompt is open: where that closes the page, the background goes on.
 * Resolves to its id; to null when the person refused, and then nothing is added.
 */
export async function addAndRead(added: AddedSource, file: Blob | null, now: Date): Promise<string | null> {
  const leave = added.address === null ? Promise.resolve(true) : requestHost(added.address);
  const id = crypto.randomUUID();
  const stored = store(newSource(id, added, localDay(now)), file);
  const [allowed] = await Promise.all([leave.catch(() => false), stored]);
  if (!allowed) {
    await removeSource(id);
    return null;
  }
  void read(id, now);
  return id;
}

async function store(source: Source, file: Blob | null): Promise<void> {
  if (file) await stageFile(source.id, file);
  await addSource(source);
}

/** The background says in the source's record how it went; that it did not answer shows there as well. */
function read(id: string, now: Date): Promise<void> {
  return ask('readSource', id, now.getTime()).then(
    () => {},
    () => {},
  );
}

function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** Asks the person to allow a source's host again, then reads it. Must be called first in a click. */
export async function allowAndRead({ id, address }: Source, now: Date): Promise<boolean> {
  const allowed = address === null || (await requestHost(address).catch(() => false));
  if (allowed) void read(id, now);
  return allowed;
}

/** Reads a source again. */
export function readAgain({ id }: Source, now: Date): void {
  void read(id, now);
}

/** Stops a reading; the source is then as it was before. */
export async function stopReading(id: string): Promise<void> {
  await ask('cancelReading', id);
}

/** Reads a source every week in the background, or no more. */
export async function readWeekly({ id }: Source, weekly: boolean, now: Date): Promise<void> {
  await changeSource(id, (source) => ({ ...source, weekly }));
  await planRefresh(now.getTime());
}

/** Removes a source, its meetings, and the leave to ask its host unless another source needs it. */
export async function removeFully(source: Source, now: Date): Promise<void> {
  await stopReading(source.id).catch(() => {}); // a background that does not answer reads nothing
  await removeSource(source.id);
  const { sources } = await readSources();
  const others = sources.map(({ address }) => address);
  if (source.address !== null) await withdrawHost(source.address, others);
  await planRefresh(now.getTime());
}
