import { defineContentScript } from 'wxt/utils/define-content-script';
import { decide } from '../../core/offers/decide.ts';
import { onPageMoved, readQuery, whenVisited } from '../../platform/search-page.ts';
import { createOffer } from './show-offer.ts';

// No `matches`: WXT would make them permissions granted at install. platform/offer-consent.ts registers the script.
export default defineContentScript({
  registration: 'runtime',
  main() {
    const offer = createOffer();
    let last: string | null = null;
    const look = () => {
      const query = readQuery();
      if (query === last) return;
      last = query;
      const { kind } = decide(query ?? '');
      if (kind === 'none') offer.end();
      else void offer.begin(kind);
    };
    whenVisited(() => {
      look();
      onPageMoved(look);
    });
  },
});
