/** What the finder of meetings asks of the world; the entry point fills it from platform/. */
import type { Source } from '../../core/feeds/source.ts';
import type { BlockRows } from '../../core/finder/block.ts';
import type { HotColumns } from '../../core/finder/columns.ts';
import type { NameOrder } from '../../core/finder/name-order.ts';
import type { PlaceFinder } from '../../core/finder/places.ts';
import type { MeetingTables } from '../../core/finder/tables.ts';
import type { TokenIndex } from '../../core/finder/token-index.ts';

type Generation = Pick<Source, 'id' | 'generation'>;
/** A part that cannot be read is an answer too; a store out of reach rejects. */
type Part<T> = Promise<{ ok: true; value: T } | { ok: false; problem: string }>;

export type MeetingServices = {
  readSources: () => Promise<{ sources: Source[]; unreadable: number }>;
  loadColumns: (source: Generation) => Part<{ hot: HotColumns; tables: MeetingTables }>;
  loadTokens: (source: Generation, count: number) => Part<TokenIndex>;
  loadNames: (source: Generation, count: number) => Part<NameOrder>;
  openBlocks: (
    source: Generation,
    numbers: readonly number[],
    tables: MeetingTables,
  ) => Promise<({ ok: true; value: BlockRows } | { ok: false; problem: string })[]>;
  /** Calls back when sources or their meetings changed; returns what stops it. */
  onMeetingsChanged: (callback: () => void) => () => void;
  /** Rejects when no table of places can be read. */
  loadPlaces: () => Promise<PlaceFinder>;
};
