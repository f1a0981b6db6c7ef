import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import css from './HiddenPage.module.css';

type Props = {
  onShow: () => void;
  /** Called once the empty page has been painted. */
  onBlank: () => void;
};

/** What stands in place of a hidden panel: nothing, and a small way back. It says nothing about help. */
export function HiddenPage({ onShow, onBlank }: Props) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    // The focus must not be on Show, or the next stroke of Enter would bring the panel back.
    page.current?.focus();
    onBlank();
  }, []);
  return (
    <main class={css.page} ref={page} tabIndex={-1}>
      <p>{t('hide_page')}</p>
      <button type="button" class={css.show} onClick={onShow}>
        {t('hide_show')}
      </button>
    </main>
  );
}
