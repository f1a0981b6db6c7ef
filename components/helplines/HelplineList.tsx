import { useState } from 'preact/hooks';
import type { ChosenHelpline } from '../../core/directory/choose-helplines.ts';
import { tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { type ContactIntents, HelplineCard } from './HelplineCard.tsx';
import css from './HelplineList.module.css';

type Props = ContactIntents & {
  /** Best first. */
  lines: readonly ChosenHelpline[];
  /** Epoch milliseconds. */
  now: number;
  /** So many are shown at first; the rest behind one button, so that the choice stays small under stress. */
  atFirst?: number;
};

/** The lines that fit this country, moment and person. */
export function HelplineList({ lines, now, atFirst = lines.length, onCopy, onShowQr }: Props) {
  const [all, showAll] = useState(false);
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <>
      <div class={css.list}>
        {shown.map(({ helpline, open }) => (
          <HelplineCard
            key={helpline.id}
            helpline={helpline}
            open={open}
            now={now}
            onCopy={onCopy}
            onShowQr={onShowQr}
          />
        ))}
      </div>
      {shown.length < lines.length && (
        <Button class={css.all} icon="down" onPress={() => showAll(true)}>
          {tCount('helpline_show_more', lines.length - shown.length)}
        </Button>
      )}
    </>
  );
}
