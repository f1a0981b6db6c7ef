/** The side panel's own side of being opened: which view was asked for, and closing. */
import { type PanelView, parsePanelView } from '../core/panel-view.ts';
import { browser, sidePanel } from './browser.ts';
import { VIEW_KEY } from './open-panel.ts';

/**
 * The view the panel was asked for: by the address when it opened in a tab, else by the popup. It is taken once,
 * so that the panel opened later by other means does not show it again. Null when none was asked for.
 */
export async function takeRequestedView(): Promise<PanelView | null> {
  return parsePanelView(wordInAddress()) ?? (await takeStored());
}

/**
 * Calls back for each view asked for while the panel is already open, and for one asked for since it took the first.
 * Returns a function that stops it.
 */
export function onViewRequested(callback: (view: PanelView) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const view = area === 'session' ? viewIn(changes[VIEW_KEY]?.newValue) : null;
    if (!view) return;
    forgetRequest().catch(() => {}); // it would only be shown once more
    callback(view);
  };
  browser.storage.onChanged.addListener(listener);
  takeStored().then((view) => view && callback(view));
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Closes the panel where the browser lets a page do so; where not, nothing happens. */
export async function closePanel(): Promise<void> {
  try {
    const chromium = sidePanel();
    const windowId = chromium?.close ? (await browser.windows.getCurrent()).id : undefined;
    if (chromium?.close && windowId !== undefined) await chromium.close({ windowId });
    else window.close();
  } catch {
    // The page is blank already; that is what was asked for.
  }
}

async function takeStored(): Promise<PanelView | null> {
  try {
    const stored = await browser.storage.session.get(VIEW_KEY);
    const view = viewIn(stored[VIEW_KEY]);
    if (view) await forgetRequest();
    return view;
  } catch {
    return null;
  }
}

async function forgetRequest(): Promise<void> {
  await browser.storage.session.remove(VIEW_KEY);
}

function wordInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function viewIn(stored: unknown): PanelView | null {
  const word = typeof stored === 'object' && stored !== null && 'view' in stored ? stored.view : null;
  return parsePanelView(word);
}
