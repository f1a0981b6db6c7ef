/** Leave to ask a host for meetings: given by the person in the browser's own prompt, and read from the browser alone. */
import { hostPattern } from '../core/feeds/host-pattern.ts';
import { browser } from './browser.ts';

/**
 * Asks the person to allow the host of an address. Must be called first in a click: both browsers refuse later.
 * Resolves to whether it is allowed now. Where the prompt closes the page that asked, nothing resolves; the
 * background hears of the leave all the same.
 */
export function requestHost(address: string): Promise<boolean> {
  const pattern = hostPattern(address);
  if (pattern === null) return Promise.resolve(false);
  return browser.permissions.request({ origins: [pattern] });
}

/** Whether the host of an address is allowed at this moment. A browser that does not answer counts as no. */
export async function hasHost(address: string): Promise<boolean> {
  const pattern = hostPattern(address);
  if (pattern === null) return false;
  return await browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** Gives the leave back, unless one of the other addresses needs it. */
export async function withdrawHost(address: string, others: readonly (string | null)[]): Promise<void> {
  const pattern = hostPattern(address);
  if (pattern === null || others.some((other) => other !== null && hostPattern(other) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Calls back when the person allowed a host, here or in the browser's own pages. Returns what stops it. */
export function onHostAllowed(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  return () => browser.permissions.onAdded.removeListener(callback);
}

/** Calls back when the person withdrew a host, here or in the browser's own pages. Returns what stops it. */
export function onHostWithdrawn(callback: () => void): () => void {
  browser.permissions.onRemoved.addListener(callback);
  return () => browser.permissions.onRemoved.removeListener(callback);
}
