import { type FeedRow, field } from './feed-row.ts';
import { safeLink } from './safe-link.ts';

/** Plain ASCII address without anything that could add headers to a mail; RFC 5321 lengths. */
const MAIL_ADDRESS = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}$/;

function mailto(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address =
    value
      .trim()
      .replace(/^mailto:/i, '')
      .split('?')[0]
      ?.trim() ?? '';
  return MAIL_ADDRESS.test(address) ? `mailto:${address}` : null;
}

/**
 * Where the publisher wants to hear of mistakes: `feedback_url` (a page or `mailto:`), else the first of
 * `feedback_emails`, else `entity_email`. These are addresses of the office, given for this purpose; a `mailto:`
 * keeps the address alone.
 */
export function reportAddress(row: FeedRow): string | null {
  const url = field(row, 'feedback_url');
  const emails = field(row, 'feedback_emails');
  const list = Array.isArray(emails) ? emails : typeof emails === 'string' ? emails.split(',') : [];
  const candidates = [
    safeLink(url),
    mailto(url),
    ...list.slice(0, 20).map(mailto),
    mailto(field(row, 'entity_email')),
  ];
  return candidates.find((candidate) => candidate !== null) ?? null;
}
