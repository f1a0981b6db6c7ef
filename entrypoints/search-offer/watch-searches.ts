import { openTables } from '../../core/offers/decide.ts';
import type { OfferKind } from '../../core/offers/offer.ts';
import { cardBehindDoor } from '../../platform/card-door.ts';
import { askBackground } from '../../platform/offer-messaging.ts';
import { onPageMoved, readQuery, whenVisited } from '../../platform/search-page.ts';

/**
 * Decides about each search of this page, and asks for a card only where it finds a need. Does nothing where the files
 * that core/offers/page-scripts.ts names did not run before it.
 */
export function watchSearches(): void {
  const { nearhandEngine: engine, nearhandTables: tables } = globalThis;
  if (!engine || !tables) return;
  const decide = openTables(tables);
  let last: string | null = null;
  /** Counts the searches, so that a late answer to an earlier one shows nothing. */
  let turn = 0;
  let offered = false;
  let takeAway = () => {};

  const begin = async (kind: OfferKind) => {
    const mine = turn;
    offered = true;
    const answer = await askBackground('offerFor', kind);
    if (answer?.offer && mine === turn) takeAway = cardBehindDoor()?.(answer.offer) ?? takeAway;
  };
  const end = () => {
    turn += 1;
    takeAway();
    takeAway = () => {};
    if (offered) void askBackground('offerOver');
    offered = false;
  };
  const look = () => {
    const query = readQuery(engine);
    if (query === last) return;
    last = query;
    end();
    const { kind } = decide(query ?? '');
    if (kind !== 'none') void begin(kind);
  };
  whenVisited(() => {
    look();
    onPageMoved(look);
  });
}
