import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ParsedSettings, Settings } from '../../core/settings.ts';

/** A change of settings; what is left out stays. */
export type ChangeOfSettings = Partial<Omit<Settings, 'version' | 'offers'>> & {
  offers?: Partial<Settings['offers']>;
};

export type SettingsServices = {
  /** Gives back the whole; rejects when the browser refuses to store. */
  changeSettings: (change: ChangeOfSettings) => Promise<Settings>;
  /** Calls back after each change made anywhere; returns what stops it. */
  onSettingsChanged: (callback: (settings: Settings) => void) => () => void;
};

/** The settings in force. A change shows at once; `unsaved` says that the browser did not store it. */
export function useSettings(first: ParsedSettings, services: SettingsServices) {
  const [parsed, setParsed] = useState(first);
  const [unsaved, setUnsaved] = useState(false);
  useEffect(
    () => services.onSettingsChanged((settings) => setParsed({ settings, trouble: null })),
    [services],
  );
  const { appearance } = parsed.settings;
  useLayoutEffect(() => {
    if (appearance === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = appearance;
  }, [appearance]);
  const change = (wanted: ChangeOfSettings) => {
    setParsed(({ settings }) => ({
      settings: { ...settings, ...wanted, offers: { ...settings.offers, ...wanted.offers } },
      trouble: null,
    }));
    services.changeSettings(wanted).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  return { parsed, unsaved, change };
}
