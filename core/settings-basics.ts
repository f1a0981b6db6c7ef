/** As much of the settings as the popup shows first, without the parser of them all: that would come too late for it. */
import { FOR_WHOM, type ForWhom } from './directory/for-whom.ts';

export const SETTINGS_VERSION = 4;

export const APPEARANCES = ['system', 'light', 'dark'] as const;

export type FirstChoices = {
  /** Null: to be guessed. */
  country: string | null;
  forWhom: ForWhom;
  appearance: (typeof APPEARANCES)[number];
};

/**
 * @param settings the stored item of settings, whatever it holds
 * @param session for whom, as chosen for this session; null where nothing was
 * @returns null where the item is not as this version writes it: then only the whole parser knows what holds
 */
export function readFirstChoices(settings: unknown, session: ForWhom | null): FirstChoices | null {
  if (settings === undefined || settings === null) {
    return { country: null, forWhom: session ?? 'self', appearance: 'system' };
  }
  if (typeof settings !== 'object') return null;
  const stored: Record<string, unknown> = { ...settings };
  const { country } = stored;
  const forWhom = FOR_WHOM.find((choice) => choice === stored.forWhom);
  const appearance = APPEARANCES.find((choice) => choice === stored.appearance);
  if (stored.version !== SETTINGS_VERSION || !forWhom || !appearance) return null;
  if (country !== null && !(typeof country === 'string' && /^[A-Z]{2}$/.test(country))) return null;
  return { country, forWhom: session ?? forWhom, appearance };
}
