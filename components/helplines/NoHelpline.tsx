import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import { countryName, t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import css from './NoHelpline.module.css';

type Props = {
  country: string;
  emergency: EmergencyNumber | null;
  /** Opens the kinds of groups that meet in any country. */
  onFindOnline: () => void;
};

/** For a country without a checked line: its emergency number and what is open to anyone, never another country's line. */
export function NoHelpline({ country, emergency, onFindOnline }: Props) {
  return (
    <div class={css.sheet}>
      <h3 class={css.title}>{t('helpline_none', countryName(country))}</h3>
      <p>{emergency ? t('helpline_none_danger', emergency.ambulance) : t('helpline_none_danger_words')}</p>
      <p>{t('helpline_none_online')}</p>
      <Button kind="filled" icon="video" onPress={onFindOnline}>
        {t('helpline_none_find')}
      </Button>
    </div>
  );
}
