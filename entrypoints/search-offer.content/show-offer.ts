import { type OfferCard, offerCard } from '../../components/offer/offer-card.ts';
import type { OfferKind } from '../../core/offers/offer.ts';
import { engineShowsHelpline } from '../../platform/engine-helpline.ts';
import { askBackground, isAlive, word, wordDirection } from '../../platform/offer-messaging.ts';
import { whenLoaded } from '../../platform/search-page.ts';

/** How long the page may take to load before the card comes all the same. Milliseconds. */
const PATIENCE = 2000;
/** A page that draws itself late may wipe what it does not know; after this it is put back, once. Milliseconds. */
const SECOND_LOOK = 1200;

/** Shows at most one card at a time, and takes it away when the search changes. */
export function createOffer() {
  let card: OfferCard | null = null;
  /** Counts the searches of this page, so that a late answer to an earlier one shows nothing. */
  let turn = 0;
  let offered = false;

  const end = () => {
    turn += 1;
    card?.close();
    card = null;
    if (offered) void askBackground('offerOver');
    offered = false;
  };

  const begin = async (kind: OfferKind) => {
    end();
    const mine = turn;
    if (!isAlive()) return;
    offered = true;
    const answer = await askBackground('offerFor', kind);
    const offer = answer?.offer;
    if (!offer || mine !== turn) return;
    // The engine's own box may come with the last of the page; an overdose does not wait for it.
    if (kind !== 'overdose') await whenLoaded(PATIENCE);
    if (mine !== turn || engineShowsHelpline(offer.sameNeed)) return;
    const shown = offerCard(offer, {
      word,
      direction: wordDirection(),
      onQuiet: async (how) => {
        const pace = await askBackground('quietOffers', how);
        return pace && how === 'less-often' ? word(`options_pace_${pace}`) : null;
      },
      onOpen: (way) => void askBackground('openFromOffer', way),
    });
    card = shown;
    // Beside the body, not in it: that is what pages draw anew.
    document.documentElement.append(shown.host);
    shown.settle();
    if (kind === 'help') void askBackground('offerShown');
    setTimeout(() => {
      if (card !== shown || shown.closed() || shown.host.isConnected) return;
      document.documentElement.append(shown.host);
      shown.settle();
    }, SECOND_LOOK);
  };

  return { begin, end };
}
