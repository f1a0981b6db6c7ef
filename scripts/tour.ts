import { join } from 'node:path';
import type { ExtensionBrowser } from './browser/extension-browser.ts';
import type { View } from './browser/view.ts';

/** One thing a person does. Finds everything by role and words, and waits for what they would see. */
type TourStep = {
  /** What is done, as a line of progress. */
  title: string;
  /** Name of the picture, without its number and ending. */
  picture: string;
  /** Goes on from the view that the last step left, and returns the one to look at. */
  walk(view: View, browser: ExtensionBrowser): Promise<View>;
};

const STEPS: TourStep[] = [
  {
    title: 'Open the popup: whom to call here and now',
    picture: 'popup',
    walk: async (view) => {
      await view.locate({ role: 'link', name: 'Someone may be overdosing' });
      return view;
    },
  },
  {
    title: 'Read what to do in an overdose',
    picture: 'overdose',
    walk: async (view) => {
      await view.click({ role: 'link', name: 'Someone may be overdosing' });
      await view.locate({ role: 'link', name: 'Back' });
      return view;
    },
  },
  {
    title: 'Go from the popup to the side panel',
    picture: 'panel',
    walk: async (view, browser) => {
      await view.click({ role: 'link', name: 'Back' });
      await view.click({ role: 'link', name: 'Find a group' });
      return browser.panel();
    },
  },
  {
    title: 'Search the kinds of groups',
    picture: 'groups',
    walk: async (view) => {
      await view.type({ role: 'searchbox', name: 'Search by name or word' }, 'family');
      await view.waitForText(/\d+ kinds? of groups?/);
      return view;
    },
  },
  {
    title: 'Read a topic of the guide',
    picture: 'topic',
    walk: async (view) => {
      await view.click({ role: 'button', name: 'Back' });
      await view.click({ role: 'link', name: 'Tolerance and dependence' });
      await view.waitForText('Tolerance and dependence');
      return view;
    },
  },
  {
    title: 'Find the soonest meetings, on the invented sample',
    picture: 'meetings',
    walk: async (view) => {
      await view.click({ role: 'button', name: 'Back' });
      await view.click({ role: 'link', name: /^Meetings near you/ });
      await view.click({ role: 'link', name: 'Add a list of meetings' });
      await view.click({ role: 'button', name: 'Try the sample' });
      await view.click({ role: 'button', name: 'Back' });
      await view.type({ role: 'combobox', name: 'Town or postcode' }, 'boston');
      await view.click({ role: 'option', name: /Boston, Massachusetts/ });
      await view.waitForText('(sample)');
      // A window without a screen is low: the picture is of the meetings, not of what stands above them.
      await view.evaluate(() => document.querySelector('main article')?.scrollIntoView());
      return view;
    },
  },
  {
    title: 'Read about one meeting, and keep it',
    picture: 'meeting',
    walk: async (view) => {
      await view.click({ role: 'link', name: /^Sample: / });
      await view.click({ role: 'button', name: 'Keep' });
      await view.locate({ role: 'link', name: 'Kept' });
      await view.evaluate(() => document.querySelector('h1')?.scrollIntoView());
      return view;
    },
  },
];

/**
 * Walks through what a person does first, and writes one picture for each step to a folder.
 * @throws when a step does not come about, or when an extension page complained.
 */
export async function tour(browser: ExtensionBrowser, folder: string): Promise<void> {
  let view = await browser.openPopup();
  for (const [index, { title, picture, walk }] of STEPS.entries()) {
    console.log(`  ${index + 1}. ${title}`);
    view = await walk(view, browser);
    await view.screenshot(join(folder, `${index + 1}-${picture}.png`));
  }
  const complaints = await browser.complaints();
  if (complaints.length > 0) throw new Error(`The tour met errors:\n${complaints.join('\n')}`);
}
