import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './OverdoseFoot.module.css';
import { type Go, PanelLink } from './PanelLink.tsx';

/** The popup's page holds the steps itself: they need neither a script nor the directory. */
const STEPS_IN_A_PAGE = '/popup.html#overdose';

/**
 * The quiet red line at the foot of every view: what to do when someone may be overdosing is one click away. Without
 * `onGo` it leads out of the panel, to the steps that are always there.
 */
export function OverdoseFoot({ onGo }: { onGo: Go | null }) {
  const words = (
    <>
      <Icon name="lying" />
      <span>{t('overdose_title')}</span>
      <Icon name="next" size="middle" class={css.arrow} />
    </>
  );
  return (
    <footer class={css.foot}>
      {onGo === null ? (
        <a href={STEPS_IN_A_PAGE} class={css.link}>
          {words}
        </a>
      ) : (
        <PanelLink to={{ name: 'overdose' }} onGo={onGo} class={css.link} place="foot">
          {words}
        </PanelLink>
      )}
    </footer>
  );
}
