/** The meetings of all sources while the panel is open: columns first, words and names when they are needed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Source } from '../../core/feeds/source.ts';
import { type BlockCache, createBlockCache } from '../../core/finder/block-cache.ts';
import type { LoadedSource } from '../../core/finder/meeting-query.ts';
import type { MeetingServices } from './meeting-services.ts';

/** One source on the shelf: its record, and its meetings in columns. */
export type ShelvedSource = { record: Source; loaded: LoadedSource };

export type MeetingShelf = {
  state: 'idle' | 'reading' | 'ready' | 'failed';
  /** Every source, also one without meetings yet. */
  records: readonly Source[];
  shelved: readonly ShelvedSource[];
  /** Sources whose stored meetings cannot be read; reading them again mends it. */
  damaged: readonly Source[];
  blocks: BlockCache;
  retry: () => void;
};

type Shelf = Pick<MeetingShelf, 'state' | 'records' | 'shelved' | 'damaged'>;
/** Milliseconds after which rows that were read have been painted. */
const PAINTED = 50;
const IDLE: Shelf = { state: 'idle', records: [], shelved: [], damaged: [] };

/** What of the meetings a person asks for just now. */
export type WantedParts = {
  /** Some view shows meetings. */
  meetings: boolean;
  /** Something is typed. */
  words: boolean;
  /** They are sorted by name. */
  names: boolean;
};

/**
 * Reads the sources once they are wanted, and again after each change. Words are read ahead of the first key, but
 * after the first rows, which would otherwise wait for them.
 */
export function useMeetings(services: MeetingServices, wanted: WantedParts): MeetingShelf {
  const [shelf, setShelf] = useState(IDLE);
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(shelf);
  newest.current = shelf;
  const started = useRef(false);
  started.current ||= wanted.meetings;
  const [rowsRead, setRowsRead] = useState(false);
  const active = started.current;
  const again = () => setAttempt((before) => before + 1);

  useEffect(() => (active ? services.onMeetingsChanged(again) : undefined), [services, active]);
  useEffect(() => {
    if (!active) return;
    let current = true;
    if (newest.current.state !== 'ready') setShelf({ ...newest.current, state: 'reading' });
    readShelf(services, newest.current.shelved).then(
      (read) => current && setShelf(read),
      () => current && setShelf((before) => ({ ...before, state: 'failed' })),
    );
    return () => {
      current = false;
    };
  }, [services, active, attempt]);

  useLatePart(services, shelf, setShelf, 'tokens', rowsRead || wanted.words);
  useLatePart(services, shelf, setShelf, 'names', wanted.names);
  const blocks = useMemo(
    () => createBlockCache(readerOf(services, newest, () => setTimeout(() => setRowsRead(true), PAINTED))),
    [services],
  );
  return { ...shelf, blocks, retry: again };
}

/** Reads records and columns; what is on the shelf already and did not change stays. */
async function readShelf(services: MeetingServices, before: readonly ShelvedSource[]): Promise<Shelf> {
  const { sources } = await services.readSources();
  const shelved: ShelvedSource[] = [];
  const damaged: Source[] = [];
  const reads = await Promise.all(
    sources.map(async (record) => {
      if (record.generation === 0) return null;
      const known = before.find(({ record: old }) => isSameGeneration(old, record));
      return known ? { ok: true as const, value: known.loaded } : await services.loadColumns(record);
    }),
  );
  sources.forEach((record, at) => {
    const read = reads[at];
    if (!read) return;
    if (!read.ok) damaged.push(record);
    else shelved.push({ record, loaded: { tokens: null, names: null, ...read.value, id: record.id } });
  });
  return { state: 'ready', records: sources, shelved, damaged };
}

function isSameGeneration(one: Source, other: Source): boolean {
  return one.id === other.id && one.generation === other.generation;
}

/** Reads a part of each source after the list has been painted. One that cannot be read counts as damage. */
function useLatePart(
  services: MeetingServices,
  { shelved }: Shelf,
  setShelf: (change: (before: Shelf) => Shelf) => void,
  part: 'tokens' | 'names',
  wanted: boolean,
) {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      for (const { record, loaded } of shelved) {
        const key = `${record.id}/${record.generation}`;
        if (loaded[part] !== null || asked.current.has(key)) continue;
        asked.current.add(key);
        const load = part === 'tokens' ? services.loadTokens : services.loadNames;
        load(record, loaded.hot.count).then(
          (read) => setShelf((before) => withPart(before, record, part, read.ok ? read.value : null)),
          () => setShelf((before) => withPart(before, record, part, null)),
        );
      }
    });
    return () => clearTimeout(timer);
  }, [services, shelved, part, wanted]);
}

function withPart<P extends 'tokens' | 'names'>(
  shelf: Shelf,
  record: Source,
  part: P,
  value: LoadedSource[P],
): Shelf {
  const isMeant = ({ record: other }: ShelvedSource) => isSameGeneration(other, record);
  if (value === null) return { ...shelf, damaged: [...new Set([...shelf.damaged, record])] };
  const shelved = shelf.shelved.map((source) =>
    isMeant(source) ? { ...source, loaded: { ...source.loaded, [part]: value } } : source,
  );
  return { ...shelf, shelved };
}

function readerOf(services: MeetingServices, shelf: { current: Shelf }, onRead: () => void) {
  return async (id: string, generation: number, numbers: readonly number[]) => {
    const found = shelf.current.shelved.find(
      ({ record }) => record.id === id && record.generation === generation,
    );
    if (!found) return [];
    const reads = await services.openBlocks({ id, generation }, numbers, found.loaded.tables);
    onRead();
    return reads.map((read) => (read.ok ? read.value : null));
  };
}
