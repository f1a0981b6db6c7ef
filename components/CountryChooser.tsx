import { useMemo } from 'preact/hooks';
import { countryName, interfaceLanguage, t } from '../platform/i18n.ts';
import css from './CountryChooser.module.css';
import { Icon } from './Icon.tsx';
import { usePainted } from './use-painted.ts';

type Props = {
  /** ISO 3166-1 codes to choose from. */
  countries: readonly string[];
  /** The country in force; null while it is not known yet. */
  country: string | null;
  /** True while it is the device's guess and not the person's choice. */
  guessed: boolean;
  /** Null goes back to the guess. */
  onChoose: (country: string | null) => void;
};

/** The country for which help is shown: always seen, changed by one click, found by typing its first letters. */
export function CountryChooser({ countries, country, guessed, onChoose }: Props) {
  // The chosen one alone until the page has painted: about 250 names take as long to sort and draw as all the rest.
  const painted = usePainted();
  const listed = useMemo(
    () => (painted ? countries : countries.filter((code) => code === country)),
    [painted, countries, country],
  );
  const options = useMemo(() => {
    const order = new Intl.Collator(interfaceLanguage()).compare;
    const named = listed.map((code) => ({ code, name: countryName(code) }));
    return named
      .toSorted((one, other) => order(one.name, other.name))
      .map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ));
  }, [listed]);
  return (
    <span class={css.chooser}>
      <Icon name="globe" size="middle" />
      <span class={css.name} aria-hidden="true">
        {country ? countryName(country) : countries.length > 0 && t('country_unknown')}
      </span>
      <Icon name="down" size="small" />
      <select
        class={css.list}
        aria-label={t('country_label')}
        title={guessed ? t('country_guessed') : undefined}
        value={country ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{t('country_guess')}</option>
        {options}
      </select>
    </span>
  );
}
