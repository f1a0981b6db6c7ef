import { t } from '../../platform/i18n.ts';
import { Button, IconButton } from '../Button.tsx';
import { Mark } from '../Mark.tsx';
import css from './PanelBar.module.css';

type Props = {
  /** Where one is; null at home, which shows the name instead. */
  title: string | null;
  onBack: () => void;
  onSettings: (() => void) | null;
  onHide: () => void;
};

/** The head of every view. Hide is always in the same corner. */
export function PanelBar({ title, onBack, onSettings, onHide }: Props) {
  return (
    <header class={css.bar}>
      {title === null ? (
        <span class={css.name}>
          <Mark />
          {t('extension_name')}
        </span>
      ) : (
        <>
          <IconButton icon="back" label={t('panel_back')} onPress={onBack} />
          <span class={css.where}>{title}</span>
        </>
      )}
      {onSettings && <IconButton icon="sliders" label={t('panel_settings')} onPress={onSettings} />}
      <Button kind="quiet" icon="eyeoff" class={css.hide} onPress={onHide}>
        {t('hide_button')}
      </Button>
    </header>
  );
}
