import type { Meeting } from '../meeting.ts';
import { feedLine } from './contact-scrub.ts';
import { readDialNumber } from './dial-number.ts';
import { field, isFeedRow } from './feed-row.ts';
import { plainText } from './plain-text.ts';
import { safeLink } from './safe-link.ts';

/** Who runs a BMLT meeting, and the helpline that answers there. */

type Body = { name: string | null; phone: string | null; url: string | null; parent: string };
export type Publisher = NonNullable<Meeting['publisher']>;

/** Deeper than any real tree (group, area, region, zone, world); also ends a tree that loops. */
const DEEPEST = 20;

/** Finds the publisher of a service body id; null when the body is unknown. */
export type PublisherFinder = (id: unknown) => Publisher | null;

function idOf(value: unknown): string {
  return plainText(value, 40) ?? '';
}

/**
 * From `GetServiceBodies` rows. The helpline is the body's own or that of the nearest one above it with a number one
 * can dial; name and page are the body's own.
 */
export function publisherFinder(rows: unknown): PublisherFinder {
  const bodies = new Map<string, Body>();
  for (const row of Array.isArray(rows) ? rows : []) {
    if (!isFeedRow(row)) continue;
    bodies.set(idOf(field(row, 'id')), {
      name: feedLine(field(row, 'name')),
      phone: readDialNumber(field(row, 'helpline')),
      url: safeLink(field(row, 'url')),
      parent: idOf(field(row, 'parent_id')),
    });
  }
  const answers = new Map<string, Publisher | null>();

  const find = (id: string): Publisher | null => {
    const own = bodies.get(id);
    if (id === '' || !own) return null;
    let phone: string | null = null;
    let above: Body | undefined = own;
    for (let step = 0; step < DEEPEST && above && phone === null; step += 1) {
      phone = above.phone;
      above = bodies.get(above.parent);
    }
    return { name: own.name, phone, url: own.url };
  };

  return (value) => {
    const id = idOf(value);
    const before = answers.get(id);
    if (before !== undefined) return before;
    const publisher = find(id);
    if (bodies.has(id)) answers.set(id, publisher);
    return publisher;
  };
}
