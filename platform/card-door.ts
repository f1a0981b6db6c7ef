/**
 * Between the two scripts on a search page: the small one that is always there, and the one with the card, which the
 * background brings when there is something to show. They share a global of their own world, which the page's
 * scripts do not see.
 */
import type { OfferContent } from '../core/offers/offer.ts';

/** Shows a card; gives back what takes it away. */
export type ShowCard = (offer: OfferContent) => () => void;

const door = globalThis as { nearhandShowCard?: ShowCard };

/** Called by the script with the card, when it arrives. */
export function openDoor(show: ShowCard): void {
  door.nearhandShowCard = show;
}

/** Called by the small script; null where the other has not arrived. */
export function cardBehindDoor(): ShowCard | null {
  return door.nearhandShowCard ?? null;
}
