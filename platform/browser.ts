/** The one door to the browser's own API, with the few parts the polyfill's types lack. */
import polyfilled from 'webextension-polyfill';

export const browser = polyfilled;

type SidePanel = {
  open(options: { windowId: number }): Promise<void>;
  /** Chrome 141 and later. */
  close?(options: { windowId: number }): Promise<void>;
};

/** Chromium's side panel; undefined in Firefox, which has `sidebarAction`. */
export function sidePanel(): SidePanel | undefined {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel;
}

/** Opera keeps every extension off search pages until the person sets a switch that no extension can reach. */
export function isOpera(): boolean {
  return / OPR\//.test(navigator.userAgent);
}
