import { useId, useState } from 'preact/hooks';
import type { Programme } from '../../core/directory/programme.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './FileSource.module.css';
import { Offer } from './Offer.tsx';
import { ProgrammeChoice } from './ProgrammeChoice.tsx';
import type { AddedSource } from './source-services.ts';

type Props = { programmes: readonly Programme[]; onAdd: (added: AddedSource, file: Blob) => void };

/** A list that somebody sent as a file: dropped here or chosen. */
export function FileSource({ programmes, onAdd }: Props) {
  const id = useId();
  const [programme, setProgramme] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    setOver(false);
    if (file) {
      onAdd({ kind: 'file', address: null, programme, name: file.name, area: null, onlineOnly: false }, file);
    }
  };
  return (
    <Offer title={t('sources_file_title')} text={t('sources_file_text')}>
      <ProgrammeChoice programmes={programmes} programme={programme} onChoose={setProgramme} />
      <label
        for={id}
        class={`${css.drop} ${over ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="down" size="middle" />
        <span>{t('sources_file_choose')}</span>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            take(field.files?.[0]);
            field.value = ''; // so that the same file can be chosen again
          }}
        />
      </label>
    </Offer>
  );
}
