import { afterSeparator, NOTES_LIMIT, plainText } from './plain-text.ts';

/**
 * Feeds carry first names, private e-mail addresses and payment handles of volunteers. None is needed to attend, so
 * fields made for them are never read, and these patterns take them out of free text.
 */

/** Local part, at-sign, domain; bounded, so that a long run of letters costs nothing. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
/** "name (at) example (dot) org" */
const SPELLED_EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}\s?[([{]\s?at\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:[([{]\s?dot\s?[)\]}]|\.)\s?[\p{L}\p{N}-]{1,63}){1,4}/giu;
/** Links to a person's payment page. */
const PAYMENT_LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:venmo\.com|paypal\.me|paypal\.com\/paypalme|cash\.app|square\.me|zellepay\.com)\/\S{1,200}/gi;
/** "Venmo: @some-group", "Cash App $SomeGroup": the handle after the name of a payment service. */
const PAYMENT_HANDLE =
  /\b(venmo|cash\s?app|paypal|zelle|square|apple\s?cash)\b([\s:=–—-]{0,4}(?:(?:is|to|at|us)\s)?)[@$][\p{L}\p{N}._-]{1,60}/giu;
/** A cashtag or an at-handle on its own: a letter must follow, so "$2" and "7 pm @ church" stay. */
const LONE_HANDLE = /(^|[\s(,;:])[@$]\p{L}[\p{L}\p{N}._-]{2,60}/gu;

const REMOVED = '…';

/** Text without e-mail addresses and payment handles; what was there is marked with an ellipsis. */
export function withoutContacts(text: string): string {
  let left = text;
  if (/@|\bat\b/i.test(left)) left = left.replace(EMAIL, REMOVED).replace(SPELLED_EMAIL, REMOVED);
  if (/venmo|paypal|cash|square|zelle/i.test(left)) {
    left = left.replace(PAYMENT_LINK, REMOVED).replace(PAYMENT_HANDLE, `$1$2${REMOVED}`);
  }
  if (/[@$]/.test(left)) left = left.replace(LONE_HANDLE, `$1${REMOVED}`);
  return left;
}

/** One line of a feed for showing: plain, without contacts, at most 300 characters; null when nothing is left. */
export function feedLine(value: unknown): string | null {
  const text = plainText(afterSeparator(value));
  return text === null ? null : readable(withoutContacts(text));
}

/** Notes of a feed: plain with line breaks kept, without contacts, at most 2,000 characters. */
export function feedNotes(...values: unknown[]): string | null {
  const seen = new Set<string>();
  for (const value of values) {
    const text = plainText(afterSeparator(value), NOTES_LIMIT, true);
    const kept = text === null ? null : readable(withoutContacts(text));
    if (kept !== null) seen.add(kept);
  }
  return seen.size === 0 ? null : plainText([...seen].join('\n'), NOTES_LIMIT, true);
}

/** Null when only marks of removal are left. */
function readable(text: string): string | null {
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}
