/** The background's side of the offer on search pages: what to show, what to remember, how to be quiet. */
import { chooseHelplines, type Need } from '../core/directory/choose-helplines.ts';
import { directorySchema } from '../core/directory/directory.ts';
import { guessCountry } from '../core/directory/guess-country.ts';
import type { OFFER_WAYS } from '../core/messages.ts';
import {
  codeAddress,
  type OfferCode,
  type OfferContent,
  type OfferKind,
  offerContent,
} from '../core/offers/offer.ts';
import { mayOfferHelp, slowerPace } from '../core/offers/pace.ts';
import type { Settings } from '../core/settings.ts';
import { browser } from './browser.ts';
import { readDirectory } from './directory-store.ts';
import { DIRECTORY_VERSION } from './directory-version.ts';
import { interfaceLanguage } from './i18n.ts';
import { nextMeetingToday } from './meeting-today.ts';
import type { Asker, Handlers } from './messaging.ts';
import { giveBackSites, isAllowedOn, sitesCovering } from './offer-consent.ts';
import { openPanel } from './open-panel.ts';
import { changeSettings, loadSettings } from './settings-store.ts';

const { helplines, emergency, overdoseSteps, zones } = directorySchema.entries;
const PARTS = { helplines, emergency, overdoseSteps, zones };
const QUIET_KEY = 'offersQuietUntil';
const NEEDS: Record<OfferKind, Need> = { overdose: 'overdose', crisis: 'crisis', help: 'general' };
/** entrypoints/offer-card.ts as WXT builds it: brought to a page only once there is something to show. */
export const CARD_SCRIPT = 'offer-card.js';
/** Says no more than that there is something: no number, no words, no red. */
const DOT = { text: '●', color: '#4b5b5d' };

type Outside = {
  /** Draws a code for a phone's camera. */
  drawCode: (address: string) => OfferCode;
};

type OfferHandlers = Pick<
  Handlers,
  'offerFor' | 'offerShown' | 'offerOver' | 'quietOffers' | 'openFromOffer'
>;

/** Answers for the script on search pages. None of them is told, or can read, what was searched for. */
export function offerAnswers({ drawCode }: Outside): OfferHandlers {
  return {
    offerFor: async (kind, asker) => ({ offer: await offerFor(kind, asker, drawCode) }),
    offerShown: async (asker) => {
      if (asker.isPrivate) return true;
      await changeSettings(({ offers }) => ({
        offers: { lastShownAt: Date.now(), shownCount: offers.shownCount + 1 },
      }));
      return true;
    },
    offerOver: async ({ tabId }) => {
      if (tabId !== null) await browser.action.setBadgeText({ tabId, text: '' });
      return true;
    },
    quietOffers: async (how, asker) => {
      const { settings } = await loadSettings();
      if (how === 'turn-off' && asker.origin !== null) await giveBackSites(await sitesCovering(asker.origin));
      if (asker.isPrivate) return settings.offers.pace;
      if (how === 'not-now') await browser.storage.session.set({ [QUIET_KEY]: nextMidnight() });
      if (how !== 'less-often') return settings.offers.pace;
      return (await changeSettings(({ offers }) => ({ offers: { pace: slowerPace(offers.pace) } }))).offers
        .pace;
    },
    openFromOffer: async (way, asker) => {
      await openWay(way, asker);
      return true;
    },
  };
}

async function offerFor(
  kind: OfferKind,
  asker: Asker,
  drawCode: Outside['drawCode'],
): Promise<OfferContent | null> {
  // The permission may have gone since the page was loaded; the script in it does not know.
  if (asker.origin === null || asker.tabId === null || !(await isAllowedOn(asker.origin))) return null;
  const { settings } = await loadSettings();
  const now = Date.now();
  if (kind === 'help' && (await isQuiet(settings, now))) return null;
  if (settings.offers.quiet) {
    await showDot(asker.tabId);
    return null;
  }
  const { parts } = await readDirectory(DIRECTORY_VERSION, PARTS);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choice = chooseHelplines({
    helplines: parts.helplines,
    emergency: parts.emergency,
    country: settings.country ?? guessCountry(zone, navigator.languages, parts.zones),
    now,
    forWhom: settings.forWhom,
    need: NEEDS[kind],
  });
  const language = interfaceLanguage();
  const steps =
    parts.overdoseSteps.find(({ lang }) => lang === language) ??
    parts.overdoseSteps.find(({ lang }) => lang === 'en') ??
    null;
  const meeting = kind === 'help' ? await nextMeetingToday(now, nextMidnight(), settings.place) : null;
  const content = offerContent({ kind, choice, steps, meeting, appearance: settings.appearance });
  await browser.scripting.executeScript({ target: { tabId: asker.tabId }, files: [CARD_SCRIPT] });
  const address = codeAddress(content);
  return { ...content, code: address === null ? null : drawCode(address) };
}

async function isQuiet({ offers }: Settings, now: number): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.session.get(QUIET_KEY).catch(() => ({}));
  const until = stored[QUIET_KEY];
  return !mayOfferHelp(offers, now, typeof until === 'number' ? until : null);
}

async function showDot(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: DOT.color }),
    browser.action.setBadgeText({ tabId, text: DOT.text }),
  ]);
}

/** "Tomorrow" begins at the person's own midnight. Epoch milliseconds. */
function nextMidnight(): number {
  const day = new Date();
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

async function openWay(way: (typeof OFFER_WAYS)[number], { windowId }: Asker): Promise<void> {
  if (way === 'settings') await browser.runtime.openOptionsPage();
  else await openPanel({ name: way }, windowId ?? undefined);
}
