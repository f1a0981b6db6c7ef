import { useId, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { Icon } from './Icon.tsx';
import css from './SearchField.module.css';

type Props = { label: string; value: string; onType: (text: string) => void };

/** A field that searches while one types. Its label is its placeholder too. */
export function SearchField({ label, value, onType }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class={css.field}>
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <Icon name="search" class={css.sign} />
      <input
        ref={input}
        id={id}
        class={css.input}
        type="search"
        autoComplete="off"
        spellcheck={false}
        placeholder={label}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {value !== '' && (
        <button
          type="button"
          class={css.clear}
          aria-label={t('search_clear')}
          title={t('search_clear')}
          onClick={() => {
            onType('');
            input.current?.focus();
          }}
        >
          <Icon name="close" size="middle" />
        </button>
      )}
    </div>
  );
}
