import type { Channel } from './helpline.ts';

/** What to dial: the number without the spaces, hyphens and brackets it is printed with. */
function dialled(number: string): string {
  return number.replaceAll(/[^\d+]/g, '');
}

/** Address by which a device calls a number (RFC 3966): `tel:+18006624357`. */
export function callAddress(number: string): string {
  return `tel:${dialled(number)}`;
}

/** Address by which a device writes a text (RFC 5724), with the keyword where a line asks for one. */
export function textAddress(number: string, keyword?: string): string {
  const body = keyword === undefined ? '' : `?body=${encodeURIComponent(keyword)}`;
  return `sms:${dialled(number)}${body}`;
}

/** Where a channel leads; null where only the number can be shown, because no address is known for it. */
export function channelAddress(channel: Channel): string | null {
  switch (channel.type) {
    case 'phone':
    case 'tty':
      return callAddress(channel.value);
    case 'sms':
      return textAddress(channel.value, channel.keyword);
    case 'email':
      return `mailto:${channel.value}`;
    case 'chat':
    case 'web':
      return channel.value;
    case 'whatsapp':
      // wa.me wants the international form, which the records do not state for every line.
      return null;
  }
}
