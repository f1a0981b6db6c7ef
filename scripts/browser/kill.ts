import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Ends a browser's process without a word to it, and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const program = browser.process();
  if (!program) throw new Error('This browser was not started here.');
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}
