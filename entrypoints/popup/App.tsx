import { useEffect, useMemo, useState } from 'preact/hooks';
import { FIRST_STATE } from '../../components/popup/first-state.ts';
import { PopupPage, type PopupState } from '../../components/popup/PopupPage.tsx';
import { chooseHelplines } from '../../core/directory/choose-helplines.ts';
import type { Essentials } from '../../core/directory/essentials.ts';
import type { Shown } from '../../core/directory/first-help.ts';
import { countriesOf, guessCountry } from '../../core/directory/guess-country.ts';
import { copyText } from '../../platform/clipboard.ts';
import { preparePanel } from '../../platform/open-panel.ts';
import { type Choices, useChoices } from './choices.ts';

const MINUTE = 60_000;

type Props = {
  essentials: Essentials;
  /** What the page shows already; null while it is as it was packaged. */
  shown: Shown | null;
  /** What was chosen before; null while the page is to stay as it is. */
  read: Choices | null;
};

/** Joins what is kept, what is packaged and what the device says about itself to the popup's page. */
export function App({ essentials, shown, read }: Props) {
  const { chosen, lost, chooseCountry, chooseForWhom } = useChoices(read);
  const now = useNow();
  const panel = useMemo(preparePanel, []);
  const device = useMemo(
    () => ({
      countries: countriesOf(essentials.zones),
      guess: guessCountry(
        Intl.DateTimeFormat().resolvedOptions().timeZone,
        navigator.languages,
        essentials.zones,
      ),
    }),
    [essentials],
  );

  const stateOf = (of: Shown): PopupState => {
    const { lines, emergency } = chooseHelplines({ ...essentials, ...of, need: 'general' });
    const { countries } = device;
    return { ...of, countries, emergency, help: { lines, now: of.now }, choiceLost: lost, stepsKnow: true };
  };
  const inForce = (): PopupState => {
    if (chosen) {
      const { country, forWhom } = chosen;
      return stateOf({ country: country ?? device.guess, guessed: country === null, forWhom, now });
    }
    return shown ? { ...stateOf(shown), stepsKnow: false } : FIRST_STATE;
  };
  return (
    <PopupPage
      steps={essentials.steps}
      state={inForce()}
      onChooseCountry={chooseCountry}
      onChooseForWhom={chooseForWhom}
      onCopy={copyText}
      onOpenPanel={(view) => panel.then((opener) => opener.open(view)).then(() => close())}
    />
  );
}

/** Epoch milliseconds, a minute apart: a popup may stay open until a line closes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
