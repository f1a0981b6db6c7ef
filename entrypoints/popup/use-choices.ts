import { useEffect, useState } from 'preact/hooks';
import type { ForWhom } from '../../core/directory/helpline.ts';
import { keepSessionForWhom, loadSessionForWhom } from '../../platform/session-choice.ts';
import { changeSettings, loadSettings } from '../../platform/settings-store.ts';

export type Choices = { country: string | null; forWhom: ForWhom };

/**
 * The country, which is remembered, and for whom, which is remembered for this session only unless the settings
 * name one. A choice that cannot be kept holds while the popup is open, and `lost` says so.
 */
export function useChoices() {
  const [chosen, setChosen] = useState<Choices | null>(null);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    Promise.all([loadSettings(), loadSessionForWhom()]).then(([{ settings }, forWhom]) => {
      if (settings.appearance !== 'system') document.documentElement.dataset.theme = settings.appearance;
      setChosen({ country: settings.country, forWhom: forWhom ?? settings.forWhom });
    });
  }, []);

  const choose = (change: Partial<Choices>, keep: Promise<unknown>) => {
    setChosen((before) => before && { ...before, ...change });
    keep.then(
      () => setLost(false),
      () => setLost(true),
    );
  };
  return {
    /** Null until they are read. */
    chosen,
    lost,
    chooseCountry: (country: string | null) => choose({ country }, changeSettings({ country })),
    chooseForWhom: (forWhom: ForWhom) => choose({ forWhom }, keepSessionForWhom(forWhom)),
  };
}
