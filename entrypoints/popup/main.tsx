import { hydrate, render } from 'preact';
import { readEssentials } from '../../platform/essentials.ts';
import { applyLanguage } from '../../platform/i18n.ts';
import { App } from './App.tsx';
import { readChoices } from './choices.ts';

const [essentials, choices] = await Promise.all([readEssentials(), readChoices()]);
const root = document.querySelector('#app');

// Without its essentials the page stays as it was packaged, which shows the urgent steps all the same.
if (root && essentials) {
  applyLanguage(document);
  // First the tree that the page already holds, then the same with what is known: no frame is painted in between.
  hydrate(<App essentials={essentials} read={null} />, root);
  render(<App essentials={essentials} read={choices} />, root);
}
