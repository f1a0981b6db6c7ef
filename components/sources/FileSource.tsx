import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Programme } from '../../core/directory/programme.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './FileSource.module.css';
import { Offer } from './Offer.tsx';
import { ProgrammeChoice } from './ProgrammeChoice.tsx';
import type { AddedSource } from './source-services.ts';

type Props = { programmes: readonly Programme[]; onAdd: (added: AddedSource, file: Blob) => void };

/** Files, and not words or a picture of the page itself. */
const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files dropped anywhere on the page: a file that lands beside its field would else be opened by the browser, in
 * place of the panel. Says whether one is held over the page.
 */
function useDroppedFile(onFile: (file: File | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take.current(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** A list that somebody sent as a file: dropped or chosen. */
export function FileSource({ programmes, onAdd }: Props) {
  const id = useId();
  const [programme, setProgramme] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (file) {
      onAdd({ kind: 'file', address: null, programme, name: file.name, area: null, onlineOnly: false }, file);
    }
  };
  const over = useDroppedFile(take);
  return (
    <Offer title={t('sources_file_title')} text={t('sources_file_text')}>
      <ProgrammeChoice programmes={programmes} programme={programme} onChoose={setProgramme} />
      <label for={id} class={`${css.drop} ${over ? css.over : ''}`}>
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
