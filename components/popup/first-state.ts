import type { PopupState } from './PopupPage.tsx';

/** The popup as it is packaged: before anything is read or known. */
export const FIRST_STATE: PopupState = {
  country: null,
  countries: [],
  guessed: true,
  forWhom: 'self',
  emergency: null,
  help: null,
  choiceLost: false,
  stepsKnow: false,
};
