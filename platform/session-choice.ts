/** What was chosen for this session only: gone when the browser closes, never written to disk. */
import { FOR_WHOM, type ForWhom } from '../core/directory/for-whom.ts';
import { browser } from './browser.ts';

const KEY = 'forWhom';

/** Whom the help is for in this session; null when nothing was chosen. A storage that fails counts as nothing. */
export async function loadSessionForWhom(): Promise<ForWhom | null> {
  try {
    const stored = await browser.storage.session.get(KEY);
    return FOR_WHOM.find((choice) => choice === stored[KEY]) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the choice for this session. Rejects when the browser refuses. */
export async function keepSessionForWhom(forWhom: ForWhom): Promise<void> {
  await browser.storage.session.set({ [KEY]: forWhom });
}
