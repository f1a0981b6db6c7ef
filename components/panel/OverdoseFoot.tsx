import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './OverdoseFoot.module.css';
import { type Go, PanelLink } from './PanelLink.tsx';

/** The quiet red line at the foot of every view: what to do when someone may be overdosing is one click away. */
export function OverdoseFoot({ onGo }: { onGo: Go }) {
  return (
    <footer class={css.foot}>
      <PanelLink to={{ name: 'overdose' }} onGo={onGo} class={css.link} place="foot">
        <Icon name="lying" />
        <span>{t('overdose_title')}</span>
        <Icon name="next" size="middle" class={css.arrow} />
      </PanelLink>
    </footer>
  );
}
