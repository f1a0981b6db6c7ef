/**
 * Where a reading runs. Chromium's background is a thread of its own, so it runs right there. Firefox's shares its
 * thread with every open page of Nearhand, and a list of 30,000 meetings takes longer to parse than a page may stand
 * still; there a worker does it.
 */
import { parseWorkerWord, type ReadingOutcome, type ReadingProgress } from '../core/feeds/reading.ts';
import type { Source } from '../core/feeds/source.ts';
import { type ReaderTools, readIntoGeneration } from './source-reader.ts';

export const WORKER_PATH = '/feed-worker.js';

/** Reads a source where no page is held up by it. Never rejects. */
export function readElsewhere(source: Source, tools: ReaderTools): Promise<ReadingOutcome> {
  return typeof Worker === 'undefined' ? readIntoGeneration(source, tools) : readInWorker(source, tools);
}

async function readInWorker(source: Source, { signal, tell }: ReaderTools): Promise<ReadingOutcome> {
  if (signal.aborted) return { is: 'cancelled' };
  const worker = new Worker(WORKER_PATH);
  const read = new Promise<ReadingOutcome>((resolve) => {
    const failed = () => resolve({ is: 'failed', reason: 'interrupted', status: null });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const word = parseWorkerWord(data);
      if (word === null) failed();
      else if ('is' in word) resolve(word);
      else if (word.news === 'progress') tell(word.progress);
    };
    worker.onerror = failed;
    // What it has written so far is swept; its transaction ends with it.
    signal.addEventListener('abort', () => resolve({ is: 'cancelled' }));
    worker.postMessage(source);
  });
  return await read.finally(() => worker.terminate());
}

/** The worker's side: reads the one source it is told, says how far it is, and at last how it went. */
export function serveReadings(): void {
  addEventListener('message', async ({ data }: MessageEvent<Source>) => {
    const tell = (progress: ReadingProgress) => postMessage({ news: 'progress', progress });
    postMessage(await readIntoGeneration(data, { signal: new AbortController().signal, tell }));
  });
}
