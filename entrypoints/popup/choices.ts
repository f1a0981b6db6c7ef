import { useState } from 'preact/hooks';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { inTime } from '../../platform/patience.ts';
import { keepSessionForWhom, loadSessionForWhom } from '../../platform/session-choice.ts';
import { changeSettings, loadSettings } from '../../platform/settings-store.ts';

export type Choices = { country: string | null; forWhom: ForWhom };

/** A storage that has not answered by then counts as failed: help does not wait for a choice. Milliseconds. */
const PATIENCE = 1000;

/** Reads the choices, and puts on the colours chosen. Never rejects: a storage that fails yields the defaults. */
export async function readChoices(): Promise<Choices> {
  const [settings, forWhom] = await Promise.all([
    inTime(loadSettings(), PATIENCE).then(
      (read) => read.settings,
      () => DEFAULT_SETTINGS,
    ),
    inTime(loadSessionForWhom(), PATIENCE).catch(() => null),
  ]);
  if (settings.appearance !== 'system') document.documentElement.dataset.theme = settings.appearance;
  return { country: settings.country, forWhom: forWhom ?? settings.forWhom };
}

/**
 * The country, which is remembered, and for whom, which is remembered for this session only unless the settings
 * name one. A choice that cannot be kept holds while the popup is open, and `lost` says so.
 * @param read what was read; null before
 */
export function useChoices(read: Choices | null) {
  const [changed, setChanged] = useState<Partial<Choices>>({});
  const [lost, setLost] = useState(false);

  const choose = (change: Partial<Choices>, keep: Promise<unknown>) => {
    setChanged((before) => ({ ...before, ...change }));
    keep.then(
      () => setLost(false),
      () => setLost(true),
    );
  };
  return {
    chosen: read && { ...read, ...changed },
    lost,
    chooseCountry: (country: string | null) => choose({ country }, changeSettings({ country })),
    chooseForWhom: (forWhom: ForWhom) => choose({ forWhom }, keepSessionForWhom(forWhom)),
  };
}
