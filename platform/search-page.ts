/** The page of results as the script finds it: when it is there, what was asked, and when it asks something else. */
import { type EngineRow, queryOf, searchBoxOf } from '../core/offers/result-page.ts';

/** A page may be loaded while the address is still being typed; nothing is read before it is really visited. */
export function whenVisited(visit: () => void): void {
  const page: Document & { prerendering?: boolean } = document;
  if (page.prerendering) page.addEventListener('prerenderingchange', () => visit(), { once: true });
  else visit();
}

/** What was searched for, from the address or else from the search box; null where nothing is to be read. */
export function readQuery(engine: EngineRow): string | null {
  return queryOf(engine, location, () => boxValue(searchBoxOf(engine)));
}

function boxValue(selector: string): string | null {
  const box = document.querySelector<HTMLInputElement>(selector);
  return box?.value ?? null; // whatever else the page gives that name has no value
}

type Navigation = EventTarget;

/**
 * Calls back each time the page may show another search without being loaded anew. Listeners of an extension are
 * unknown to the page. Where the browser cannot tell (Firefox before 147), a changed title does.
 */
export function onPageMoved(moved: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && moved());
  addEventListener('popstate', () => moved());
  const { navigation } = globalThis as { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', () => moved());
    return;
  }
  const title = document.querySelector('title');
  if (title) new MutationObserver(() => moved()).observe(title, { childList: true });
}

/** Resolves when the page has loaded, or after `patience` milliseconds: a picture may never come. */
export function whenLoaded(patience: number): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}
