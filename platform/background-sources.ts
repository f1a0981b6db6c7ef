/** What wakes the background for sources. All listeners are set in its first tick, or the browser would not wake it. */
import { browser } from './browser.ts';
import { sweepGenerations } from './generation-store.ts';
import { onHostAllowed } from './host-consent.ts';
import type { Handlers } from './messaging.ts';
import { planRefresh, REFRESH_ALARM, sourcesDue } from './refresh-plan.ts';
import { cancelReading, readingsUnderWay, readNewlyAllowed, startReading } from './source-runner.ts';

export const sourceHandlers: Pick<Handlers, 'readSource' | 'cancelReading' | 'readingsUnderWay'> = {
  readSource: async (id, since): Promise<'done'> => {
    await startReading(id, since);
    return 'done';
  },
  cancelReading: async (id): Promise<'done'> => {
    await cancelReading(id);
    return 'done';
  },
  readingsUnderWay,
};

/** Must be called in the background's first tick. */
export function attendToSources(): void {
  onHostAllowed(() => quietly(readNewlyAllowed()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === REFRESH_ALARM) quietly(refreshDue());
  });
  const plan = () => quietly(planRefresh(Date.now()));
  browser.runtime.onStartup.addListener(plan); // Firefox forgets alarms when it ends
  browser.runtime.onInstalled.addListener(plan);
  quietly(sweepGenerations());
}

/** One after the other: servers are asked politely, and the device has other things to do. */
async function refreshDue(): Promise<void> {
  for (const id of await sourcesDue(Date.now())) await startReading(id);
  await planRefresh(Date.now());
}

/** Storage may be out of reach; pages that need it say so, and the next start tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}
