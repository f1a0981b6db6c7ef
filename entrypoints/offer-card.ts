import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../components/offer/offer-card.ts';
import type { OfferContent } from '../core/offers/offer.ts';
import { openDoor } from '../platform/card-door.ts';
import { engineShowsHelpline } from '../platform/engine-helpline.ts';
import { askBackground, word, wordDirection } from '../platform/offer-messaging.ts';
import { whenLoaded } from '../platform/search-page.ts';

/** How long the page may take to load before the card comes all the same. Milliseconds. */
const PATIENCE = 2000;
/** A page that draws itself late may wipe what it does not know; after this it is put back, once. Milliseconds. */
const SECOND_LOOK = 1200;

export default defineUnlistedScript(() => openDoor(showCard));

function showCard(offer: OfferContent): () => void {
  const card = offerCard(offer, {
    word,
    direction: wordDirection(),
    onQuiet: async (how) => {
      const pace = await askBackground('quietOffers', how);
      return pace && how === 'less-often' ? word(`options_pace_${pace}`) : null;
    },
    onOpen: (way) => void askBackground('openFromOffer', way),
  });
  const putIn = () => {
    // Beside the body, not in it: that is what pages draw anew.
    document.documentElement.append(card.host);
    card.settle();
  };
  const begin = () => {
    if (card.isClosed() || engineShowsHelpline(offer.sameNeed)) return;
    putIn();
    if (offer.kind === 'help') void askBackground('offerShown');
    setTimeout(() => {
      if (!card.isClosed() && !card.host.isConnected) putIn();
    }, SECOND_LOOK);
  };
  // The engine's own box may come with the last of the page; an overdose does not wait for it.
  if (offer.kind === 'overdose') begin();
  else void whenLoaded(PATIENCE).then(begin);
  return card.close;
}
