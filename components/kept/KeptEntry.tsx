import { useId } from 'preact/hooks';
import { nextGathering } from '../../core/finder/gathering.ts';
import type { KeptChange, KeptItem } from '../../core/kept/kept.ts';
import { formatDate, formatList, t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { weeklyTime } from '../meeting/meeting-text.ts';
import type { KeptMeeting } from '../meeting/use-meeting.ts';
import { useMoment } from '../meetings/meeting-ask.ts';
import { attendanceLabel, type Reader } from '../meetings/meeting-words.ts';
import { Notice } from '../Notice.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { Switch } from '../settings/Switch.tsx';
import css from './KeptEntry.module.css';
import { NoteField } from './NoteField.tsx';
import type { Listed } from './use-listed.ts';

type Props = {
  item: KeptItem;
  /** Null while it is being looked up, and for kinds of groups. */
  listed: Listed | null;
  reader: Reader;
  onChange: (change: KeptChange) => Promise<void>;
  onLetGo: () => void;
  onGo: Go;
};

/** One kept thing: what it is now, the own note, its part in the plan. */
export function KeptEntry({ item, listed, reader, onChange, onLetGo, onGo }: Props) {
  const change = (wanted: KeptChange) => void onChange(wanted).catch(() => {}); // said at the head of the view
  const to =
    item.kind === 'programme'
      ? ({ name: 'programme', id: item.programmeId } as const)
      : ({ name: 'meeting', id: item.id.slice('meeting:'.length) } as const);
  return (
    <article class={css.entry}>
      <h2 class={css.name}>
        <PanelLink to={to} onGo={onGo} place="kept">
          <bdi>{item.name}</bdi>
        </PanelLink>
      </h2>
      {item.kind === 'meeting' && <MeetingFacts item={item} listed={listed} reader={reader} />}
      <Switch label={t('plan_in')} on={item.inPlan} onToggle={(inPlan) => change({ inPlan })} />
      {item.inPlan && <TriedOn day={item.triedOn} onDay={(triedOn) => change({ triedOn })} />}
      <NoteField item={item} onSave={(note) => onChange({ note })} />
      <Button kind="quiet" icon="erase" class={css.leave} onPress={onLetGo}>
        {t('kept_let_go')}
        <span class="visually-hidden">: {item.name}</span>
      </Button>
    </article>
  );
}

function MeetingFacts({ item, listed, reader }: { item: KeptMeeting } & Pick<Props, 'listed' | 'reader'>) {
  const meeting = listed?.state === 'listed' ? listed.meeting : item.meeting;
  const next = nextGathering(meeting, useMoment(reader.now, reader.zone));
  const place = [meeting.place?.name, meeting.place?.town].filter(Boolean).join(', ');
  return (
    <>
      <p class={css.facts}>{weeklyTime(meeting, next.startsAt, reader.zone)}</p>
      <p class={css.facts}>{[attendanceLabel(meeting.attendance), place].filter(Boolean).join(' · ')}</p>
      {listed?.state === 'gone' && (
        <Notice>
          <b>{t('meeting_gone')}</b>
          <p>{t('meeting_gone_hint', item.sourceName)}</p>
        </Notice>
      )}
      {listed?.state === 'unknown' && <Notice>{t('kept_source_gone', item.sourceName)}</Notice>}
      {listed?.state === 'listed' && listed.changed.length > 0 && (
        <Notice>{t('kept_changed', formatList(listed.changed.map((part) => t(`kept_part_${part}`))))}</Notice>
      )}
    </>
  );
}

function TriedOn({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const id = useId();
  return (
    <p class={css.tried}>
      <label for={id}>{t('plan_tried_on')}</label>
      <input
        id={id}
        class={css.day}
        type="date"
        value={day ?? ''}
        aria-describedby={day ? `${id}-said` : undefined}
        onChange={({ currentTarget: { value } }) => onDay(value === '' ? null : value)}
      />
      {day && (
        <span id={`${id}-said`} class="visually-hidden">
          {formatDate(day)}
        </span>
      )}
    </p>
  );
}
