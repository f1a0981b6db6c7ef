import { useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import css from './EraseEverything.module.css';

/** Erases after one question, and says how it went. */
export function EraseEverything({ onErase }: { onErase: () => Promise<void> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  const erase = () => {
    dialog.current?.close();
    onErase().then(
      () => setOutcome('done'),
      () => setOutcome('failed'),
    );
  };
  return (
    <div>
      <Button kind="danger" icon="erase" onPress={() => dialog.current?.showModal()}>
        {t('settings_erase')}
      </Button>
      <p role="status" class={css.outcome}>
        {outcome && t(`settings_erase_${outcome}`)}
      </p>
      <dialog ref={dialog} class={css.dialog} aria-labelledby="erase-title">
        <h2 id="erase-title" class={css.title}>
          {t('settings_erase_question')}
        </h2>
        <p>{t('settings_erase_hint')}</p>
        <div class={css.answers}>
          <Button onPress={() => dialog.current?.close()}>{t('settings_erase_cancel')}</Button>
          <Button kind="danger" onPress={erase}>
            {t('settings_erase_confirm')}
          </Button>
        </div>
      </dialog>
    </div>
  );
}
