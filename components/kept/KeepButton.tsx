import type { KeptItem } from '../../core/kept/kept.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import css from './KeepButton.module.css';
import type { KeptShelf } from './use-kept.ts';

type Props = {
  shelf: KeptShelf;
  id: string;
  /** What to keep; null where it is not known well enough. */
  item: () => KeptItem | null;
  onGo: Go;
};

/** Keeps a thing; once kept, leads to the kept things, where it can be let go and taken back with its note. */
export function KeepButton({ shelf, id, item, onGo }: Props) {
  const kept = shelf.has(id);
  const press = () => {
    const made = item();
    if (made) shelf.keep(made);
  };
  return (
    <div role="status">
      {kept ? (
        <PanelLink to={{ name: 'kept' }} onGo={onGo} class={css.kept} place="keep">
          <Icon name="check" size="middle" />
          <span>{t('meeting_saved')}</span>
        </PanelLink>
      ) : (
        <Button class={css.keep} icon="save" onPress={press}>
          {t('meeting_save')}
        </Button>
      )}
      {shelf.unsaved && <p>{t('kept_unsaved')}</p>}
    </div>
  );
}
