/** When the browser wakes the background to read sources again. One alarm serves all; the policy is core's. */
import { nextRefreshAt } from '../core/feeds/source.ts';
import { browser } from './browser.ts';
import { readSources } from './meeting-store.ts';

export const REFRESH_ALARM = 'nearhand.refresh';
/** A moment in the past is no time for an alarm; and a browser that just started has other things to do. */
const SOONEST = 60_000;

/** Sets the alarm to when the first source is due; clears it when none is. Called after every change. */
export async function planRefresh(now: number): Promise<void> {
  const { sources } = await readSources();
  const due = sources.map((source) => nextRefreshAt(source, now)).filter((at) => at !== null);
  if (due.length === 0) await browser.alarms.clear(REFRESH_ALARM);
  else await browser.alarms.create(REFRESH_ALARM, { when: Math.max(Math.min(...due), now + SOONEST) });
}

/** Ids of the sources to be read again by now. */
export async function sourcesDue(now: number): Promise<string[]> {
  const { sources } = await readSources();
  return sources
    .filter((source) => (nextRefreshAt(source, now) ?? Number.POSITIVE_INFINITY) <= now)
    .map(({ id }) => id);
}
