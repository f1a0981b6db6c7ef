import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import { Mark } from '../Mark.tsx';
import css from './OptionsBar.module.css';

/** The head of the settings page; `steps` is where the urgent steps are. */
export function OptionsBar({ steps }: { steps: string }) {
  return (
    <header class={css.bar}>
      <Mark />
      <span class={css.name}>{t('extension_name')}</span>
      <a class={css.urgent} href={steps}>
        <Icon name="lying" size="middle" />
        {t('overdose_title')}
      </a>
    </header>
  );
}
