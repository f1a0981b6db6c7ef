import { callAddress, textAddress } from '../../core/directory/contact-address.ts';
import type { Channel, Helpline } from '../../core/directory/helpline.ts';
import { t } from '../../platform/i18n.ts';
import type { QrChoice, QrRequest } from '../QrDialog.tsx';

type ChannelOf<T extends Channel['type']> = Extract<Channel, { type: T }>;

/** The first channel of a type, in the order of the record, which is the operator's own preference. */
export function firstOf<T extends Channel['type']>(helpline: Helpline, type: T): ChannelOf<T> | undefined {
  return helpline.channels.find((channel): channel is ChannelOf<T> => channel.type === type);
}

/** The number written largest on the card: to call, or to text where a line cannot be called. */
export function mainNumber(helpline: Helpline): string | null {
  return (firstOf(helpline, 'phone') ?? firstOf(helpline, 'sms'))?.value ?? null;
}

/** "Text HOME to 741741"; null for a line without text messages. */
export function textLine(helpline: Helpline): string | null {
  const text = firstOf(helpline, 'sms');
  if (!text) return null;
  return text.keyword === undefined
    ? t('helpline_text_to', text.value)
    : t('helpline_text_word_to', text.keyword, text.value);
}

/** What a phone can be led to by a code: calling, texting or both; null where a line has no number. */
export function qrRequest(helpline: Helpline): QrRequest | null {
  const phone = firstOf(helpline, 'phone');
  const text = firstOf(helpline, 'sms');
  const choices: QrChoice[] = [];
  if (phone) {
    choices.push({ label: t('contact_call'), address: callAddress(phone.value), shown: phone.value });
  }
  if (text) {
    choices.push({
      label: t('contact_text'),
      address: textAddress(text.value, text.keyword),
      shown: text.keyword === undefined ? text.value : `${text.keyword} → ${text.value}`,
    });
  }
  const [first, ...rest] = choices;
  return first ? { name: helpline.name, choices: [first, ...rest] } : null;
}
