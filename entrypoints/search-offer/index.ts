import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchSearches } from './watch-searches.ts';

// Registered by platform/offer-consent.ts where the person allowed it. To WXT it is no content script: it would
// announce each of those to the page, by an event and a message (docs/decisions).
export default defineUnlistedScript(watchSearches);
