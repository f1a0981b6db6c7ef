import { drawFirstHelp, type FirstHelp, type Shown } from '../../core/directory/first-help.ts';
import { FOR_WHOM } from '../../core/directory/for-whom.ts';
import { countryName, t, tCount } from '../../platform/i18n.ts';
import { openInWords } from '../helplines/open-in-words.ts';

const WORDS = {
  open: openInWords,
  more: (count: number) => tCount('helpline_show_more', count),
  country: countryName,
};

/**
 * Fills in the start of the packaged page without Preact, to the same tree that PopupPage draws for this state, so that
 * it takes that over as it stands. Throws before any change where the page is another.
 */
export function fillStart(start: Element, help: FirstHelp, shown: Shown): void {
  const { country, guessed, forWhom } = shown;
  const main = found(start.querySelector('main'));
  const hint = found(start.querySelector('small'));
  const list = found(start.querySelector('select'));
  const name = found(start.querySelector('span[aria-hidden]'));
  const whom = found(
    start.querySelectorAll<HTMLInputElement>('[name="for-whom"]')[FOR_WHOM.indexOf(forWhom)],
  );
  const lines = drawFirstHelp(help, shown, WORDS);

  const number = country === null ? undefined : help.emergency[country];
  if (number !== undefined) hint.textContent = t('overdose_hint_number', number);
  name.textContent = country === null ? t('country_unknown') : countryName(country);
  if (country !== null) {
    const option = start.ownerDocument.createElement('option');
    option.value = country;
    option.textContent = countryName(country);
    list.append(option);
    list.value = country;
  }
  if (!guessed) list.removeAttribute('title');
  whom.checked = true;
  main.insertAdjacentHTML('beforeend', lines);
}

function found<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error('not the packaged popup');
  return part;
}
