import type { ComponentChildren } from 'preact';
import type { ChosenHelpline } from '../../core/directory/choose-helplines.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import { t } from '../../platform/i18n.ts';
import type { ContactIntents } from '../helplines/HelplineCard.tsx';
import { HelplineList } from '../helplines/HelplineList.tsx';
import css from './HelpNow.module.css';
import { type Go, PanelLink } from './PanelLink.tsx';

type Props = {
  /** Best first; the first is shown. */
  lines: readonly ChosenHelpline[];
  emergency: EmergencyNumber | null;
  /** Epoch milliseconds. */
  now: number;
  onGo: Go;
  contact: ContactIntents;
  /** The country it is for. */
  chooser: ComponentChildren;
};

/** The best line for this country and moment, with the way to all of them. Stands on home and on every empty view. */
export function HelpNow({ lines, emergency, now, onGo, contact, chooser }: Props) {
  const [best] = lines;
  return (
    <section class={css.help}>
      <h2 class={css.title}>{t('panel_help_title')}</h2>
      {best ? (
        <HelplineList lines={[best]} now={now} {...contact} />
      ) : (
        <p>{emergency ? t('helpline_none_danger', emergency.ambulance) : t('helpline_none_danger_words')}</p>
      )}
      <div class={css.more}>
        <PanelLink to={{ name: 'helplines' }} onGo={onGo} class={css.all} place="help">
          {t('home_all_helplines')}
        </PanelLink>
        {chooser}
      </div>
    </section>
  );
}
