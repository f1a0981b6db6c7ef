/**
 * Where the script on search pages may run. Consent is the browser's permission and nothing of ours: the script is
 * registered for exactly those engines whose permission the browser says is granted, each by itself, and for no broader
 * grant. Browsers forget registrations at every update, and permissions come and go in the browser's own pages, so
 * both are compared at every start and at every change. So is the language that the person reads, by which the tables
 * are chosen.
 */
import { patternCovers } from '../core/offers/engine-permissions.ts';
import { type PageScript, pageScripts } from '../core/offers/registration.ts';
import { tableLanguageFor } from '../core/offers/table-languages.ts';
import { browser } from './browser.ts';
import { acceptedLanguages } from './i18n.ts';
import { loadSettings } from './settings-store.ts';

/**
 * Asks the person through the browser's own prompt. Must be the first thing in a click. False when they say no;
 * rejects when the browser does not ask.
 */
export function requestSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Gives the permission back; the background then takes the script away. */
export async function giveBackSites(patterns: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...patterns] });
}

/** Every site the browser says Nearhand may see now, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls back after each change of the permissions, wherever it was made. Returns a function that stops it. */
export function onSitesChanged(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}

/** Whether offers are still allowed on an origin such as `https://duckduckgo.com`. */
export async function isAllowedOn(origin: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** The granted patterns that cover an origin: what "Turn off here" gives back. */
export async function sitesCovering(origin: string): Promise<string[]> {
  const host = new URL(origin).host;
  return (await grantedSites()).filter((pattern) => patternCovers(pattern, host));
}

/** Whether private windows may be seen: a switch that only the person has, in the browser's own pages. */
export function seesPrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}

/**
 * Keeps the registration equal to the permissions from now on. Must be called in the background's first tick, so
 * that the browser wakes it for each change.
 */
export function keepOffersRegistered(): void {
  const renew = () => {
    void registerOffers();
  };
  browser.permissions.onAdded.addListener(renew);
  browser.permissions.onRemoved.addListener(renew);
  browser.runtime.onInstalled.addListener(renew);
  browser.runtime.onStartup.addListener(renew);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) renew(); // another address of one's own, or another language
  });
  renew();
}

/** One after the other: two at once would both add the same id, which the browser refuses. */
let turn: Promise<void> = Promise.resolve();

/** Makes the registration fit the permissions; resolves when it does. Never rejects. */
export function registerOffers(): Promise<void> {
  turn = turn.then(fitRegistration).catch(() => {});
  return turn;
}

/** Ends what was taken back, or left by a version with other files or another language, and adds what is missing. */
async function fitRegistration(): Promise<void> {
  const [granted, { settings }, accepted, present] = await Promise.all([
    grantedSites(),
    loadSettings(),
    acceptedLanguages(),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const { ownAddress, language } = settings.offers;
  const wanted = pageScripts(granted, ownAddress, language ?? tableLanguageFor(accepted));
  const fitting = new Set(present.map(signature));
  const missing = wanted.filter((script) => !fitting.has(signature(script)));
  const kept = new Set(wanted.filter((script) => !missing.includes(script)).map(({ id }) => id));
  const ended = present.map(({ id }) => id).filter((id) => !kept.has(id));
  if (ended.length > 0) await browser.scripting.unregisterContentScripts({ ids: ended });
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map((script) => ({
      ...script,
      allFrames: false,
      runAt: 'document_idle',
      persistAcrossSessions: true, // else the pages of a restored session would load before it
    })),
  );
}

/** All in which two registrations may differ; browsers give patterns back in an order of their own. */
function signature({ id, js = [], matches = [], excludeMatches = [] }: Partial<PageScript>): string {
  return JSON.stringify([id, js, matches.toSorted(), excludeMatches.toSorted()]);
}
