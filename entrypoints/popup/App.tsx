import { useEffect, useMemo, useState } from 'preact/hooks';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { FIRST_STATE } from '../../components/popup/PopupShell.tsx';
import { chooseHelplines } from '../../core/directory/choose-helplines.ts';
import type { Essentials } from '../../core/directory/essentials.ts';
import { countriesOf, guessCountry } from '../../core/directory/guess-country.ts';
import { copyText } from '../../platform/clipboard.ts';
import { preparePanel } from '../../platform/open-panel.ts';
import { type Choices, useChoices } from './choices.ts';

const MINUTE = 60_000;

type Props = {
  essentials: Essentials /** What was chosen before; null while the page is as it was packaged. */;
  read: Choices | null;
};

/** Joins what is kept, what is packaged and what the device says about itself to the popup's page. */
export function App({ essentials, read }: Props) {
  const choices = useChoices(read);
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

  const { chosen } = choices;
  const country = chosen && (chosen.country ?? device.guess);
  const { lines, emergency } = chooseHelplines({
    helplines: essentials.helplines,
    emergency: essentials.emergency,
    country,
    now,
    forWhom: chosen?.forWhom ?? FIRST_STATE.forWhom,
    need: 'general',
  });
  return (
    <PopupPage
      steps={essentials.steps}
      state={
        chosen === null
          ? FIRST_STATE
          : {
              country,
              countries: device.countries,
              guessed: chosen.country === null,
              forWhom: chosen.forWhom,
              emergency,
              help: { lines, now },
              choiceLost: choices.lost,
            }
      }
      onChooseCountry={choices.chooseCountry}
      onChooseForWhom={choices.chooseForWhom}
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
