import { useState } from 'preact/hooks';
import type { NextGathering } from '../../core/finder/gathering.ts';
import { ASSUMED_DURATION } from '../../core/finder/schedule.ts';
import { calendarFile } from '../../core/kept/calendar.ts';
import type { Meeting } from '../../core/meeting.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Switch } from '../settings/Switch.tsx';
import css from './CalendarChoice.module.css';
import { meetingLines } from './meeting-text.ts';

type Props = {
  meeting: Meeting;
  /** Unique and lasting. */
  uid: string;
  next: NextGathering;
  /** Epoch milliseconds. */
  now: number;
  /** IANA zone of the person. */
  zone: string;
  saveFile: (name: string, type: string, text: string) => void;
};

/** A calendar file, once or weekly. Its name is neutral unless the person wants the meeting's own. */
export function CalendarChoice({ meeting, uid, next, now, zone, saveFile }: Props) {
  const [repeat, setRepeat] = useState<'once' | 'weekly'>('once');
  const [neutral, setNeutral] = useState(true);
  const make = () => {
    const [name = '', ...details] = meetingLines(meeting, next.startsAt, zone, 'without passcode');
    const event = {
      uid: `${uid}@nearhand`,
      title: neutral ? t('calendar_neutral_name') : name,
      // A link or a building's name can say as much as a title does: a neutral entry holds the time alone.
      details: neutral ? '' : details.join('\n'),
      location: neutral ? '' : (meeting.place?.address ?? ''),
      day: meeting.day,
      start: meeting.start,
      duration: meeting.duration ?? ASSUMED_DURATION,
      zone: next.zone,
      repeat,
    };
    saveFile('event.ics', 'text/calendar', calendarFile(event, Math.floor(now / 60_000), zone));
  };
  return (
    <fieldset class={css.calendar}>
      <legend class={css.title}>{t('calendar_title')}</legend>
      {(['once', 'weekly'] as const).map((each) => (
        <label key={each} class={css.choice}>
          <input type="radio" name="repeat" checked={repeat === each} onChange={() => setRepeat(each)} />
          <span>{t(`calendar_${each}`)}</span>
        </label>
      ))}
      <Switch label={t('calendar_neutral', t('calendar_neutral_name'))} on={neutral} onToggle={setNeutral} />
      <p class={css.hint}>{t('calendar_neutral_hint')}</p>
      <Button kind="filled" onPress={make}>
        {t('calendar_make')}
      </Button>
    </fieldset>
  );
}
