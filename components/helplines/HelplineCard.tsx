import { callAddress, textAddress } from '../../core/directory/contact-address.ts';
import type { Helpline } from '../../core/directory/helpline.ts';
import type { OpenState } from '../../core/directory/opening-hours.ts';
import { formatList, formatMonth, formatNumber, languageName, t } from '../../platform/i18n.ts';
import { type CopyIntent, useCopied } from '../copied.ts';
import type { QrRequest } from '../QrDialog.tsx';
import { type Action, ActionStrip } from './ActionStrip.tsx';
import { firstOf, mainNumber, qrRequest, textLine } from './contact-actions.ts';
import css from './HelplineCard.module.css';
import { HelplineDetails } from './HelplineDetails.tsx';
import { OpenLabel } from './OpenLabel.tsx';

/** So many languages are named on the card; the rest are counted, and named in the details. */
const LANGUAGES_SHOWN = 3;

export type ContactIntents = { onCopy: CopyIntent; onShowQr: (request: QrRequest) => void };

type Props = ContactIntents & {
  helpline: Helpline;
  open: OpenState;
  /** Epoch milliseconds. */
  now: number;
};

/** One line of help: its number largest, what can be done with it, and where each fact was read. */
export function HelplineCard({ helpline, open, now, onCopy, onShowQr }: Props) {
  const { said, copied, copy } = useCopied(onCopy);
  const number = mainNumber(helpline);
  const text = textLine(helpline);
  return (
    <article class={css.card}>
      <div class={css.head}>
        <h3 class={css.name} lang={helpline.lang} dir="auto">
          {helpline.name}
        </h3>
        <OpenLabel open={open} now={now} />
      </div>
      {number !== null && (
        <p class={css.number}>
          <bdi>{number}</bdi>
        </p>
      )}
      {text && <p class={css.also}>{text}</p>}
      <p class={css.purpose} lang={helpline.lang} dir="auto">
        {helpline.purpose}
      </p>
      <ActionStrip name={helpline.name} actions={actionsFor(helpline, copied, copy, onShowQr)} />
      <p role="status" class="visually-hidden">
        {said}
      </p>
      <HelplineDetails
        helpline={helpline}
        onCopy={onCopy}
        facts={[
          t(`helpline_cost_${helpline.cost.kind}`),
          languagesInWords(helpline.languages),
          t('helpline_checked', formatMonth(helpline.checkedOn)),
        ]}
      />
    </article>
  );
}

function actionsFor(
  helpline: Helpline,
  copied: string | null,
  copy: (text: string) => void,
  onShowQr: (request: QrRequest) => void,
): Action[] {
  const phone = firstOf(helpline, 'phone');
  const text = firstOf(helpline, 'sms');
  const chat = firstOf(helpline, 'chat');
  const number = mainNumber(helpline);
  const code = qrRequest(helpline);
  const actions: Action[] = [];
  if (phone) actions.push({ icon: 'phone', label: t('contact_call'), href: callAddress(phone.value) });
  if (text) {
    actions.push({ icon: 'text', label: t('contact_text'), href: textAddress(text.value, text.keyword) });
  }
  if (chat) actions.push({ icon: 'chat', label: t('contact_chat'), href: chat.value, newTab: true });
  if (number !== null) {
    const done = copied === number;
    actions.push({
      icon: done ? 'check' : 'copy',
      label: done ? t('contact_copy_done') : t('contact_copy'),
      onPress: () => copy(number),
    });
  }
  if (code) actions.push({ icon: 'qr', label: t('contact_qr'), onPress: () => onShowQr(code) });
  return actions;
}

function languagesInWords(tags: readonly string[]): string {
  const [first] = tags;
  if (first === undefined) return t('helpline_languages_unknown');
  if (tags.length <= LANGUAGES_SHOWN) return formatList(tags.map(languageName), 'unit');
  return t('helpline_languages_more', languageName(first), formatNumber(tags.length - 1));
}
