/** How kept meetings stand in their lists now. */
import { useEffect, useState } from 'preact/hooks';
import type { KeptItem } from '../../core/kept/kept.ts';
import { differences, type KeptDifference } from '../../core/kept/new-kept.ts';
import type { Meeting } from '../../core/meeting.ts';
import type { KeptMeeting } from '../meeting/use-meeting.ts';
import type { MeetingShelf } from '../meetings/use-meetings.ts';

export type Listed =
  | { state: 'listed'; meeting: Meeting; changed: readonly KeptDifference[] }
  | { state: 'gone' }
  /** Its list was removed from this device, or cannot be read. */
  | { state: 'unknown' };

/** Looks kept meetings up in their lists; what is not in the answer is still being looked up. */
export function useListed(shelf: MeetingShelf, items: readonly KeptItem[]): ReadonlyMap<string, Listed> {
  const [listed, setListed] = useState<ReadonlyMap<string, Listed>>(new Map());
  const meetings = items.filter((item): item is KeptMeeting => item.kind === 'meeting');
  const ready = shelf.state === 'ready';
  const generations = shelf.shelved.map(({ record }) => `${record.id}/${record.generation}`).join();
  const ids = meetings.map(({ id }) => id).join();
  useEffect(() => {
    if (!ready) return;
    let current = true;
    lookUp(shelf, meetings).then((found) => current && setListed(found));
    return () => {
      current = false;
    };
  }, [ready, generations, ids]);
  return listed;
}

async function lookUp(shelf: MeetingShelf, meetings: readonly KeptMeeting[]): Promise<Map<string, Listed>> {
  const found = new Map<string, Listed>();
  for (const [sourceId, group] of Map.groupBy(meetings, (item) => item.sourceId)) {
    const source = shelf.shelved.find(({ record }) => record.id === sourceId);
    const ids = group.map((item) => item.meeting.id);
    const located = source
      ? await shelf.blocks.locate(sourceId, source.record.generation, source.loaded.hot.count, ids)
      : null;
    for (const item of group) {
      const now = located?.get(item.meeting.id)?.meeting;
      if (now) {
        found.set(item.id, { state: 'listed', meeting: now, changed: differences(item.meeting, now) });
      } else found.set(item.id, { state: located ? 'gone' : 'unknown' });
    }
  }
  return found;
}
