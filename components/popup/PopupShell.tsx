import type { Essentials } from '../../core/directory/essentials.ts';
import { FIRST_STATE } from './first-state.ts';
import { type PopupIntents, PopupPage } from './PopupPage.tsx';

const NOTHING: PopupIntents = {
  onChooseCountry: () => {},
  onChooseForWhom: () => {},
  onCopy: async () => false,
  onOpenPanel: () => {},
};

/** Drawn once by the build into the page itself. */
export function PopupShell({ essentials }: { essentials: Essentials }) {
  return <PopupPage steps={essentials.steps} state={FIRST_STATE} {...NOTHING} />;
}
