import type { Essentials } from '../../core/directory/essentials.ts';
import { type PopupIntents, PopupPage, type PopupState } from './PopupPage.tsx';

/** The popup as it is packaged: before anything is read or known. */
export const FIRST_STATE: PopupState = {
  country: null,
  countries: [],
  guessed: true,
  forWhom: 'self',
  emergency: null,
  help: null,
  choiceLost: false,
};

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
