import { nextFrame } from '../../platform/frame.ts';
import { inTime } from '../../platform/patience.ts';
import { showFirst } from './first.ts';

/** What is shown first is waited for no longer, as when a storage does not answer. Milliseconds. */
const PATIENCE = 400;

/**
 * Shows what is packaged for a start, then lets Preact take over. No `await` at the top: what follows takes from this
 * file what both need, and would wait for it to end while it waits for what follows.
 */
async function start(): Promise<void> {
  const first = showFirst();
  await inTime(first.done, PATIENCE).catch(() => {});
  await nextFrame();
  // Some 40 kB more: read beside the first lines, they would make those some 30 ms later.
  const { takeOverPage } = await import('./take-over.tsx');
  await takeOverPage(first.stop);
}

void start();
