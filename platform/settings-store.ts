/** The one stored item of settings, read and changed from any context. */
import { type ParsedSettings, parseSettings, type Settings } from '../core/settings.ts';
import { browser } from './browser.ts';
import { readStoredSettings, SETTINGS_KEY } from './settings-item.ts';

/** The settings in force. A storage that fails yields the defaults: settings never stand between a person and help. */
export async function loadSettings(): Promise<ParsedSettings> {
  try {
    return parseSettings(await readStoredSettings());
  } catch {
    return parseSettings(undefined);
  }
}

export type SettingsChange = Partial<Omit<Settings, 'version' | 'offers'>> & {
  offers?: Partial<Settings['offers']>;
};

/**
 * Changes some settings and gives back the whole; a change that rests on what was is given as a function. The lock
 * makes read-change-write one step across popup, panel and background. Rejects when the browser refuses to store.
 */
export async function changeSettings(
  wanted: SettingsChange | ((before: Settings) => SettingsChange),
): Promise<Settings> {
  return await navigator.locks.request('nearhand.settings', async () => {
    const { settings } = await loadSettings();
    const change = typeof wanted === 'function' ? wanted(settings) : wanted;
    const next: Settings = { ...settings, ...change, offers: { ...settings.offers, ...change.offers } };
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
}

/** Calls back with the settings after each change made anywhere. Returns a function that stops it. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) callback(parseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
