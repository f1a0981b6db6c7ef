import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { KeptItem } from '../../core/kept/kept.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import type { Reader } from '../meetings/meeting-words.ts';
import type { MeetingShelf } from '../meetings/use-meetings.ts';
import { Notice } from '../Notice.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { StateMessage } from '../panel/StateMessage.tsx';
import { KeptEntry } from './KeptEntry.tsx';
import { KeptFiles } from './KeptFiles.tsx';
import css from './KeptView.module.css';
import type { KeptServices } from './kept-services.ts';
import { TryThree } from './TryThree.tsx';
import type { KeptShelf } from './use-kept.ts';
import { useListed } from './use-listed.ts';

type Props = {
  kept: KeptShelf;
  shelf: MeetingShelf;
  services: KeptServices;
  reader: Reader;
  onGo: Go;
  help: ComponentChildren;
};

/** What was kept, with notes and the plan; let go with a way back, and taken along as a file. */
export function KeptView({ kept, shelf, services, reader, onGo, help }: Props) {
  const listed = useListed(shelf, kept.items);
  const [gone, setGone] = useState<KeptItem | null>(null);
  const letGo = (item: KeptItem) => {
    kept.letGo(item.id);
    setGone(item);
  };
  const takeBack = () => {
    if (gone) kept.keep(gone);
    setGone(null);
  };
  return (
    <>
      <h1 tabIndex={-1}>{t('kept_title')}</h1>
      {kept.unsaved && <Notice announce>{t('kept_unsaved')}</Notice>}
      {kept.unreadable > 0 && <Notice>{tCount('kept_unreadable', kept.unreadable)}</Notice>}
      <div role="status" class={css.undo}>
        {gone && (
          <>
            <span>{t('kept_gone', gone.name)}</span>
            <Button onPress={takeBack}>{t('kept_undo')}</Button>
          </>
        )}
      </div>
      {kept.state === 'failed' && (
        <StateMessage title={t('kept_failed')} level={2} text={t('kept_failed_hint')}>
          <Button kind="filled" icon="refresh" onPress={kept.retry}>
            {t('panel_try_again')}
          </Button>
        </StateMessage>
      )}
      {kept.state === 'ready' && kept.items.length === 0 && (
        <StateMessage title={t('kept_empty')} level={2} text={t('kept_empty_hint')}>
          <PanelLink to={{ name: 'meetings' }} onGo={onGo} place="kept">
            {t('home_meetings')}
          </PanelLink>
          <PanelLink to={{ name: 'groups' }} onGo={onGo} place="kept">
            {t('groups_title')}
          </PanelLink>
        </StateMessage>
      )}
      {kept.items.length > 0 && (
        <>
          <TryThree items={kept.items} />
          <ul class={css.list}>
            {kept.items.map((item) => (
              <li key={item.id}>
                <KeptEntry
                  item={item}
                  listed={listed.get(item.id) ?? null}
                  reader={reader}
                  onChange={(change) => kept.change(item.id, change)}
                  onLetGo={() => letGo(item)}
                  onGo={onGo}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <KeptFiles kept={kept} services={services} now={reader.now} onCleared={() => setGone(null)} />
      {kept.items.length === 0 && help}
    </>
  );
}
