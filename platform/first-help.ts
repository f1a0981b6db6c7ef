import { FIRST_HELP_PATH, type FirstHelp, isFirstHelp } from '../core/directory/first-help.ts';
import { browser } from './browser.ts';

/** Reads the packaged cards. Null when that file is damaged or missing; never rejects. */
export async function readFirstHelp(): Promise<FirstHelp | null> {
  try {
    const response = await fetch(browser.runtime.getURL(FIRST_HELP_PATH));
    const value: unknown = await response.json();
    return isFirstHelp(value) ? value : null;
  } catch {
    return null;
  }
}
