import type { View } from '../../scripts/browser/view.ts';

/** Whether the popup's list of countries is filled, which is once all else is painted and works. */
export const isTakenOver = () => (document.querySelector('select')?.options.length ?? 0) > 100;

/** Chooses in the list of this name, by the choice's value, as a person does. */
export function choose(view: View, name: string, value: string): Promise<void> {
  return view.evaluate(
    (listName, wanted) => {
      const list = [...document.querySelectorAll('select')].find(
        ({ ariaLabel, labels }) => (ariaLabel ?? labels[0]?.textContent)?.trim() === listName,
      );
      if (!list) throw new Error(`no list named ${listName}`);
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );
}

/** Chooses a country in the popup, by its code. */
export async function chooseCountry(popup: View, country: string): Promise<void> {
  await popup.waitFor(isTakenOver);
  await choose(popup, 'Country', country);
}
