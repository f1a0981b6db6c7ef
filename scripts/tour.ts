import { join } from 'node:path';
import type { ExtensionBrowser } from './browser/extension-browser.ts';
import type { View } from './browser/view.ts';

/** Where the tour is: the browser, and the view that the last step left open. */
type Stop = { browser: ExtensionBrowser; view: View };

/** One thing a person does. Finds everything by role and words, and waits for what they would see. */
type TourStep = {
  /** What is done, as a line of progress. */
  title: string;
  /** Name of the picture, without its number and ending. */
  picture: string;
  /** Does it and returns the view to look at. */
  walk(stop: Stop): Promise<View>;
};

const STEPS: TourStep[] = [
  {
    title: 'Open the popup',
    picture: 'popup',
    walk: async ({ browser }) => browser.openPopup(),
  },
  {
    title: 'Open the side panel',
    picture: 'panel',
    walk: async ({ browser }) => browser.openPanel(),
  },
];

/**
 * Walks through what a person does first, and writes one picture for each step to a folder.
 * @throws when a step does not come about, or when an extension page complained.
 */
export async function tour(browser: ExtensionBrowser, folder: string): Promise<void> {
  let view: View | null = null;
  for (const [index, { title, picture, walk }] of STEPS.entries()) {
    console.log(`  ${index + 1}. ${title}`);
    view = await walk({ browser, view: view ?? (await browser.openPopup()) });
    await view.screenshot(join(folder, `${index + 1}-${picture}.png`));
  }
  const complaints = await browser.complaints();
  if (complaints.length > 0) throw new Error(`The tour met errors:\n${complaints.join('\n')}`);
}
