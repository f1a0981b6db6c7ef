import type { Settings } from '../settings.ts';

/** How often help is offered. Overdose and crisis know no pace: they are always offered. */

type Offers = Settings['offers'];
type Pace = Offers['pace'];

const DAY = 86_400_000;
const SPANS: Record<Pace, number> = { daily: DAY, weekly: 7 * DAY, monthly: 30 * DAY };
const SLOWER: Record<Pace, Pace> = { daily: 'weekly', weekly: 'monthly', monthly: 'monthly' };

/**
 * Whether `help` may be offered at this moment.
 * @param now epoch milliseconds
 * @param quietUntil epoch milliseconds until which "Not now" holds, or null
 */
export function mayOfferHelp(offers: Offers, now: number, quietUntil: number | null): boolean {
  if (quietUntil !== null && now < quietUntil) return false;
  const { lastShownAt, pace } = offers;
  // A time that lies ahead was written under a wrong clock and must not silence the offer for years.
  if (lastShownAt === null || lastShownAt > now) return true;
  return now - lastShownAt >= SPANS[pace];
}

/** The next slower pace; the slowest stays. */
export function slowerPace(pace: Pace): Pace {
  return SLOWER[pace];
}
