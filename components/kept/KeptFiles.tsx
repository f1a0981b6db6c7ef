import { useId, useRef, useState } from 'preact/hooks';
import { readKeptFile, writeKeptFile } from '../../core/kept/kept.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import css from './KeptFiles.module.css';
import type { KeptServices } from './kept-services.ts';
import type { KeptShelf } from './use-kept.ts';

type Props = {
  kept: KeptShelf;
  services: KeptServices;
  /** Epoch milliseconds. */
  now: number;
  onCleared: () => void;
};

/** Taking everything along as a file, reading one in, and clearing it all behind a question. */
export function KeptFiles({ kept, services, now, onCleared }: Props) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const save = () => {
    const day = new Date(now).toISOString().slice(0, 10);
    services.saveFile(`nearhand-${day}.json`, 'application/json', writeKeptFile(kept.items, now));
  };
  const read = async (chosen: File) => {
    const parsed = readKeptFile(await chosen.text());
    if (!parsed.ok) return say(t('kept_file_refused'));
    await kept.add(parsed.value);
    say(tCount('kept_file_read', parsed.value.length));
  };
  return (
    <section class={css.files}>
      <h2 class={css.title}>{t('kept_files')}</h2>
      <p class={css.hint}>{t('kept_files_hint')}</p>
      <div class={css.ways}>
        {kept.items.length > 0 && <Button onPress={save}>{t('kept_export')}</Button>}
        <Button onPress={() => file.current?.click()}>{t('kept_import')}</Button>
        <input
          ref={file}
          id={id}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          accept="application/json,.json"
          aria-label={t('kept_import')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) read(chosen).catch(() => say(t('kept_file_failed')));
            currentTarget.value = ''; // the same file can be chosen again
          }}
        />
        {kept.items.length + kept.unreadable > 0 && (
          <ClearAll
            onClear={() => {
              kept.clear();
              onCleared();
            }}
          />
        )}
      </div>
      <p role="status" class={css.hint}>
        {said}
      </p>
    </section>
  );
}

function ClearAll({ onClear }: { onClear: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const clear = () => {
    dialog.current?.close();
    onClear();
  };
  return (
    <>
      <Button kind="danger" icon="erase" onPress={() => dialog.current?.showModal()}>
        {t('kept_clear')}
      </Button>
      <dialog ref={dialog} class={css.dialog} aria-labelledby="clear-kept">
        <h2 id="clear-kept" class={css.title}>
          {t('kept_clear_question')}
        </h2>
        <p>{t('kept_clear_hint')}</p>
        <div class={css.ways}>
          <Button onPress={() => dialog.current?.close()}>{t('kept_clear_no')}</Button>
          <Button kind="danger" onPress={clear}>
            {t('kept_clear_yes')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
