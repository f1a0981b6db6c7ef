import { browser } from './browser.ts';

/** Where the settings are in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** The stored item itself, not parsed. Rejects when the browser refuses to read. */
export async function readStoredSettings(): Promise<unknown> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return stored[SETTINGS_KEY];
}
