/** What the settings page asks of the world; the entry point fills it from platform/. */
import type { ZoneCountries } from '../../core/directory/zone-countries.ts';
import type { ParsedSettings } from '../../core/settings.ts';
import type { SettingsServices } from '../settings/settings-state.ts';

export type OptionsServices = SettingsServices & {
  /** Countries by time zone. Rejects when the directory cannot be read. */
  readZones: () => Promise<ZoneCountries>;
  /** Opens the browser's prompt. False when the person says no; rejects when the browser does not ask. */
  requestSites: (patterns: readonly string[]) => Promise<boolean>;
  giveBackSites: (patterns: readonly string[]) => Promise<void>;
  /** Match patterns of every site that may be seen now. */
  grantedSites: () => Promise<string[]>;
  /** Calls back after each change of the permissions; returns what stops it. */
  onSitesChanged: (callback: () => void) => () => void;
  readStored: () => Promise<string>;
  eraseEverything: () => Promise<void>;
};

/** What is read before the first paint. */
export type OptionsStart = {
  settings: ParsedSettings;
  device: { zone: string; languages: readonly string[] };
  browser: BrowserTraits;
};

/** What the notes depend on. */
export type BrowserTraits = {
  /** Opera keeps every extension off search pages until a switch of its own is set. */
  isOpera: boolean;
  /** The person let the extension into private windows. */
  seesPrivateWindows: boolean;
};
