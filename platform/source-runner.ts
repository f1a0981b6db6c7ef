/** Readings of sources in the background: one at a time for each source, and how each went stands in its record. */
import type { ReadingOutcome, ReadingProgress } from '../core/feeds/reading.ts';
import {
  afterFailure,
  afterReading,
  afterUnchanged,
  type Source,
  settled,
  whileReading,
} from '../core/feeds/source.ts';
import { browser } from './browser.ts';
import { flipGeneration, sweepSource, withSourceLock } from './generation-store.ts';
import { hasHost } from './host-consent.ts';
import { tellMeetings } from './meeting-news.ts';
import { changeSource, readSource, readSources } from './meeting-store.ts';
import { readElsewhere } from './reading-place.ts';
import { planRefresh } from './refresh-plan.ts';
import { discardStaged } from './staged-files.ts';

/** Milliseconds. Browsers end a background that calls none of their functions for 30 seconds. */
const HEARTBEAT = 15_000;
/** Milliseconds between two words to open pages. */
const TELL_EVERY = 200;

type Running = { cancel: AbortController; progress: ReadingProgress; over: Promise<void> };
const running = new Map<string, Running>();

/**
 * Reads a source, or joins the reading that is under way. With `since`, not when one began at or after that moment.
 * Resolves when it is over. Rejects only when the browser's storage is out of reach.
 */
export function startReading(id: string, since?: number): Promise<void> {
  const before = running.get(id);
  if (before) return before.over;
  const cancel = new AbortController();
  const progress: ReadingProgress = { source: id, phase: 'asking', meetings: 0 };
  const entry: Running = { cancel, progress, over: Promise.resolve() };
  running.set(id, entry);
  entry.over = run(id, since, entry).finally(() => {
    running.delete(id);
    tellMeetings({ news: 'changed' });
  });
  return entry.over;
}

/** Stops a reading and waits until it has; the source is then as it was before. */
export async function cancelReading(id: string): Promise<void> {
  const entry = running.get(id);
  entry?.cancel.abort();
  await entry?.over.catch(() => {}); // told to whoever started it
}

export function readingsUnderWay(): ReadingProgress[] {
  return [...running.values()].map(({ progress }) => progress);
}

/** Starts the readings that waited for the person's leave: of sources never tried, or refused for want of it. */
export async function readNewlyAllowed(): Promise<void> {
  const { sources } = await readSources();
  for (const source of sources) {
    const waits = source.lastTriedAt === null || source.lastFailure?.reason === 'no_permission';
    if (waits && source.address !== null && (await hasHost(source.address))) void startReading(source.id);
  }
}

async function run(id: string, since: number | undefined, entry: Running): Promise<void> {
  const beat = setInterval(() => browser.runtime.getPlatformInfo(), HEARTBEAT);
  try {
    await withSourceLock(id, async () => {
      const before = await readSource(id);
      if (!before || (since !== undefined && (before.lastTriedAt ?? 0) >= since)) return;
      await read(before, entry);
      await sweepSource(id);
    });
    await planRefresh(Date.now());
  } finally {
    clearInterval(beat);
  }
}

/** One reading; where a website's list turns out to be on a host that is allowed as well, a second one there. */
async function read(before: Source, entry: Running): Promise<void> {
  const outcome = await attempt(before, entry);
  await note(before, outcome);
  const elsewhere = outcome.is === 'failed' ? outcome.address : undefined;
  if (elsewhere === undefined || !(await hasHost(elsewhere))) return;
  const moved = await readSource(before.id);
  if (moved) await note(moved, await attempt(moved, entry));
}

async function attempt(source: Source, { cancel, progress }: Running): Promise<ReadingOutcome> {
  if (source.address !== null && !(await hasHost(source.address))) {
    return { is: 'failed', reason: 'no_permission', status: null };
  }
  await changeSource(source.id, (now) => whileReading(now, Date.now()));
  let told = 0;
  const tell = (heard: ReadingProgress) => {
    const moved = heard.phase !== progress.phase;
    Object.assign(progress, heard);
    if (!moved && Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    tellMeetings({ news: 'progress', progress });
  };
  tellMeetings({ news: 'progress', progress });
  return await readElsewhere(source, { signal: cancel.signal, tell });
}

/** Writes into the source's record how an attempt went. */
async function note(before: Source, outcome: ReadingOutcome): Promise<void> {
  const { id } = before;
  const at = Date.now();
  const change = (to: (source: Source) => Source) => changeSource(id, (now) => to(settled(now, before)));
  switch (outcome.is) {
    case 'written': {
      const { is: _is, blocks, ...reading } = outcome;
      const flip = flipGeneration(id, { generation: reading.generation, blocks }, (now) =>
        afterReading(settled(now, before), { at, ...reading }),
      );
      await flip.catch(() => change((now) => afterFailure(now, { at, reason: 'not_stored', status: null })));
      break;
    }
    case 'unchanged':
      await change((now) => afterUnchanged(now, at));
      break;
    case 'failed': {
      const { reason, status, address } = outcome;
      await change((now) =>
        afterFailure({ ...now, address: address ?? now.address }, { at, reason, status }),
      );
      break;
    }
    case 'cancelled':
      await change((now) => now);
      break;
  }
  if (before.kind === 'file' && outcome.is !== 'cancelled') await discardStaged(id);
}
