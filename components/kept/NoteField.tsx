import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type KeptItem, MAX_NOTE_LENGTH } from '../../core/kept/kept.ts';
import { formatNumber, t } from '../../platform/i18n.ts';
import { FieldLabel } from '../FieldLabel.tsx';
import css from './NoteField.module.css';

type Props = {
  item: KeptItem;
  /** Rejects when the browser did not store it. */
  onSave: (note: string) => Promise<void>;
};

/**
 * A private note, stored with every keystroke: while one write is under way the newest words wait for it, so that
 * closing the panel loses nothing. What cannot be stored stays in the field and is said so.
 */
export function NoteField({ item, onSave }: Props) {
  const id = useId();
  const [text, setText] = useState(item.note);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const saver = useSaver(onSave, setOutcome);
  const tooLong = text.length - MAX_NOTE_LENGTH;
  // A note joined from a file or another window replaces the field only while nothing was typed here.
  useEffect(() => {
    if (!saver.touched()) setText(item.note);
  }, [item.note]);
  const said =
    tooLong > 0 ? t('kept_note_long', formatNumber(tooLong)) : outcome && t(`kept_note_${outcome}`);
  return (
    <div class={css.note}>
      <FieldLabel field={id}>{t('kept_note')}</FieldLabel>
      <textarea
        id={id}
        class={css.text}
        rows={3}
        dir="auto"
        value={text}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          if (value.length <= MAX_NOTE_LENGTH) saver.save(value);
        }}
      />
      <p id={`${id}-said`} role="status" class={css.said}>
        {said}
      </p>
    </div>
  );
}

/** Only after a pause in typing is it said that all is stored: earlier it would not hold for the last words. */
const PAUSE_MS = 500;

function useSaver(onSave: Props['onSave'], onOutcome: (outcome: 'saved' | 'failed' | null) => void) {
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const waiting = useRef<string | null>(null);
  const busy = useRef(false);
  const typed = useRef(false);
  const write = async () => {
    if (busy.current) return;
    busy.current = true;
    while (waiting.current !== null) {
      const next: string = waiting.current;
      waiting.current = null;
      await onSave(next).then(
        () => {
          clearTimeout(pause.current);
          pause.current = setTimeout(onOutcome, PAUSE_MS, 'saved');
        },
        () => onOutcome('failed'),
      );
    }
    busy.current = false;
  };
  return {
    save(text: string) {
      typed.current = true;
      clearTimeout(pause.current);
      onOutcome(null);
      waiting.current = text;
      void write();
    },
    touched: () => typed.current,
  };
}
