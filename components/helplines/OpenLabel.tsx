import type { OpenState } from '../../core/directory/opening-hours.ts';
import css from './OpenLabel.module.css';
import { openInWords } from './open-in-words.ts';

/** Whether a line answers now, or when it does again, in the reader's own time. `now`: epoch milliseconds. */
export function OpenLabel({ open, now }: { open: OpenState; now: number }) {
  return (
    <span class={`${css.state} ${open.state === 'open' ? css.open : ''}`}>{openInWords(open, now)}</span>
  );
}
