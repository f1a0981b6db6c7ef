import type { View } from '../../scripts/browser/view.ts';

/** Whether the popup's list of countries is filled, which is once all else is painted and works. */
export const isTakenOver = () => (document.querySelector('select')?.options.length ?? 0) > 100;

/** Chooses a country in the popup, by its code, as a person does in the list. */
export async function chooseCountry(popup: View, country: string): Promise<void> {
  await popup.waitFor(isTakenOver);
  await popup.evaluate((code) => {
    const list = document.querySelector('select');
    if (!list) throw new Error('no list of countries');
    list.value = code;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, country);
}
