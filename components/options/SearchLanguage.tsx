import { TABLE_LANGUAGES, type TableLanguage, tableLanguageFor } from '../../core/offers/table-languages.ts';
import { languageName, t } from '../../platform/i18n.ts';
import { Choice } from '../Choice.tsx';

type Props = {
  /** Null: left to Nearhand. */
  chosen: TableLanguage | null;
  /** Languages that the person reads, as the browser says. */
  languages: readonly string[];
  onChoose: (language: TableLanguage | null) => void;
};

/** In which language searches are read beside English. */
export function SearchLanguage({ chosen, languages, onChoose }: Props) {
  const chosenForThem = t('options_language_chosen', languageName(tableLanguageFor(languages)));
  return (
    <Choice
      label={t('options_language_label')}
      value={chosen ?? ''}
      options={[
        { value: '', label: chosenForThem },
        ...TABLE_LANGUAGES.map((value) => ({ value, label: languageName(value) })),
      ]}
      onChoose={(value) => onChoose(TABLE_LANGUAGES.find((language) => language === value) ?? null)}
    />
  );
}
