import { expect, it } from 'vitest';
import { tableLanguageFor } from '../../../core/offers/table-languages.ts';

it.each([
  [['fr-CA', 'fr', 'en'], 'fr'],
  [['en-US', 'en', 'fa-IR'], 'fa'],
  [['en-GB', 'pt-BR', 'es'], 'pt'],
  [['HI'], 'hi'],
  [['it', 'en'], 'es'],
  [['en'], 'es'],
  [['frr', ''], 'es'],
  [[], 'es'],
])('a person who reads %j has the tables of %s', (accepted, language) => {
  expect(tableLanguageFor(accepted)).toBe(language);
});
