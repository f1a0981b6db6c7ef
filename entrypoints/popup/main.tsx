import { hydrate } from 'preact';
import { parseEssentials } from '../../core/directory/essentials.ts';
import { applyLanguage } from '../../platform/i18n.ts';
import { App } from './App.tsx';

const root = document.querySelector('#app');
const essentials = parseEssentials(JSON.parse(document.querySelector('#essentials')?.textContent ?? 'null'));

// Without its essentials the page stays as it was packaged, which shows the urgent steps all the same.
if (root && essentials.ok) {
  applyLanguage(document);
  hydrate(<App essentials={essentials.value} />, root);
}
