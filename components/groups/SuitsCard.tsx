import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import css from './SuitsCard.module.css';

/** The way to the questions, for whoever does not know what to look for. */
export function SuitsCard({ onGo }: { onGo: Go }) {
  return (
    <PanelLink to={{ name: 'suits' }} onGo={onGo} class={css.card} place="card">
      <Icon name="ask" class={css.sign} />
      <span>
        <b class={css.title}>{t('suits_title')}</b>
        <span class={css.hint}>{t('home_suits_hint')}</span>
      </span>
      <Icon name="next" />
    </PanelLink>
  );
}
