import { useRef, useState } from 'preact/hooks';
import type { Meeting } from '../../core/meeting.ts';
import { holdsPasscode } from '../../core/passcode.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { QrCode } from '../QrCode.tsx';
import type { Encode } from '../qr-squares.ts';
import { Switch } from '../settings/Switch.tsx';
import css from './FirstMeetingCard.module.css';
import { linesForCode, meetingLines } from './meeting-text.ts';

type Props = {
  meeting: Meeting;
  /** Epoch milliseconds. */
  startsAt: number;
  /** IANA zone of the person. */
  zone: string;
  copy: (text: string) => Promise<boolean>;
  print: (card: Element) => void;
};

/** What to know before a first meeting, to print, copy or carry along as a code. */
export function FirstMeetingCard({ meeting, startsAt, zone, copy, print }: Props) {
  const [said, say] = useState('');
  const [encoder, setEncoder] = useState<{ encode: Encode } | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [coded, setCoded] = useState(false);
  const all = meetingLines(meeting, startsAt, zone, coded ? 'with passcode' : 'without passcode');
  const [name = '', ...lines] = all;
  const advice = adviceFor(meeting);
  const text = [...all, '', ...advice].join('\n');
  const code = linesForCode(all);
  const onCopy = () =>
    copy(text).then((ok) => say(ok ? t('meeting_card_copied') : t('contact_not_copied', text)));
  const onQr = () =>
    import('uqr').then(
      ({ encode }) => setEncoder({ encode }),
      () => say(t('meeting_card_qr_failed')),
    );
  return (
    <section class={css.section}>
      <div ref={card} class={css.card} data-print>
        <div class={css.paper}>
          <p class={css.name}>
            <bdi>{name}</bdi>
          </p>
          {lines.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </div>
        <h2 class={css.title}>{t('meeting_first')}</h2>
        <ul class={css.advice}>
          {advice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {encoder && (
          <div class={css.code}>
            <QrCode encode={encoder.encode} content={code.text} label={t('meeting_card_label', name)} />
            {!code.whole && <p class={css.short}>{t('meeting_card_qr_short')}</p>}
          </div>
        )}
      </div>
      {holdsPasscode(meeting.join) && (
        <div class={css.passcode}>
          <Switch
            label={t('meeting_card_passcode')}
            hint={t('meeting_card_passcode_hint')}
            on={coded}
            onToggle={setCoded}
          />
        </div>
      )}
      <div class={css.ways}>
        <Button onPress={() => card.current && print(card.current)}>{t('meeting_card_print')}</Button>
        <Button icon="copy" onPress={onCopy}>
          {t('meeting_card_copy')}
        </Button>
        <Button icon="qr" onPress={onQr}>
          {t('meeting_card_qr')}
        </Button>
      </div>
      <p role="status" class={css.said}>
        {said}
      </p>
    </section>
  );
}

function adviceFor({ attendance }: Meeting): string[] {
  return [
    ...(attendance === 'in-person' || attendance === 'hybrid' ? [t('meeting_first_arrive')] : []),
    ...(attendance === 'online' || attendance === 'hybrid' ? [t('meeting_first_camera')] : []),
    t('meeting_first_listen'),
    t('meeting_first_name'),
    t('meeting_first_leave'),
  ];
}
