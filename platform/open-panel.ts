/** Opening the side panel at a given view, in both families of browsers. */
import { type PanelView, writePanelView } from '../core/panel-view.ts';
import { browser, sidePanel } from './browser.ts';

/** Where, in the session's storage, the wanted view waits for the panel. */
export const VIEW_KEY = 'panelView';

/** `open(view)` must be called inside a click: both browsers refuse the panel without a person's gesture. */
export type PanelOpener = { open(view: PanelView): Promise<void> };

/**
 * Looks up the window beforehand, so that nothing has to be waited for between the click and the opening.
 * Where the browser has no panel or refuses it, the same page opens in a tab.
 */
export async function preparePanel(): Promise<PanelOpener> {
  const windowId = sidePanel() ? (await browser.windows.getCurrent()).id : undefined;
  return {
    async open(view) {
      await openPanel(view, windowId);
    },
  };
}

/**
 * Opens the panel of a window at a view, or else the same page in a tab. To be called inside a click, or first of all
 * while a message sent from inside one is answered: Chromium takes that for the click itself.
 */
export async function openPanel(view: PanelView, windowId: number | undefined): Promise<void> {
  const word = writePanelView(view);
  // The time makes asking twice for the same view a change, so that an open panel hears it.
  const stored = browser.storage.session.set({ [VIEW_KEY]: { view: word, at: Date.now() } });
  try {
    await Promise.all([stored, showPanel(windowId)]);
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html#${word}`) });
  }
}

function showPanel(windowId: number | undefined): Promise<void> {
  const chromium = sidePanel();
  if (chromium && windowId !== undefined) return chromium.open({ windowId });
  if (browser.sidebarAction) return browser.sidebarAction.open();
  return Promise.reject(new Error('this browser has no side panel'));
}
