import type { Source } from '../../core/feeds/source.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { oldAge } from './meeting-words.ts';
import css from './SourceNotes.module.css';

type Props = {
  old: readonly Source[];
  hidden: readonly Source[];
  damaged: readonly Source[];
  unreadable: number;
  /** Meetings left out by distance because nobody says where they are. */
  noPoint: number;
  /** Epoch milliseconds. */
  now: number;
  onShowHidden: (id: string) => void;
};

/** What to know about the lists behind the answer: their age, and what of them cannot be shown. */
export function SourceNotes({ old, hidden, damaged, unreadable, noPoint, now, onShowHidden }: Props) {
  return (
    <div class={css.notes}>
      {noPoint > 0 && <Notice>{tCount('meetings_no_point', noPoint)}</Notice>}
      {unreadable > 0 && <Notice>{tCount('meetings_unreadable', unreadable)}</Notice>}
      {damaged.map((source) => (
        <Notice key={source.id}>{t('meetings_damaged', source.name)}</Notice>
      ))}
      {old.map((source) => (
        <Notice key={source.id}>{t('meetings_old', source.name, oldAge(source, now) ?? '')}</Notice>
      ))}
      {hidden.map((source) => (
        <Notice key={source.id}>
          <p>{t('meetings_hidden', source.name)}</p>
          <Button class={css.show} onPress={() => onShowHidden(source.id)}>
            {t('meetings_hidden_show')}
          </Button>
        </Notice>
      ))}
    </div>
  );
}
