import { hydrate, render } from 'preact';
import { readEssentials } from '../../platform/essentials.ts';
import { applyLanguage } from '../../platform/i18n.ts';
import { App } from './App.tsx';
import { readChoices } from './choices.ts';
import type { Left } from './first.ts';

/** Takes the page over with all that it can do. `begin` tells at that moment how the page is left. */
export async function takeOverPage(begin: () => Left): Promise<void> {
  const [essentials, choices] = await Promise.all([readEssentials(), readChoices()]);
  const root = document.querySelector('#app');
  // Without its essentials the page stays as it is, which shows the urgent steps all the same.
  if (!root || !essentials) return;
  applyLanguage(document);
  // First the tree that the page already holds, then the same with what is known: no frame is painted in between.
  const { shown, pressed } = begin();
  hydrate(<App essentials={essentials} shown={shown} read={null} />, root);
  render(<App essentials={essentials} shown={shown} read={choices} />, root);
  pressed?.click();
}
