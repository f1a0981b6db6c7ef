import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './Lifeline.module.css';

type Props = {
  /** Where the steps are: a place in the same page, so that it works before and without any script. */
  href: string;
  /** The country's emergency number; null where none may ship or the country is not known yet. */
  number: string | null;
};

/** The urgent line: on every screen, first of all, the only red one. */
export function Lifeline({ href, number }: Props) {
  return (
    <a class={css.lifeline} href={href}>
      <Icon name="lying" />
      <span class={css.words}>
        {t('overdose_title')}
        <small>{number === null ? t('overdose_hint') : t('overdose_hint_number', number)}</small>
      </span>
      <Icon name="next" />
    </a>
  );
}
