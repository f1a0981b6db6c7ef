import { ESSENTIALS_PATH, type Essentials, parseEssentials } from '../core/directory/essentials.ts';
import { browser } from './browser.ts';

/** Reads what quick help shows from the package. Null when that file is damaged or missing; never rejects. */
export async function readEssentials(): Promise<Essentials | null> {
  try {
    const response = await fetch(browser.runtime.getURL(ESSENTIALS_PATH));
    const parsed = parseEssentials(await response.json());
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
