import { useMemo } from 'preact/hooks';
import type { Programme } from '../../core/directory/programme.ts';
import { interfaceLanguage, t } from '../../platform/i18n.ts';
import { Choice } from '../Choice.tsx';

type Props = {
  programmes: readonly Programme[];
  /** Id of a programme; null when the person does not say. */
  programme: string | null;
  onChoose: (programme: string | null) => void;
};

/** The kind of group a list belongs to: the same codes mean different things in each. */
export function ProgrammeChoice({ programmes, programme, onChoose }: Props) {
  const options = useMemo(() => {
    const order = new Intl.Collator(interfaceLanguage()).compare;
    const named = programmes.map(({ id, name }) => ({ value: id, label: name }));
    return [
      { value: '', label: t('sources_programme_unknown') },
      ...named.toSorted((one, other) => order(one.label, other.label)),
    ];
  }, [programmes]);
  return (
    <Choice
      label={t('sources_programme')}
      value={programme ?? ''}
      options={options}
      onChoose={(chosen) => onChoose(chosen || null)}
    />
  );
}
