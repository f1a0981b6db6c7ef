import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import css from './StoredText.module.css';

/** Everything that is stored, word for word, once it is asked for. */
export function StoredText({ readStored }: { readStored: () => Promise<string> }) {
  const [text, setText] = useState<string | null>(null);
  const show = () => readStored().then(setText, () => setText(t('settings_stored_failed')));
  return (
    <div>
      <Button icon="eye" onPress={show}>
        {t('settings_stored_show')}
      </Button>
      {text !== null && (
        <textarea
          class={css.text}
          readOnly
          dir="ltr"
          rows={12}
          aria-label={t('settings_stored_title')}
          value={text}
        />
      )}
    </div>
  );
}
