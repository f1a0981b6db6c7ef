import type { ComponentChildren } from 'preact';
import type { ChosenHelpline } from '../../core/directory/choose-helplines.ts';
import type { ForWhom } from '../../core/directory/for-whom.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import { t } from '../../platform/i18n.ts';
import { ForWhomSwitch } from '../ForWhomSwitch.tsx';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import { HelplineList } from '../helplines/HelplineList.tsx';
import { NoHelpline } from '../helplines/NoHelpline.tsx';
import css from './HelplinesView.module.css';
import type { Go } from './PanelLink.tsx';

type Props = {
  lines: readonly ChosenHelpline[];
  country: string | null;
  emergency: EmergencyNumber | null;
  /** Epoch milliseconds. */
  now: number;
  chooser: ComponentChildren;
  forWhom: ForWhom;
  onForWhom: (forWhom: ForWhom) => void;
  onGo: Go;
  contact: ContactIntents;
};

/** Every line of the country that fits, best first. */
export function HelplinesView({
  lines,
  country,
  emergency,
  now,
  chooser,
  forWhom,
  onForWhom,
  ...rest
}: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{t('helplines_title')}</h1>
      <div class={css.choices}>
        {chooser}
        <ForWhomSwitch forWhom={forWhom} onChoose={onForWhom} />
      </div>
      <h2 class="visually-hidden">{t('home_talk')}</h2>
      {lines.length > 0 && <HelplineList lines={lines} now={now} {...rest.contact} />}
      {lines.length === 0 && country !== null && (
        <NoHelpline
          country={country}
          emergency={emergency}
          onFindOnline={() => rest.onGo({ name: 'groups' })}
        />
      )}
    </>
  );
}
