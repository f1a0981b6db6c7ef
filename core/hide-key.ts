/**
 * The key that hides the panel: Shift alone, pressed three times. It types nothing, belongs to no browser
 * command, and Esc is left to dialogs and to stopping things. Five presses, the switch for sticky keys on
 * Windows, are never reached.
 */

export const HIDE_PRESSES = 3;
/** Longest pause between two presses, in milliseconds. */
export const HIDE_PAUSE = 2000;

export type HidePresses = { count: number; lastAt: number };
export const NO_PRESSES: HidePresses = { count: 0, lastAt: 0 };

/**
 * Counts a key going down at `at` (milliseconds). Any other key or a longer pause starts anew and a held Shift counts once,
 * so that typing capitals never hides anything. `hide` is true at the third press.
 */
export function pressKey(
  before: HidePresses,
  press: { key: string; repeat: boolean; at: number },
): { presses: HidePresses; hide: boolean } {
  if (press.repeat) return { presses: before, hide: false };
  if (press.key !== 'Shift') return { presses: NO_PRESSES, hide: false };
  const goesOn = before.count > 0 && press.at - before.lastAt <= HIDE_PAUSE;
  const count = goesOn ? before.count + 1 : 1;
  if (count >= HIDE_PRESSES) return { presses: NO_PRESSES, hide: true };
  return { presses: { count, lastAt: press.at }, hide: false };
}
