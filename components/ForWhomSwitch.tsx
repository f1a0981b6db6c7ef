import { FOR_WHOM, type ForWhom } from '../core/directory/for-whom.ts';
import { t } from '../platform/i18n.ts';
import css from './ForWhomSwitch.module.css';

const WORDS = { self: 'for_whom_self', other: 'for_whom_other' } as const;

type Props = { forWhom: ForWhom; onChoose: (forWhom: ForWhom) => void };

/** Whom the help is for. It decides which lines come first, never which emergency number. */
export function ForWhomSwitch({ forWhom, onChoose }: Props) {
  return (
    <fieldset class={css.switch}>
      <legend class="visually-hidden">{t('for_whom_question')}</legend>
      {FOR_WHOM.map((choice) => (
        <label key={choice} class={css.choice}>
          <input
            type="radio"
            name="for-whom"
            checked={choice === forWhom}
            onChange={() => onChoose(choice)}
          />
          <span>{t(WORDS[choice])}</span>
        </label>
      ))}
    </fieldset>
  );
}
