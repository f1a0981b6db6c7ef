/** One meeting by the id of its view: from its list as it is now, or as it was when kept. */
import { useEffect, useState } from 'preact/hooks';
import type { Source } from '../../core/feeds/source.ts';
import type { LocatedMeeting } from '../../core/finder/block-cache.ts';
import type { KeptItem } from '../../core/kept/kept.ts';
import type { MeetingShelf, ShelvedSource } from '../meetings/use-meetings.ts';

export type KeptMeeting = Extract<KeptItem, { kind: 'meeting' }>;

export type KnownMeeting =
  | { state: 'reading' }
  /** In its list now. */
  | {
      state: 'listed';
      meeting: LocatedMeeting['meeting'];
      row: number;
      source: Source;
      kept: KeptMeeting | null;
    }
  /** Kept, and in no list any more; or its list cannot be read, when `sure` is false. */
  | { state: 'kept'; kept: KeptMeeting; sure: boolean }
  | { state: 'missing' };

/** `<source id>:<meeting id>` taken apart with the help of the sources there are; an id may hold colons itself. */
function sourceOf(shelf: MeetingShelf, id: string): { source: ShelvedSource; meeting: string } | null {
  const source = shelf.shelved.find(({ record }) => id.startsWith(`${record.id}:`));
  return source ? { source, meeting: id.slice(source.record.id.length + 1) } : null;
}

export function useMeeting(shelf: MeetingShelf, kept: readonly KeptItem[], id: string): KnownMeeting {
  const named = sourceOf(shelf, id);
  const generation = named?.source.record.generation ?? 0;
  const key = `${id} ${generation}`;
  const [found, setFound] = useState<{ key: string; located: LocatedMeeting | null; sure: boolean } | null>(
    null,
  );
  const near = named && shelf.blocks.peek(named.source.record.id, generation, named.meeting);
  useEffect(() => {
    if (!named || near) return;
    let current = true;
    const { record, loaded } = named.source;
    shelf.blocks.locate(record.id, generation, loaded.hot.count, [named.meeting]).then((all) => {
      const located = all?.get(named.meeting) ?? null;
      if (current) setFound({ key, located, sure: all !== null });
    });
    return () => {
      current = false;
    };
  }, [key, near !== null]);

  const own = kept.find(
    (item): item is KeptMeeting => item.kind === 'meeting' && item.id === `meeting:${id}`,
  );
  const located = near ?? (found?.key === key ? found.located : null);
  if (named && located) {
    return { state: 'listed', ...located, source: named.source.record, kept: own ?? null };
  }
  const reading = named ? found?.key !== key : shelf.state === 'idle' || shelf.state === 'reading';
  if (reading) return { state: 'reading' };
  if (own) return { state: 'kept', kept: own, sure: named ? found?.sure === true : shelf.state === 'ready' };
  return { state: 'missing' };
}
